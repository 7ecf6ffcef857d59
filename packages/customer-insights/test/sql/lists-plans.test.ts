import { testDatabase } from '@customer-insights/local-supabase/vitest'
import type { Client } from 'pg'
import { beforeAll, describe, expect, test } from 'vitest'
import { installed } from './support/bundle.ts'

/** What Postgres does for a page of 50,000 customers: from which index it comes, and how few rows are read for it. */

const CUSTOMERS = 50_000
/** More than a page may read: they are at the lower end of every sort, and no tier, stage or favourite lets them through. */
const NEVER_BOOKED = 10_000
/** Who have the tag "one in 500". */
const TAGGED = (CUSTOMERS + NEVER_BOOKED) / 500
const LIMIT = 51
/** A page from each band at most: the churned of these years are in some 75 of them. */
const FEW = 80 * LIMIT
const id = (kind: string, n: number) => `00000000-0000-4000-8000-${kind}${String(n).padStart(11, '0')}`

interface Plan {
  'Node Type': string
  'Relation Name'?: string
  'Index Name'?: string
  'Actual Rows': number
  'Actual Loops': number
  'Rows Removed by Filter'?: number
  Plans?: Plan[]
}

let client: Client

beforeAll(async () => {
  const database = await testDatabase({ template: installed })
  client = await database.connect()
  // Facts are written directly, since what the sync writes is tested elsewhere.
  await client.query(`
    alter table public.customers disable trigger user;
    insert into customer_insights.settings (tenant_id) values ('default') on conflict do nothing;
    insert into public.customers (id, name, email)
    select ('00000000-0000-4000-8000-c' || lpad(n::text, 11, '0'))::uuid, 'Name ' || md5(n::text), 'u' || n || '@example.com'
    from generate_series(1, ${CUSTOMERS}) n;
    insert into customer_insights.customer_facts (
      tenant_id, customer_id, total_bookings, total_spent, first_booking_date, last_booking_date,
      favorite_game_id, favorite_game_bookings, preferred_venue_id, preferred_venue_bookings
    )
    select 'default', c.id, c.bookings, c.bookings * (20 + c.n % 41), date '2026-06-15' - c.days - c.bookings * 20,
      date '2026-06-15' - c.days,
      ('00000000-0000-4000-8000-a' || lpad((case when c.n % 1000 = 0 then 9 else c.n % 4 end)::text, 11, '0'))::uuid, 1,
      '${id('b', 1)}', 1
    from (
      select c.id, x.n, 1 + (30 * power((x.n * 7919 % 1009) / 1009.0, 4))::integer as bookings,
        (x.n::bigint * 104729 % 1000)::integer as days
      from public.customers c
      cross join lateral (select substr(c.id::text, 26)::integer as n) x
    ) c;
    insert into customer_insights.customer_rollups
    select f.tenant_id, f.customer_id, f.favorite_game_id, f.preferred_venue_id, f.total_bookings, f.total_spent,
      f.first_booking_date, f.last_booking_date
    from customer_insights.customer_facts f;
    insert into public.customers (id, name)
    select ('00000000-0000-4000-8000-d' || lpad(n::text, 11, '0'))::uuid, 'Name ' || md5('visitor ' || n)
    from generate_series(1, ${NEVER_BOOKED}) n;
    insert into customer_insights.customer_facts (tenant_id, customer_id)
    select 'default', c.id from public.customers c where c.id::text like '%-d%';`)
  await client.query('select customer_insights.write_names(array(select c.id from public.customers c))')
  await client.query(`insert into customer_insights.customer_tags (tenant_id, customer_id, tag)
    select f.tenant_id, f.customer_id, 'one in 500' from customer_insights.customer_facts f
    where substr(f.customer_id::text, 26)::integer % 500 = 0`)
  await client.query('select customer_insights.rebuild_tallies()')
  await client.query('analyze')
})

/** Every node of the plan of a page, with what page_keys sets for it. */
async function planOf(filter: object, sort: string, descending: boolean, after: [string, string] | null = null) {
  await client.query('begin')
  try {
    await client.query(`set local jit = off; set local random_page_cost = 1.1; set local enable_seqscan = off;
      set local max_parallel_workers_per_gather = 0`)
    const { rows } = await client.query(
      `select p.statement
       from customer_insights.settings s
       cross join customer_insights.page_statement('default', $1, s, '2026-06-15', $2, $3, $4, $5, $6) p`,
      [JSON.stringify(filter), sort, descending, after?.[0] ?? null, after?.[1] ?? null, LIMIT],
    )
    const explained = await client.query(`explain (analyze, format json) ${rows[0].statement}`)
    const nodes: Plan[] = []
    const walk = (plan: Plan): void => {
      nodes.push(plan)
      for (const inner of plan.Plans ?? []) walk(inner)
    }
    walk(explained.rows[0]['QUERY PLAN'][0].Plan)
    return nodes
  } finally {
    await client.query('rollback')
  }
}

