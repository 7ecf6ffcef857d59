import { actAs, type TokenClaims } from '@customer-insights/local-supabase'
import { testDatabase } from '@customer-insights/local-supabase/vitest'
import type { Client } from 'pg'
import { beforeAll, describe, expect, test } from 'vitest'
import { defaultConfig, hostSchemaSql } from '../../src/sql/index.ts'
import { migrationFor } from './support/bundle.ts'

/** The lists in a database of two businesses, as everyone who might ask. */

const id = (kind: string, n: number) => `00000000-0000-4000-8000-${kind}${String(n).padStart(11, '0')}`
const ofA = Array.from({ length: 8 }, (_, n) => id('a', n))
const ofB = Array.from({ length: 8 }, (_, n) => id('b', n))
const hidden = id('a', 7)

const staff = (tenant: unknown, more: Record<string, unknown> = {}): TokenClaims => ({
  role: 'authenticated',
  app_metadata: { role: 'staff', tenant_id: tenant, ...more },
})
const outsiders: Record<string, TokenClaims> = {
  anon: { role: 'anon' },
  'an end customer': { role: 'authenticated', sub: id('a', 0) },
  'a forged user_metadata': { role: 'authenticated', user_metadata: { role: 'staff', tenant_id: 'a' } },
  'staff without a tenant': staff(null),
}

const rpcs = {
  list_customers: 'select public.list_customers()',
  get_customer_bookings: `select public.get_customer_bookings('${ofA[0]}')`,
  get_customer_analytics: `select public.get_customer_analytics('${ofA[0]}')`,
  bulk_update_tags: `select public.bulk_update_tags('{}', array['x'])`,
  get_marketing_tags: 'select * from public.get_marketing_tags()',
}

let client: Client
const as = <T>(claims: TokenClaims, work: () => Promise<T>) => actAs(client, claims, work)
const list = async (
  claims: TokenClaims,
  filter = '{}',
  sort: unknown = 'total_spent',
  descending: unknown = null,
  after: unknown = null,
  size = 50,
) => {
  const { rows } = await as(claims, () =>
    client.query('select public.list_customers($1, $2, $3, $4, $5) as page', [filter, sort, descending, after, size]),
  )
  return rows[0].page
}
const ids = (page: { customers: { id: string }[] }) => page.customers.map(customer => customer.id)

beforeAll(async () => {
  const database = await testDatabase()
  client = await database.connect()
  await client.query(hostSchemaSql)
  await client.query(`
    alter table public.customers add column tenant_id text;
    drop policy customers_read on public.customers;
    create policy customers_read on public.customers for select to authenticated using (
      tenant_id = any (array(select jsonb_array_elements_text(auth.jwt() -> 'app_metadata' -> 'tenant_id')))
      and not (id = '${hidden}' and coalesce(auth.jwt() -> 'app_metadata' ->> 'narrow', '') = 'yes'));`)
  await client.query(
    migrationFor({
      ...defaultConfig,
      customers: { ...defaultConfig.customers, tenant: 'tenant_id' },
      tenant_claim: 'app_metadata.tenant_id',
    }),
  )
  await client.query(
    `insert into public.customers (id, name, email, tenant_id)
     select c, 'Customer ' || n, 'secret' || n || '@example.com', t
     from (select c, n, 'a' from unnest($1::uuid[]) with ordinality as a (c, n)
       union all select c, n, 'b' from unnest($2::uuid[]) with ordinality as b (c, n)) x (c, n, t)`,
    [ofA, ofB],
  )
  await client.query(`insert into public.bookings (customer_id, booking_date, total_amount)
    select c.id, now() - interval '1 day', 100 * (1 + row_number() over (partition by c.tenant_id order by c.id) / 2)
    from public.customers c`)
  await client.query(`select public.update_customer_tags('${ofB[0]}', array['of b'])`)
})

