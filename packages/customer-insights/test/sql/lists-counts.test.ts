import { actAs, type TokenClaims } from '@customer-insights/local-supabase'
import { testDatabase } from '@customer-insights/local-supabase/vitest'
import type { Client } from 'pg'
import { beforeAll, describe, expect, test } from 'vitest'
import { defaultConfig, hostSchemaSql } from '../../src/sql/index.ts'
import { installed, migrationFor, runSql } from './support/bundle.ts'
import { fillListWorld, randomFilter } from './support/list-world.ts'
import { expectList, type Person } from './support/lists.ts'
import { type ExpectedCustomer, expectCustomers, type World } from './support/oracle.ts'
import { randomSource } from './support/random.ts'
import { readWorld } from './support/world.ts'

/**
 * Numbers of customers: those of the tenant, and those that a member of staff may see whom the host shows only the
 * customers of one venue.
 */

const claims = (more: Record<string, unknown> = {}): TokenClaims => ({
  role: 'authenticated',
  app_metadata: { role: 'staff', ...more },
})
const staff = claims()
const narrow = claims({ narrow: 'yes' })
const asOf = '2026-06-15'

interface Segment {
  count: number
  share: number
  bookings: number
  total_spent: number
  average_days_since_last_visit: number | null
  customers: { id: string }[]
}
interface Segments {
  spending_tiers: (Segment & { tier: string })[]
  frequency_tiers: (Segment & { tier: string })[]
  lifecycle_stages: (Segment & { stage: string })[]
  game_preferences: (Segment & { game: { id: string } })[]
  venue_preferences: (Segment & { venue: { id: string } })[]
  category_preferences: (Segment & { category: string })[]
  unsegmented: Segment
  totals: Segment
}

let client: Client
let people: Map<string, Person>
let world: World
/** Whom the host shows to narrow staff. */
let visible: Set<string>

const ask = async (who: TokenClaims, sql: string, values: unknown[] = []) =>
  (await actAs(client, who, () => client.query(sql, values))).rows

const segmentsOf = async (who: TokenClaims, args: string): Promise<Segments> =>
  (await ask(who, `select public.get_customer_segments(${args}) as answer`))[0].answer

/** Every segment by its kind and value, what it counts alone. */
function numbersOf(answer: Segments, key: (segment: Segment) => unknown): Map<string, unknown> {
  return new Map<string, unknown>([
    ...answer.spending_tiers.map(s => [`spending ${s.tier}`, key(s)] as const),
    ...answer.frequency_tiers.map(s => [`frequency ${s.tier}`, key(s)] as const),
    ...answer.lifecycle_stages.map(s => [`stage ${s.stage}`, key(s)] as const),
    ...answer.game_preferences.map(s => [`game ${s.game.id}`, key(s)] as const),
    ...answer.venue_preferences.map(s => [`venue ${s.venue.id}`, key(s)] as const),
    ...answer.category_preferences.map(s => [`category ${s.category}`, key(s)] as const),
    ['unsegmented', key(answer.unsegmented)],
    ['totals', key(answer.totals)],
  ])
}

/** The segments that a customer is in, worded as `numbersOf` does. */
const segmentNames = (e: ExpectedCustomer): string[] => [
  'totals',
  ...(e.total_bookings === 0 ? ['unsegmented'] : []),
  ...(e.spending_tier ? [`spending ${e.spending_tier}`] : []),
  ...(e.frequency_tier ? [`frequency ${e.frequency_tier}`] : []),
  ...(e.lifecycle_stage ? [`stage ${e.lifecycle_stage}`] : []),
  ...(e.favorite_game ? [`game ${e.favorite_game.id}`] : []),
  ...(e.preferred_venue ? [`venue ${e.preferred_venue.id}`] : []),
  ...(e.favorite_category ? [`category ${e.favorite_category.name}`] : []),
]

const membersOf = (customers: Iterable<ExpectedCustomer>) => {
  const members = new Map<string, ExpectedCustomer[]>()
  for (const customer of customers) {
    for (const name of segmentNames(customer)) members.set(name, [...(members.get(name) ?? []), customer])
  }
  return members
}