/** Rows that were read from tables and indexes, kept or not. */
const rowsRead = (nodes: Plan[]) =>
  nodes
    .filter(node => node['Relation Name'] || node['Index Name'])
    .reduce(
      (sum, node) => sum + node['Actual Loops'] * (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)),
      0,
    )

const indexesOf = (nodes: Plan[]) => new Set(nodes.flatMap(node => node['Index Name'] ?? []))
const seqScans = (nodes: Plan[]) =>
  nodes.filter(node => node['Node Type'] === 'Seq Scan').map(node => node['Relation Name'])

const sortIndexes = {
  total_spent: 'customer_facts_by_spend',
  total_bookings: 'customer_facts_by_bookings',
  customer_value: 'customer_facts_by_value',
  last_visit: 'customer_facts_by_last_booking',
  name: 'customer_names_by_name',
}

describe.each(Object.entries(sortIndexes))('sorted by %s', (sort, index) => {
  test.each([true, false])('a page is the beginning of a range of its index, descending %s', async descending => {
    const nodes = await planOf({}, sort, descending)
    expect(indexesOf(nodes)).toContain(index)
    expect(seqScans(nodes)).toEqual([])
    expect(rowsRead(nodes)).toBeLessThan(4 * LIMIT)
  })

  test('the thousandth page reads as little as the first', async () => {
    const { rows } = await client.query(
      `select k.* from customer_insights.page_keys(array['default'], '{}', '2026-06-15', $1, true, null, null, 40000) k
       offset 39999`,
      [sort],
    )
    const nodes = await planOf({}, sort, true, [rows[0].value, rows[0].customer_id])
    expect(indexesOf(nodes)).toContain(index)
    expect(rowsRead(nodes)).toBeLessThan(4 * LIMIT)
  })

  const filters = [
    ...['vip', 'high', 'medium', 'low'].map(tier => ({ spending_tier: [tier] })),
    ...['frequent', 'regular', 'occasional', 'one-time'].map(tier => ({ frequency_tier: [tier] })),
    ...['new', 'active', 'at-risk', 'churned'].map(stage => ({ lifecycle_stage: [stage] })),
    { favorite_game_id: [id('a', 1)] },
    { favorite_game_id: [id('a', 9)] },
    { preferred_venue_id: [id('b', 1)] },
    { tags: { any: ['one in 500'] } },
    { search: 'name' },
    { search: 'u49999@' },
  ]

  test.each(filters.map(filter => [JSON.stringify(filter), filter]))('%s reads a small part', async (_text, filter) => {
    for (const descending of [true, false]) {
      const nodes = await planOf(filter as object, sort, descending)
      expect(seqScans(nodes)).toEqual([])
      expect(rowsRead(nodes), descending ? 'downwards' : 'upwards').toBeLessThan(FEW)
    }
  })
})

test.each([true, false])(
  'a name that many have is found by index where it is far away, descending %s',
  async descending => {
    // One in 25, at the other end of the alphabet.
    const name = descending ? 'Aaron' : 'Zoe'
    const many = CUSTOMERS / 25
    await client.query('begin')
    await client.query(
      `update customer_insights.customer_names n set name = $1 || n.name, search_text = lower($1 || n.name)
     where n.customer_id in (select c.id from public.customers c where c.id::text like '%-c%' order by c.id limit $2)`,
      [name, many],
    )
    await client.query('analyze customer_insights.customer_names')
    await client.query('commit')
    const far = await planOf({ search: name.toLowerCase() }, 'name', descending)
    expect(indexesOf(far)).toContain('customer_names_by_part')
    expect(seqScans(far)).toEqual([])
    // Each in the index and in the table, for those with a name and those without; and again with its facts.
    expect(rowsRead(far)).toBeLessThanOrEqual(5 * many)
    // From the other end they come first, and a page is enough.
    const near = await planOf({ search: name.toLowerCase() }, 'name', !descending)
    expect(indexesOf(near)).toContain('customer_names_by_name')
    expect(rowsRead(near)).toBeLessThan(4 * LIMIT)
  },
)

