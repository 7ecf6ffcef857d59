import { actAs, type TokenClaims } from '@customer-insights/local-supabase'
import { testDatabase } from '@customer-insights/local-supabase/vitest'
import type { Client } from 'pg'
import { beforeAll, describe, expect, test } from 'vitest'
import { installed } from './support/bundle.ts'
import { fillListWorld, randomFilter } from './support/list-world.ts'
import { expectList, type ListFilter, type Person, type Sort, sorts } from './support/lists.ts'
import { type ExpectedCustomer, expectCustomers, type World } from './support/oracle.ts'
import { randomSource } from './support/random.ts'
import { readWorld } from './support/world.ts'

const staff: TokenClaims = { role: 'authenticated', app_metadata: { role: 'staff' } }
const asOf = '2026-06-15'

interface Page {
  customers: (Record<string, unknown> & { id: string })[]
  next: string | null
  total: { count: number; is_exact: boolean }
  as_of: string
  currency: string
}

interface Query {
  filter?: ListFilter | unknown
  sort?: Sort | string
  descending?: boolean | null
  after?: string | null
  page_size?: number
  as_of?: string | null
}

let client: Client
let people: Map<string, Person>
let world: World
let expected: Map<string, ExpectedCustomer>

/** One page, asked for as staff. */
async function page({ filter = {}, sort = 'total_spent', descending = null, ...rest }: Query): Promise<Page> {
  const { rows } = await actAs(client, staff, () =>
    client.query('select public.list_customers($1, $2, $3, $4, $5, $6) as page', [
      JSON.stringify(filter),
      sort,
      descending,
      rest.after ?? null,
      rest.page_size ?? 50,
      rest.as_of === undefined ? asOf : rest.as_of,
    ]),
  )
  return rows[0].page
}

/** Every page, one after the other. */
async function pages(query: Query): Promise<Page[]> {
  const all = [await page(query)]
  for (let last = all[0]; last?.next; last = all.at(-1)) {
    all.push(await page({ ...query, after: last.next }))
    if (all.length > 500) throw new Error('The pages do not end.')
  }
  return all
}

beforeAll(async () => {
  const database = await testDatabase({ template: installed })
  client = await database.connect()
  people = await fillListWorld(client, 7)
  world = await readWorld(client)
  expected = expectCustomers(world, asOf)
})

describe('pages', () => {
  test('200 random queries: the pages together are the oracle’s list, in its order, with its total', async () => {
    const random = randomSource(11)
    for (let n = 0; n < 200; n++) {
      const filter = randomFilter(random)
      const sort = sorts[n % sorts.length] ?? 'name'
      const descending = random.pick([true, false])
      const wanted = expectList(expected, people, filter, sort, descending)
      const found = await pages({ filter, sort, descending, page_size: random.pick([9, 40, 200]) })
      const what = JSON.stringify({ filter, sort, descending })
      expect(
        found.flatMap(({ customers }) => customers.map(({ id }) => id)),
        what,
      ).toEqual(wanted)
      for (const { total } of found) expect(total, what).toEqual({ count: wanted.length, is_exact: true })
    }
  })

  // Whether a page is walked, fetched or read by bands depends on how long it is and how many there are.
  test.each([5, 60])('every tier and stage in every order, %i a page', async page_size => {
    const tiers: ListFilter[] = [
      ...['vip', 'high', 'medium', 'low'].map(tier => ({ spending_tier: [tier] })),
      ...['frequent', 'regular', 'occasional', 'one-time'].map(tier => ({ frequency_tier: [tier] })),
      ...['new', 'active', 'at-risk', 'churned'].map(stage => ({ lifecycle_stage: [stage] })),
    ]
    for (const [filter, sort, descending] of tiers.flatMap(tier =>
      sorts.flatMap(order => [true, false].map(down => [tier, order, down] as const)),
    )) {
      const found = await pages({ filter, sort, descending, page_size })
      expect(
        found.flatMap(({ customers }) => customers.map(({ id }) => id)),
        JSON.stringify({ filter, sort, descending }),
      ).toEqual(expectList(expected, people, filter, sort, descending))
    }
  })

  test('amounts and bookings sort downwards by default, names upwards', async () => {
    for (const sort of sorts) {
      const { customers } = await page({ sort, page_size: 200 })
      const wanted = expectList(expected, people, {}, sort, sort !== 'name')
      expect(
        customers.map(({ id }) => id),
        sort,
      ).toEqual(wanted)
    }
  })

  test('each customer is told as the oracle knows them', async () => {
    const { customers, ...rest } = await page({ sort: 'name', page_size: 200 })
    expect(rest).toEqual({ next: null, total: { count: 160, is_exact: true }, as_of: asOf, currency: 'USD' })
    for (const { id, ...customer } of customers) {
      const e = expected.get(id)
      const person = people.get(id)
      if (!e || !person) throw new Error(`The oracle has no customer ${id}.`)
      const { tags, ...contact } = person
      expect(customer, id).toEqual({
        ...e,
        ...contact,
        marketing_tags: tags.toSorted(),
        favorite_game: e.favorite_game && { ...e.favorite_game, name: world.games.get(e.favorite_game.id)?.name },
        preferred_venue: e.preferred_venue && {
          ...e.preferred_venue,
          name: world.venues.get(e.preferred_venue.id)?.name,
        },
        total_spent: Number(e.total_spent),
        average_booking_value: Number(e.average_booking_value),
        booking_frequency_per_month: Number(e.booking_frequency_per_month),
      })
    }
  })

  test('stages are those of the date asked for', async () => {
    for (const date of ['2026-01-31', '2024-02-29', '2027-06-30']) {
      const then = expectCustomers(world, date)
      for (const stage of ['new', 'active', 'at-risk', 'churned']) {
        const filter = { lifecycle_stage: [stage] }
        const { customers, total } = await page({ filter, as_of: date, page_size: 200 })
        const wanted = expectList(then, people, filter, 'total_spent', true)
        expect(
          customers.map(({ id }) => id),
          `${stage} on ${date}`,
        ).toEqual(wanted)
        expect(total.count).toBe(wanted.length)
      }
    }
  })
})