/** To one decimal, halves away from zero; null over nobody. */
function averageDays(customers: ExpectedCustomer[]): number | null {
  const days = customers.flatMap(({ days_since_last_visit }) => days_since_last_visit ?? [])
  const sum = days.reduce((a, b) => a + b, 0)
  return days.length === 0 ? null : Math.round((sum * 10) / days.length) / 10
}

const seen = <T>(customers: Map<string, T>) => new Map([...customers].filter(([id]) => visible.has(id)))

beforeAll(async () => {
  const database = await testDatabase({ template: installed })
  client = await database.connect()
  people = await fillListWorld(client, 31)
  world = await readWorld(client)
  visible = new Set([...people.keys()].filter(id => Number(id.slice(-1)) % 3 === 0))
  await client.query(`
    create table public.of_this_venue (customer_id uuid primary key);
    grant select on public.of_this_venue to authenticated;
    drop policy customers_read on public.customers;
    create policy customers_read on public.customers for select to authenticated using (
      coalesce(auth.jwt() -> 'app_metadata' ->> 'narrow', '') <> 'yes'
      or id in (select o.customer_id from public.of_this_venue o));`)
  await client.query('insert into public.of_this_venue select v from unnest($1::uuid[]) v', [[...visible]])
})

describe('average_days_since_last_visit', () => {
  // Years before, on the day, while bookings are still ahead, and after all of them.
  test.each(['2022-01-01', '2024-06-15', asOf, '2026-06-26', '2026-08-01'])(
    'is the oracle’s in every segment as of %s',
    async date => {
      const members = membersOf(expectCustomers(world, date).values())
      for (const counts of ['tallied', 'live']) {
        const answer = await segmentsOf(staff, `0, '${date}', '${counts}', true`)
        const days = numbersOf(answer, segment => segment.average_days_since_last_visit)
        for (const [name, average] of days) expect(average, name).toBe(averageDays(members.get(name) ?? []))
        expect([...days.keys()]).toEqual(expect.arrayContaining([...members.keys()]))
      }
    },
  )

  test('is null where it is not asked for', async () => {
    const days = numbersOf(await segmentsOf(staff, `0, '${asOf}'`), segment => segment.average_days_since_last_visit)
    expect(new Set(days.values())).toEqual(new Set([null]))
  })
})