describe('two tenants', () => {
  test('staff of one list their own customers, whatever is asked', async () => {
    for (const sort of ['total_spent', 'total_bookings', 'customer_value', 'last_visit', 'name']) {
      expect(ids(await list(staff(['a']), '{}', sort)).toSorted(), sort).toEqual(ofA)
      expect(ids(await list(staff(['b']), '{"search": "secret"}', sort)).toSorted(), sort).toEqual(ofB)
    }
    const page = await list(staff(['a']), '{"tags": {"any": ["of b"]}}')
    expect([page.customers, page.total]).toEqual([[], { count: 0, is_exact: true }])
    const { rows } = await as(staff(['a']), () => client.query('select * from public.get_marketing_tags()'))
    expect(rows).toEqual([])
  })

  test('staff of both get one list: merged, with ties in order, page by page', async () => {
    for (const [sort, descending] of [
      ['total_spent', true],
      ['total_spent', false],
      ['name', false],
      ['last_visit', true],
    ]) {
      const all: { id: string; total_spent: number; name: string }[] = []
      let after: string | null = null
      do {
        const page = await list(staff(['a', 'b']), '{}', sort, descending, after, 3)
        expect(page.total).toEqual({ count: 16, is_exact: true })
        all.push(...page.customers)
        after = page.next
      } while (after)
      const sign = descending ? -1 : 1
      const order = (a: (typeof all)[number], b: (typeof all)[number]) => {
        const by =
          sort === 'total_spent'
            ? a.total_spent - b.total_spent
            : sort === 'name'
              ? a.name < b.name
                ? -1
                : Number(a.name > b.name)
              : 0
        return sign * (by || (a.id < b.id ? -1 : 1))
      }
      expect(all.map(customer => customer.id)).toEqual(all.toSorted(order).map(customer => customer.id))
      expect(new Set(all.map(customer => customer.id)).size).toBe(16)
    }
  })

  test('what is left to play are games of the tenant’s own customers', async () => {
    const [gameOfA, gameOfB, nobodys] = [id('c', 1), id('c', 2), id('c', 3)]
    await client.query(`insert into public.games (id, name) select g, 'Game ' || g from unnest($1::uuid[]) g`, [
      [gameOfA, gameOfB, nobodys],
    ])
    await client.query(`insert into public.bookings (customer_id, game_id, booking_date, total_amount) values
      ('${ofA[0]}', '${gameOfA}', now(), 0), ('${ofB[0]}', '${gameOfB}', now(), 0)`)
    const gamesOf = async (claims: TokenClaims, customer: string | undefined) => {
      const { rows } = await as(claims, () =>
        client.query('select * from public.get_customer_games($1, include_unplayed => true)', [customer]),
      )
      return rows.map(row => [row.game_id, Number(row.booking_count)])
    }
    try {
      expect(await gamesOf(staff(['a']), ofA[1])).toEqual([[gameOfA, 0]])
      expect(await gamesOf(staff(['a']), ofA[0])).toEqual([[gameOfA, 1]])
      expect(await gamesOf(staff(['a', 'b']), ofB[1])).toEqual([[gameOfB, 0]])
      const foreign = await as(staff(['a']), () =>
        client.query(`select customer_insights.is_game_of('${gameOfB}', 'b') as known`),
      )
      expect(foreign.rows).toEqual([{ known: false }])
    } finally {
      await client.query('delete from public.bookings where game_id is not null')
      await client.query('delete from public.games where true')
    }
  })

  test('another tenant’s customer and one that does not exist cannot be told apart', async () => {
    for (const name of ['get_customer_bookings', 'get_customer_analytics']) {
      const refusals = []
      for (const customer of [ofB[0], id('c', 9)]) {
        refusals.push(
          await as(staff(['a']), () =>
            client.query(`select public.${name}($1)`, [customer]).catch(e => ({ code: e.code, message: e.message })),
          ),
        )
      }
      expect(refusals[0]).toEqual({ code: 'PT404', message: expect.stringContaining('no such customer') })
      expect(refusals[1]).toEqual(refusals[0])
    }
  })

  test('tags in bulk reach the caller’s tenants only', async () => {
    await as(staff(['a']), () => client.query(`select public.bulk_update_tags('{}', array['mine'])`))
    await as(staff(['a']), () =>
      client.query(`select customer_insights.write_tags_in_bulk($1, array['forced'], '{}')`, [ofB]),
    )
    const { rows } = await client.query(
      `select tenant_id, tag, count(*)::int from customer_insights.customer_tags group by 1, 2 order by 1, 2`,
    )
    expect(rows).toEqual([
      { tenant_id: 'a', tag: 'mine', count: 8 },
      { tenant_id: 'b', tag: 'of b', count: 1 },
    ])
  })

  test('what runs with the owner’s rights looks at the caller’s tenants, not at those it is given', async () => {
    const direct = (sql: string) => as(staff(['a']), () => client.query(sql))
    const keys = await direct(
      `select * from customer_insights.page_keys(array['b'], '{}', null, 'name', false, null, null, 10)`,
    )
    expect(keys.rowCount).toBe(0)
    const total = await direct(`select customer_insights.customers_total(array['b'], '{}', null) as t`)
    expect(total.rows[0].t.count).toBe(0)
    expect(
      (await direct(`select customer_insights.matching_customers(array['b'], '{}', null, null, null)`)).rowCount,
    ).toBe(0)
    for (const sql of [
      'select * from customer_insights.customer_names',
      `select customer_insights.write_names('{}')`,
      `select customer_insights.search_parts('abc')`,
      `select customer_insights.tallied_customers('b', '{}', null, null)`,
      `select customer_insights.page_statement('b', '{}', null, null, 'name', false, null, null, 1)`,
      `select customer_insights.page_range('b', '{}', null, null, 'name', false, 'n.name', 'true', null, 1, 'true')`,
    ]) {
      await expect(direct(sql), sql).rejects.toMatchObject({ code: '42501' })
    }
  })

  test('whom the host hides from a member of staff is not listed, and the pages stay full', async () => {
    const narrow = staff(['a'], { narrow: 'yes' })
    const found: string[] = []
    let after: string | null = null
    do {
      const page = await list(narrow, '{}', 'total_spent', true, after, 2)
      if (page.next) expect(page.customers).toHaveLength(2)
      found.push(...ids(page))
      after = page.next
    } while (after)
    expect(found.toSorted()).toEqual(ofA.filter(customer => customer !== hidden))
    const { rows } = await as(narrow, () =>
      client.query(`select public.bulk_update_tags('{}', array['seen']) as answer`),
    )
    expect(rows[0].answer).toMatchObject({ matched: 7, changed: 7, total: { count: 7, is_exact: true } })
    expect(JSON.stringify(rows[0].answer.changes)).not.toContain(hidden)
  })

  test('a bulk change page by page tells nothing of whom the host hides, not even where a page ends', async () => {
    const narrow = staff(['a'], { narrow: 'yes' })
    let after: string | null = null
    let matched = 0
    do {
      const { rows } = await as(narrow, () =>
        client.query(`select public.bulk_update_tags('{}', array['paged'], after => $1, page_size => 1) as answer`, [
          after,
        ]),
      )
      matched += rows[0].answer.matched
      if (!after) expect(rows[0].answer.total).toEqual({ count: 7, is_exact: true })
      after = rows[0].answer.next
      if (after) expect(Buffer.from(after, 'base64url').toString()).not.toContain(hidden)
    } while (after)
    expect(matched).toBe(7)
  })

  test('a customer of another tenant, or hidden, matches no id', async () => {
    const narrow = staff(['a'], { narrow: 'yes' })
    const filter = JSON.stringify({ customer_id: [ofB[0], hidden, ofA[1]] })
    const page = await list(narrow, filter)
    expect(ids(page)).toEqual([ofA[1]])
    const { rows } = await as(narrow, () =>
      client.query(`select public.bulk_update_tags($1, array['by id']) as answer`, [filter]),
    )
    expect(rows[0].answer).toMatchObject({ matched: 1, changed: 1, total: { count: 1 } })
  })
})