describe('where those whom a filter lets through are at the other end', () => {
  // Half of the customers have not been here for long; of these next to none spend or come much.
  beforeAll(async () => {
    await client.query('begin')
    await client.query(`
      update customer_insights.customer_facts f set total_bookings = 1, total_spent = 30
      where f.last_booking_date < '2025-02-01' and substr(f.customer_id::text, 26)::integer % 1000 <> 0`)
    await client.query('select customer_insights.rebuild_tallies()')
    await client.query('analyze customer_insights.customer_facts')
    await client.query('commit')
  })

  test.each([{ spending_tier: ['vip'] }, { frequency_tier: ['frequent'] }])(
    'by last visit they are read from the bands of days in which they are: %j',
    async filter => {
      const nodes = await planOf(filter, 'last_visit', false)
      expect(seqScans(nodes)).toEqual([])
      expect(rowsRead(nodes)).toBeLessThan(40 * LIMIT)
      const { rows } = await client.query(
        `select count(*)::int as passed from customer_insights.customer_facts where last_booking_date < '2025-02-01'`,
      )
      expect(rows[0].passed).toBeGreaterThan(400 * LIMIT)
    },
  )

  test('by average value they are fetched by their stage, where they are few', async () => {
    const nodes = await planOf({ lifecycle_stage: ['new'] }, 'customer_value', true)
    const { rows } = await client.query(
      `select customer_insights.tallied_customers('default', '{"lifecycle_stage":["new"]}', s, '2026-06-15')::int as new
       from customer_insights.settings s`,
    )
    // A band holds others, too.
    expect(rowsRead(nodes)).toBeLessThan(8 * rows[0].new)
  })
})

describe('by name', () => {
  test.each([true, false])(
    'who is new is known from two indexes, without a row of a table, descending %s',
    async down => {
      await client.query('begin')
      try {
        // Enough to be too many to look up one by one, and too few to be met on the way.
        await client.query(`
        update customer_insights.customer_facts set first_booking_date = '2026-06-01', last_booking_date = '2026-06-01'
        where substr(customer_id::text, 26)::integer % 60 = 0 and total_bookings > 0`)
        await client.query('select customer_insights.rebuild_tallies()')
        const nodes = await planOf({ lifecycle_stage: ['new'] }, 'name', down)
        const read = nodes.filter(node => node['Index Name'])
        expect(new Set(read.map(node => node['Node Type']))).toEqual(new Set(['Index Only Scan']))
        expect(indexesOf(nodes)).toContain('customer_names_by_name')
        expect([...indexesOf(nodes)].some(index => index.startsWith('customer_facts_by_stage'))).toBe(true)
        expect(seqScans(nodes)).toEqual([])
      } finally {
        await client.query('rollback')
      }
    },
  )

  test('tags are looked up without facts', async () => {
    const nodes = await planOf({ tags: { any: ['one in 500'] } }, 'name', false)
    expect(nodes.filter(node => node['Relation Name'] === 'customer_facts')).toEqual([])
  })
})

test('the end of a stage within a band of days is found in the index', async () => {
  for (const sort of ['total_spent', 'total_bookings']) {
    const nodes = await planOf({ lifecycle_stage: ['at-risk'] }, sort, false)
    const ofFacts = nodes.filter(node => node['Relation Name'] === 'customer_facts').map(node => node['Node Type'])
    expect(new Set(ofFacts)).toEqual(new Set(['Index Only Scan']))
  }
})

test('a tag that many have is counted without their facts', async () => {
  await client.query('begin')
  try {
    const before = await factsRead()
    const { rows } = await client.query(
      `select customer_insights.customers_total(array['default'], '{"tags": {"any": ["one in 500"]}}', null) as total`,
    )
    expect(rows[0].total).toEqual({ count: TAGGED, is_exact: true })
    expect(await factsRead()).toBe(before)
  } finally {
    await client.query('rollback')
  }
})