describe('counts that are live', () => {
  test('are those of the tallies for someone who may see everyone', async () => {
    for (const date of ['2024-06-15', asOf, '2026-06-26']) {
      expect(await segmentsOf(staff, `3, '${date}', 'live'`)).toEqual(
        await segmentsOf(staff, `3, '${date}', 'tallied'`),
      )
    }
    const tags = 'select * from public.get_marketing_tags'
    expect(await ask(staff, `${tags}('live')`)).toEqual(await ask(staff, `${tags}()`))
  })

  test('tell narrow staff of nobody else: segments', async () => {
    const answer = await segmentsOf(narrow, `100, '${asOf}', 'live', true`)
    const members = membersOf(seen(expectCustomers(world, asOf)).values())
    expect(answer.totals.count).toBe(visible.size)
    const numbers = numbersOf(answer, ({ count, bookings, total_spent, average_days_since_last_visit }) => ({
      count,
      bookings,
      total_spent,
      average_days_since_last_visit,
    }))
    for (const [name, found] of numbers) {
      const of = members.get(name) ?? []
      const cents = of.reduce((sum, e) => sum + Math.round(Number(e.total_spent) * 100), 0)
      expect(found, name).toEqual({
        count: of.length,
        bookings: of.reduce((sum, e) => sum + e.total_bookings, 0),
        total_spent: cents / 100,
        average_days_since_last_visit: averageDays(of),
      })
    }
    // Not even that there is a segment in which they see nobody.
    expect(
      [...numbers.keys()].filter(name => !/^(spending|frequency|stage|unsegmented|totals)/.test(name)).toSorted(),
    ).toEqual([...members.keys()].filter(name => /^(game|venue|category)/.test(name)).toSorted())
    for (const id of answer.totals.customers?.map(customer => customer.id) ?? []) expect(visible).toContain(id)
  })

  test('tell narrow staff of nobody else: 60 random lists', async () => {
    const random = randomSource(17)
    const expected = seen(expectCustomers(world, asOf))
    for (let n = 0; n < 60; n++) {
      const filter = randomFilter(random)
      const found: string[] = []
      let after: string | null = null
      do {
        const sql = `select public.list_customers($1, 'name', after => $2, as_of => $3, counts => 'live', page_size => 7) as page`
        const [{ page }] = await ask(narrow, sql, [JSON.stringify(filter), after, asOf])
        found.push(...page.customers.map(({ id }: { id: string }) => id))
        after = page.next
        const what = JSON.stringify(filter)
        expect(page.total, what).toEqual({
          count: expectList(expected, people, filter, 'name', false).length,
          is_exact: true,
        })
      } while (after)
      expect(found).toEqual(expectList(expected, people, filter, 'name', false))
    }
  })

  test('tell narrow staff of nobody else: tags', async () => {
    await client.query('select public.update_customer_tags($1, $2)', [
      [...people.keys()].find(id => !visible.has(id)),
      ['secret'],
    ])
    const tags = await ask(narrow, `select tag, customers::int from public.get_marketing_tags('live')`)
    const wanted = new Map<string, number>()
    for (const { tags: own } of seen(people).values())
      for (const tag of own) wanted.set(tag, (wanted.get(tag) ?? 0) + 1)
    expect(new Map(tags.map(({ tag, customers }) => [tag, customers]))).toEqual(wanted)
  })

  test('a customer by id is counted live in any case: there is no asking whether someone exists', async () => {
    const hidden = [...people.keys()].find(id => !visible.has(id))
    const filter = JSON.stringify({ customer_id: [hidden, [...visible][0]] })
    const [{ page }] = await ask(narrow, 'select public.list_customers($1) as page', [filter])
    expect(page.total).toEqual({ count: 1, is_exact: true })
  })

  test('what the tallies tell is the whole tenant, as documented', async () => {
    expect((await segmentsOf(narrow, `0, '${asOf}'`)).totals.count).toBe(people.size)
    const [{ page }] = await ask(narrow, 'select public.list_customers() as page')
    expect(page.total.count).toBe(people.size)
    expect(page.customers.every(({ id }: { id: string }) => visible.has(id))).toBe(true)
  })

  test('any other word is an error that names it', async () => {
    for (const call of [
      `select public.list_customers(counts => 'exact')`,
      `select public.get_customer_segments(counts => 'exact')`,
      `select public.get_marketing_tags(counts => 'exact')`,
    ]) {
      await expect(ask(staff, call), call).rejects.toMatchObject({
        code: 'PT400',
        message: 'counts is "exact".',
        hint: 'Expected tallied or live.',
      })
    }
  })
})

test('the total of the first page goes on with the cursor, and is not counted again', async () => {
  const filter = JSON.stringify({ spending_tier: ['low', 'medium'], lifecycle_stage: ['active', 'churned'] })
  const sql = 'select public.list_customers($1, page_size => 1, as_of => $2, after => $3) as page'
  const [{ page: first }] = await ask(staff, sql, [filter, asOf, null])
  await client.query('begin')
  try {
    await client.query('delete from public.customers where id <> all ($1)', [
      first.customers.map((c: { id: string }) => c.id),
    ])
    const { rows } = await client.query(sql, [filter, asOf, first.next])
    expect(rows[0].page).toMatchObject({ customers: [], total: first.total })
  } finally {
    await client.query('rollback')
  }
})

test('a host that wants live counts gets them whatever a caller asks for', async () => {
  const database = await testDatabase()
  await runSql(database, hostSchemaSql, migrationFor({ ...defaultConfig, counts: 'live' }))
  const own = await database.connect()
  await own.query(`
    drop policy customers_read on public.customers;
    create policy customers_read on public.customers for select to authenticated using (name = 'Ada');
    insert into public.customers (name) values ('Ada'), ('Bob'), ('Cyd');
    select public.bulk_update_tags('{}', array['x']);`)
  const { rows } = await actAs(own, staff, () =>
    own.query(`
      select public.get_customer_segments(counts => 'tallied') -> 'totals' ->> 'count' as segments,
        public.list_customers(counts => 'tallied') -> 'total' ->> 'count' as list,
        public.list_customers('{"search": "bob"}') -> 'total' ->> 'count' as search,
        (select customers::text from public.get_marketing_tags('tallied')) as tag`),
  )
  expect(rows).toEqual([{ segments: '1', list: '1', search: '0', tag: '1' }])
})