test.each(Object.entries(outsiders))('%s is refused by every RPC', async (_name, claims) => {
  for (const [name, sql] of Object.entries(rpcs)) {
    await as(claims, () => expect(client.query(sql), name).rejects.toMatchObject({ code: '42501' }))
  }
})

describe('what is wrong is named', () => {
  const refused = (message: RegExp) => ({ code: 'PT400', message: expect.stringMatching(message) })

  test.each([
    [null, /^filter is null/],
    ['[]', /^filter is \[\]/],
    ['{"tier": ["vip"]}', /"tier"/],
    ['{"spending_tier": []}', /^filter.spending_tier is empty/],
    ['{"spending_tier": "vip"}', /^filter.spending_tier is "vip"/],
    ['{"spending_tier": null}', /^filter.spending_tier is null/],
    ['{"spending_tier": ["vip", "gold"]}', /^filter.spending_tier has "gold"/],
    ['{"frequency_tier": ["vip"]}', /^filter.frequency_tier has "vip"/],
    ['{"lifecycle_stage": ["New"]}', /^filter.lifecycle_stage has "New"/],
    ['{"favorite_game_id": ["x"]}', /^filter.favorite_game_id.*"x"/],
    ['{"preferred_venue_id": [7]}', /^filter.preferred_venue_id has 7/],
    ['{"game_category": [null]}', /^filter.game_category has null/],
    ['{"tags": ["a"]}', /^filter.tags is/],
    ['{"tags": {"some": ["a"]}}', /^filter.tags has a key "some"/],
    ['{"tags": {"any": []}}', /^filter.tags.any is empty/],
    ['{"search": "  "}', /^filter.search/],
    [`{"search": "${'x'.repeat(101)}"}`, /^filter.search/],
    ['{"search": ["x"]}', /^filter.search/],
  ])('filter %s', async (filter, message) => {
    for (const sql of ['select public.list_customers($1)', `select public.bulk_update_tags($1, array['x'])`]) {
      await as(staff(['a']), () => expect(client.query(sql, [filter])).rejects.toMatchObject(refused(message)))
    }
  })

  test('sort, page_size and after', async () => {
    const call = (args: string) => as(staff(['a']), () => client.query(`select public.list_customers(${args})`))
    await expect(call(`sort => 'spent'`)).rejects.toMatchObject(refused(/^sort is "spent"/))
    await expect(call('sort => null')).rejects.toMatchObject(refused(/^sort is null/))
    for (const size of ['0', '201', 'null', '-1']) {
      await expect(call(`page_size => ${size}`)).rejects.toMatchObject(refused(/^page_size/))
    }
    const { next } = await list(staff(['a']), '{}', 'total_spent', true, null, 2)
    for (const args of [
      `after => 'x'`,
      `after => ''`,
      `after => '${next}', page_size => 2, sort => 'name'`,
      `after => '${next}', descending => false`,
      `after => '${next}', filter => '{"spending_tier": ["vip"]}'`,
    ]) {
      await expect(call(args), args).rejects.toMatchObject(refused(/^after/))
    }
    await expect(call(`after => '${next}', page_size => 200`)).resolves.toMatchObject({ rowCount: 1 })
  })
})