describe('few, by a word or a tag', () => {
  test.each(Object.keys(sortIndexes))('by %s, all of them are fetched and nobody else', async sort => {
    const few = [
      [{ tags: { any: ['one in 500'] } }, TAGGED],
      [{ tags: { all: ['one in 500'] } }, TAGGED],
      [{ search: 'u4999' }, 11],
    ] as const
    for (const [filter, count] of few) {
      const nodes = await planOf(filter, sort, true)
      expect(nodes[0]?.['Actual Rows'], JSON.stringify(filter)).toBe(count)
      expect(seqScans(nodes), JSON.stringify(filter)).toEqual([])
      expect(rowsRead(nodes), JSON.stringify(filter)).toBeLessThanOrEqual(4 * TAGGED)
    }
  })

  test('their page tells how many they are: they are not counted again', async () => {
    await client.query('begin')
    try {
      const { rows } = await client.query(
        `select pg_get_functiondef('customer_insights.customers_total'::regproc) as definition`,
      )
      await client.query(rows[0].definition.replace(/\nbegin[\s\S]*end\n/, `begin raise 'Counted again.'; end`))
      const total = async (filter: object) => {
        const { rows: answers } = await client.query(
          `select public.list_customers($1, sort => 'name', page_size => 10) -> 'total' as total`,
          [JSON.stringify(filter)],
        )
        return answers[0].total
      }
      expect(await total({ tags: { any: ['one in 500'] } })).toEqual({ count: TAGGED, is_exact: true })
      expect(await total({ search: 'u4999' })).toEqual({ count: 11, is_exact: true })
      expect(await total({ search: 'nobody of that name' })).toEqual({ count: 0, is_exact: true })
      await expect(total({ search: 'name' })).rejects.toThrow('Counted again.')
    } finally {
      await client.query('rollback')
    }
  })
})

test('words that seem to be in 30,000 names are counted up to 1,000, by names as they come', async () => {
  const { rows } = await client.query(`
    select customer_insights.customers_total(array['default'], '{"search": "name"}', null) as words,
      customer_insights.customers_total(array['default'], '{"search": "name", "spending_tier": ["low"]}', null) as more,
      customer_insights.is_in_many('{"search": "name"}', s, '2026-06-15', 30000, 49999) as are_many,
      customer_insights.is_in_many('{"search": "name"}', s, '2026-06-15', 30000, 50000) as are_not_met,
      customer_insights.is_in_many('{"search": "name"}', s, '2026-06-15', 60001, 1000) as are_not_expected
    from customer_insights.settings s`)
  expect(rows).toEqual([
    {
      words: { count: 1000, is_exact: false },
      more: { count: 10_000, is_exact: false },
      are_many: true,
      // 200 names may be no sample of the others.
      are_not_met: false,
      are_not_expected: false,
    },
  ])
})

/** Rows of facts that this transaction has read, by index or not. */
async function factsRead(): Promise<number> {
  const { rows } = await client.query(
    `select (seq_tup_read + coalesce(idx_tup_fetch, 0))::int as read
     from pg_stat_xact_user_tables where relid = 'customer_insights.customer_facts'::regclass`,
  )
  return rows[0].read
}

test.each([{ spending_tier: ['vip'] }, { spending_tier: ['low'] }, { frequency_tier: ['frequent'] }])(
  'by average value %j is read from bands of bookings, each a range of values',
  async filter => {
    for (const descending of [true, false]) {
      const nodes = await planOf(filter, 'customer_value', descending)
      expect(indexesOf(nodes)).toEqual(new Set(['customer_facts_by_bookings_then_value']))
      // A page of each band at most.
      expect(rowsRead(nodes)).toBeLessThan(25 * LIMIT)
    }
  },
)

test('a word is looked for by its rarest parts', async () => {
  const { rows } = await client.query(`
    select customer_insights.rare_parts('u1@example.com9', 'default') as mail,
      customer_insights.rare_parts('zo', 'default') as short`)
  expect(rows[0].mail).toHaveLength(3)
  // Each address ends with the others.
  expect(rows[0].mail).toContain('om9')
  expect(rows[0].mail).not.toContain('exa')
  expect(rows[0].short).toEqual([])
})

test('a band of bookings knows its fewest', async () => {
  const { rows } = await client.query(`
    select n from generate_series(1, 2000) n
    cross join lateral (select customer_insights.bookings_band(n) as band) b
    where not n >= customer_insights.fewest_bookings(band)
      or n >= coalesce(customer_insights.fewest_bookings(band + 1), 9999)`)
  expect(rows).toEqual([])
})

test('a tier without an upper limit ends with the last band', async () => {
  const { rows } = await client.query(`
    select customer_insights.spend_band(1, 1e12) as spend, customer_insights.bookings_band(1000000) as bookings,
      array_agg(distinct (
        select max(b) from unnest(customer_insights.bands_of(k.key, array[k.value], 'default', s, '2026-06-15')) b
      )) as last
    from customer_insights.settings s
    cross join (values ('spending_tier', 'vip'), ('frequency_tier', 'frequent')) as k (key, value)
    group by 1, 2`)
  expect(rows[0].last).toEqual([rows[0].bookings, rows[0].spend])
})