describe('while rows change between pages', () => {
  test.each(sorts.flatMap(sort => [true, false].map(descending => [sort, descending] as const)))(
    'sorted by %s, descending %s: whoever stays as they are is listed exactly once',
    async (sort, descending) => {
      const beside = await (await testDatabase({ template: installed })).connect()
      const [listedWith, random] = [client, randomSource(31)]
      client = beside
      try {
        const ids = [...(await fillListWorld(client, 13, 80)).keys()]
        const changed = new Set<string>()
        const seen: string[] = []
        let after: string | null = null
        do {
          const { customers, next }: Page = await page({ sort, descending, page_size: 7, after })
          seen.push(...customers.map(({ id }) => id))
          after = next
          // One is booked for and renamed, one is deleted (at times the one that the cursor stands on), one is new.
          const [booked, deleted] = [random.pick(ids), random.chance(0.5) ? (seen.at(-1) ?? '') : random.pick(ids)]
          for (const id of [booked, deleted]) changed.add(id)
          await client.query(`update public.customers set name = 'Moved' where id = $1`, [booked])
          await client.query(
            `insert into public.bookings (customer_id, booking_date, total_amount)
             select id, now(), 700 from public.customers where id = $1`,
            [booked],
          )
          await client.query('delete from public.customers where id = $1', [deleted])
          await client.query(`insert into public.customers (name) values ('Anna')`)
        } while (after)
        for (const id of ids.filter(one => !changed.has(one))) {
          expect(
            seen.filter(one => one === id),
            id,
          ).toHaveLength(1)
        }
      } finally {
        client = listedWith
      }
    },
  )

  test('names to sort and search by follow the host’s customers', async () => {
    const [name = ''] = (await client.query('select gen_random_uuid()::text as name')).rows.map(row => row.name)
    const found = async (search: string) => (await page({ filter: { search } })).customers.map(({ id }) => id)
    const { rows } = await client.query('insert into public.customers (name) values ($1) returning id', [name])
    const { id } = rows[0]
    expect(await found(name.slice(3, 20))).toEqual([id])
    await client.query(`update public.customers set name = null, email = 'e' || $1, phone = '7' where id = $2`, [
      name,
      id,
    ])
    expect(await found(`e${name.toUpperCase()} 7`)).toEqual([id])
    await client.query('update public.customers set email = null where id = $1', [id])
    expect(await found(name)).toEqual([])
    // A name longer than an index takes is no reason to refuse a customer.
    await client.query('update public.customers set name = repeat($1, 1000) where id = $2', [name, id])
    expect(await found(name)).toEqual([id])
    await client.query('delete from public.customers where id = $1', [id])
    expect(await found(name)).toEqual([])
    const left = await client.query(
      `select count(*)::int as n from customer_insights.customer_names n
       where not exists (select from public.customers c where c.id = n.customer_id)`,
    )
    expect(left.rows[0].n).toBe(0)
  })

  test('beyond 10,000 a count is a bound, unless the tallies know', async () => {
    await client.query('begin')
    try {
      await client.query(`insert into public.customers (name) select 'Many' from generate_series(1, 10001)`)
      const total = async (filter: object) =>
        (
          await client.query(`select public.list_customers($1, page_size => 1) -> 'total' as t`, [
            JSON.stringify(filter),
          ])
        ).rows[0].t
      expect(await total({ search: 'many' })).toEqual({ count: 10_000, is_exact: false })
      expect(await total({})).toEqual({ count: 10_161, is_exact: true })
    } finally {
      await client.query('rollback')
    }
  })
})