test('text that looks like SQL is text, wherever it stands', async () => {
  const hostile = [
    `'; drop table public.bookings; --`,
    `' or true --`,
    `$$; select 1; $$`,
    `\\'; select 1`,
    `%s %L`,
    `a"b`,
  ]
  for (const text of hostile) {
    const filters = [
      { search: text },
      { game_category: [text] },
      ...['any', 'all', 'none'].map(k => ({ tags: { [k]: [text] } })),
    ]
    for (const filter of filters) {
      for (const sort of ['total_spent', 'name']) {
        const page = await list(staff(['a']), JSON.stringify(filter), sort)
        expect(page.customers.length, JSON.stringify(filter)).toBe('tags' in filter && 'none' in filter.tags ? 8 : 0)
      }
    }
    await expect(list(staff(['a']), '{}', text)).rejects.toMatchObject({ code: 'PT400' })
    await expect(list(staff(['a']), '{}', 'name', false, text)).rejects.toMatchObject({ code: 'PT400' })
    // A cursor is no secret: one that was made up goes into the statement as a value, too.
    const query = JSON.stringify(['name', false, {}])
    const { rows } = await client.query('select customer_insights.cursor_text($1::jsonb, $2, $3) as after', [
      query,
      text,
      ofA[0],
    ])
    await expect(list(staff(['a']), '{}', 'name', false, rows[0].after)).resolves.toMatchObject({
      as_of: expect.any(String),
    })
    const forged = await client.query('select customer_insights.cursor_text($1::jsonb, $2, $2) as after', [query, text])
    await expect(list(staff(['a']), '{}', 'name', false, forged.rows[0].after)).rejects.toMatchObject({ code: '22P02' })
    const bulk = await as(staff(['a']), () =>
      client.query('select public.bulk_update_tags($1, $2, $3) as answer', [
        JSON.stringify({ search: text }),
        [text],
        [],
      ]),
    )
    expect(bulk.rows[0].answer).toMatchObject({ matched: 0, changed: 0, changes: [] })
  }
  expect((await client.query('select count(*)::int as n from public.bookings')).rows[0].n).toBe(16)
})
