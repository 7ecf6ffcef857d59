import type { Database } from '@customer-insights/local-supabase'
import { needsServer, testDatabase } from '@customer-insights/local-supabase/vitest'
import type { Client } from 'pg'
import { beforeEach, describe, expect, test } from 'vitest'
import { installed } from './support/bundle.ts'
import { expectExact } from './support/compare.ts'
import { dayIn } from './support/oracle.ts'
import { readWorld } from './support/world.ts'

/** The ways a booking can change that are easily forgotten, each followed by a comparison of everything. */

const today = dayIn(new Date(), 'UTC')
const id = (kind: string, n: number) => `00000000-0000-4000-8000-00000000${kind}${String(n).padStart(3, '0')}`
const [anna, ben] = [id('c', 1), id('c', 2)]
const [vault, crypt] = [id('a', 1), id('a', 2)]
const [north, south] = [id('b', 1), id('b', 2)]

let database: Database
let client: Client

beforeEach(async () => {
  database = await testDatabase({ template: installed })
  client = await database.connect()
  await client.query(`insert into public.venues (id, name) values ('${north}', 'North'), ('${south}', 'South')`)
  await client.query(`insert into public.games (id, name, category)
    values ('${vault}', 'The Vault', 'Escape Room'), ('${crypt}', 'The Crypt', 'Horror')`)
  await client.query(`insert into public.customers (id, name) values ('${anna}', 'Anna'), ('${ben}', 'Ben')`)
})

async function book(customer: string, game: string | null, venue: string | null, daysAgo: number | null, amount = 100) {
  const { rows } = await client.query(
    `insert into public.bookings (customer_id, game_id, venue_id, booking_date, total_amount)
     values ($1, $2, $3, date_trunc('day', now()) - $4::int * interval '1 day', $5) returning id`,
    [customer, game, venue, daysAgo, amount],
  )
  return rows[0].id as string
}

async function exact() {
  await expectExact(client, await readWorld(client), today, today)
}

const facts = async (customer: string) =>
  (await client.query('select * from customer_insights.customer_facts where customer_id = $1', [customer])).rows[0]

describe('bookings', () => {
  test('null game, venue, start, amount and status', async () => {
    await client.query(`insert into public.bookings (customer_id, status) values ('${anna}', null)`)
    await book(anna, null, north, null)
    await book(anna, vault, null, 3)
    await exact()
    expect((await facts(anna)).total_bookings).toBe('3')
  })

  test('a customer with undated bookings only has tiers but no stage', async () => {
    await book(anna, vault, north, null)
    const { rows } = await client.query('select public.get_customer_with_insights($1) as i', [anna])
    expect(rows[0].i).toMatchObject({ lifecycle_stage: null, last_visit: null, frequency_tier: 'one-time' })
    await exact()
  })

  test('moved to another customer, game and venue, many at once', async () => {
    for (const days of [1, 40, 200]) await book(anna, vault, north, days)
    await client.query(
      `update public.bookings set customer_id = '${ben}' where booking_date < now() - interval '30 days'`,
    )
    await exact()
    await client.query(`update public.bookings set game_id = '${crypt}', venue_id = '${south}'`)
    await exact()
    await client.query(
      'update public.bookings set customer_id = case customer_id when $1 then $2::uuid else $1::uuid end',
      [anna, ben],
    )
    await exact()
  })

  test('an INSERT and an UPDATE in one statement', async () => {
    const first = await book(anna, vault, north, 10)
    await client.query(
      `with added as (insert into public.bookings (customer_id, game_id, booking_date, total_amount)
         values ('${anna}', '${vault}', now() + interval '3 days', 20) returning id)
       update public.bookings set booking_date = now() - interval '300 days', venue_id = null where id = $1`,
      [first],
    )
    await exact()
  })

  test('bulk COPY, and a statement that touches everyone', async () => {
    await client.query(`insert into public.customers (name) select 'Customer ' || n from generate_series(1, 3000) n`)
    await client.query(`insert into public.bookings (customer_id, game_id, venue_id, booking_date, total_amount)
      select c.id, '${vault}', '${north}', now() - n * interval '1 day', n
      from public.customers c cross join generate_series(1, 4) n`)
    await exact()
    await client.query(`update public.bookings set status = 'cancelled' where total_amount = 4`)
    await exact()
    await client.query(`delete from public.bookings where total_amount = 1`)
    await exact()
    // The log was folded on the way, so that reads stay short.
    const { rows } = await client.query('select count(*)::int as n from customer_insights.tally_log')
    expect(rows[0].n).toBeLessThan(1024)
  })

  test('truncation', async () => {
    await book(anna, vault, north, 1)
    await client.query('truncate public.bookings')
    await exact()
    await book(ben, vault, north, 1)
    await exact()
    await client.query('truncate public.customers cascade')
    await exact()
  })

  test('a rolled back savepoint leaves no trace', async () => {
    await book(anna, vault, north, 5)
    await client.query('begin')
    await client.query('savepoint s')
    await book(anna, crypt, south, 1, 900)
    await client.query('rollback to savepoint s')
    await book(ben, crypt, south, 1)
    await client.query('commit')
    await exact()
  })

  test('a change that means nothing to us writes nothing of ours', async () => {
    const booking = await book(anna, vault, north, 5)
    const written = async () => {
      const { rows } = await client.query(`
        select (select array_agg(xmin::text || ctid::text order by ctid) from customer_insights.customer_facts) as facts,
          (select array_agg(xmin::text || ctid::text order by ctid) from customer_insights.customer_rollups) as rollups,
          (select count(*) from customer_insights.tally_log) as log,
          (select array_agg(xmin::text || ctid::text order by ctid) from public.customers where id = '${ben}') as ben`)
      return rows[0]
    }
    const before = await written()
    await client.query('update public.bookings set players = 5 where id = $1', [booking])
    await client.query(`update public.bookings set status = 'completed' where id = $1`, [booking])
    await client.query('update public.bookings set status = status where false')
    await client.query(`update public.customers set phone = '1' where id = '${anna}'`)
    expect(await written()).toEqual(before)
  })

  test('under REPEATABLE READ the second of two writers gets 40001, and nothing is lost', async context => {
    needsServer(context)
    await book(anna, vault, north, 5)
    const other = await database.connect()
    await other.query('begin isolation level repeatable read')
    await other.query('select 1 from public.bookings')
    await book(anna, crypt, north, 4)
    const insert = other.query(`insert into public.bookings (customer_id, total_amount) values ('${anna}', 7)`)
    await expect(insert).rejects.toMatchObject({ code: '40001' })
    await other.query('rollback')
    await exact()
  })
})

describe('customers', () => {
  test('deleted with cascading bookings and tags', async () => {
    await book(anna, vault, north, 1)
    await book(ben, vault, north, 1)
    await client.query(`select public.update_customer_tags('${anna}', array['x'])`)
    await client.query(`delete from public.customers where id = '${anna}'`)
    await exact()
    expect((await client.query('select from customer_insights.customer_tags')).rowCount).toBe(0)
  })

  test('given another key, their bookings with them', async () => {
    await client.query(`alter table public.bookings drop constraint bookings_customer_id_fkey,
      add foreign key (customer_id) references public.customers on update cascade on delete cascade`)
    await book(anna, vault, north, 1)
    await client.query(`update public.customers set id = '${id('c', 9)}' where id = '${anna}'`)
    await exact()
    await book(id('c', 9), crypt, south, 2)
    await exact()
    expect(await facts(anna)).toBeUndefined()
  })

  test('inserted together with their bookings, in one statement', async () => {
    const insert = (n: number) =>
      client.query(
        `with c as (insert into public.customers (name) select 'New' returning id)
         insert into public.bookings (customer_id, game_id, venue_id, booking_date, total_amount)
         select c.id, '${vault}', '${north}', now(), ${n} from c cross join generate_series(1, 3)`,
      )
    await insert(10)
    await exact()
    await client.query('begin')
    await insert(20)
    await book(anna, vault, north, 2)
    await client.query('delete from public.bookings where total_amount = 10')
    await client.query('commit')
    await exact()
  })

  test('inserted after their bookings, where no foreign key forbids it', async () => {
    await client.query('alter table public.bookings drop constraint bookings_customer_id_fkey')
    await book(id('c', 7), vault, north, 1, 1500)
    await client.query(`insert into public.customers (id, name) values ('${id('c', 7)}', 'Late')`)
    await exact()
    expect((await facts(id('c', 7))).total_spent).toBe('1500.00')
  })

  test('metadata keeps the host’s own keys', async () => {
    await client.query(`update public.customers set metadata = '{"note": "likes cake", "spending_tier": "old"}'`)
    await book(anna, vault, north, 1)
    const { rows } = await client.query(`select metadata from public.customers where id = '${anna}'`)
    expect(rows[0].metadata).toMatchObject({ note: 'likes cake', spending_tier: 'medium' })
    const answer = await client.query('select public.get_customer_with_insights($1) as i', [anna])
    expect(answer.rows[0].i.customer.metadata).toEqual({ note: 'likes cake' })
  })
})

describe('games and venues', () => {
  test('renamed and recategorised', async () => {
    await book(anna, vault, north, 1)
    await client.query(`update public.games set name = 'The Safe', category = 'Heist' where id = '${vault}'`)
    await client.query(`update public.venues set name = 'Northgate' where id = '${north}'`)
    await exact()
  })

  test('deleted: the bookings stay, the favourite goes', async () => {
    await book(anna, vault, north, 1)
    await book(anna, vault, north, 9)
    await book(anna, crypt, south, 5)
    await client.query(`delete from public.games where id = '${vault}'`)
    await client.query(`delete from public.venues where id = '${north}'`)
    await exact()
    expect((await facts(anna)).favorite_game_id).toBe(crypt)
  })

  test('a booking under way when its game is recategorised counts in the new category', async context => {
    needsServer(context)
    const other = await database.connect()
    await other.query('begin')
    await other.query(
      `insert into public.bookings (customer_id, game_id, total_amount) values ('${ben}', '${vault}', 50)`,
    )
    const recategorised = client.query(`update public.games set category = 'Heist' where id = '${vault}'`)
    await other.query('select pg_sleep(0.2)')
    await other.query('commit')
    await recategorised
    await exact()
  })
})

describe('as_of', () => {
  test.each([
    // first, last, as_of -> stage, days since last visit
    ['2026-01-01', '2026-01-01', '2026-01-30', 'new', 29],
    ['2026-01-01', '2026-01-01', '2026-01-31', 'active', 30],
    ['2026-01-01', '2026-01-01', '2026-03-31', 'active', 89],
    ['2026-01-01', '2026-01-01', '2026-04-01', 'at-risk', 90],
    ['2026-01-01', '2026-01-01', '2026-06-30', 'at-risk', 180],
    ['2026-01-01', '2026-01-01', '2026-07-01', 'churned', 181],
    ['2025-01-01', '2026-12-24', '2026-06-30', 'active', 545],
    ['2027-01-01', '2027-02-01', '2026-06-30', 'new', null],
    ['2024-02-29', '2024-02-29', '2025-03-01', 'churned', 366],
  ])('first %s, last %s, as of %s: %s', async (first, last, asOf, stage, days) => {
    await client.query(
      `insert into public.bookings (customer_id, booking_date, total_amount) select $1, unnest($2::timestamptz[]), 1`,
      [anna, [`${first}T00:00:00Z`, `${last}T23:59:59Z`]],
    )
    const { rows } = await client.query('select public.get_customer_with_insights($1, $2) as i', [anna, asOf])
    expect(rows[0].i).toMatchObject({ lifecycle_stage: stage, days_since_last_visit: days, as_of: asOf })
    await expectExact(client, await readWorld(client), asOf, today)
  })

  test('the booking day is the tenant’s, also across a change of the clock', async () => {
    await client.query(`update customer_insights.settings set time_zone = 'Pacific/Auckland'`)
    await client.query(
      `insert into public.bookings (customer_id, booking_date, total_amount)
       select $1, d, 10 from unnest($2::timestamptz[]) d`,
      [anna, ['2026-04-04T10:59:59Z', '2026-04-04T11:00:00Z', '2026-04-04T13:30:00Z', '2026-09-26T14:30:00Z']],
    )
    const world = await readWorld(client, 'Pacific/Auckland')
    expect(world.bookings.map(b => b.day).sort()).toEqual(['2026-04-04', '2026-04-05', '2026-04-05', '2026-09-27'])
    await expectExact(client, world, '2026-09-27', dayIn(new Date(), 'Pacific/Auckland'))
  })

  test('a visit given another date, before one that is to come, moves the last visit in metadata too', async () => {
    await book(anna, vault, north, 100)
    const visit = await book(anna, vault, north, 20)
    await book(anna, vault, north, -10)
    await client.query(`update public.bookings set booking_date = now() - interval '50 days' where id = $1`, [visit])
    await exact()
  })

  test('the last visit is found among upcoming and cancelled bookings', async () => {
    await book(anna, vault, north, 20)
    await book(anna, vault, north, -10)
    const cancelled = await book(anna, vault, north, 2)
    await client.query(`update public.bookings set status = 'cancelled' where id = $1`, [cancelled])
    const { rows } = await client.query('select public.get_customer_with_insights($1) as i', [anna])
    expect(rows[0].i.days_since_last_visit).toBe(20)
    await exact()
  })
})

describe('tiers', () => {
  test.each([
    [99.99, 'low'],
    [100, 'medium'],
    [499.99, 'medium'],
    [500, 'high'],
    [1000, 'high'],
    [1000.01, 'vip'],
    [-20, 'low'],
  ])('%d spent is %s', async (amount, tier) => {
    await book(anna, vault, north, 1, amount)
    expect(
      (await client.query(`select metadata from public.customers where id = '${anna}'`)).rows[0].metadata,
    ).toMatchObject({
      spending_tier: tier,
      frequency_tier: 'one-time',
    })
    await exact()
  })

  test.each([
    [1, 'one-time'],
    [2, 'occasional'],
    [4, 'occasional'],
    [5, 'regular'],
    [10, 'regular'],
    [11, 'frequent'],
  ])('%d bookings are %s', async (count, tier) => {
    for (let n = 0; n < count; n++) await book(anna, vault, north, n, 1)
    const { rows } = await client.query('select public.get_customer_with_insights($1) as i', [anna])
    expect(rows[0].i.frequency_tier).toBe(tier)
    await exact()
  })

  test('ties between favourites: higher spend, then later date, then smaller id', async () => {
    await book(anna, vault, north, 5, 10)
    await book(anna, crypt, south, 5, 20)
    await exact()
    expect((await facts(anna)).favorite_game_id).toBe(crypt)
    await book(ben, vault, north, 4, 10)
    await book(ben, crypt, south, 5, 10)
    await exact()
    expect((await facts(ben)).favorite_game_id).toBe(vault)
    await client.query(`update public.bookings set booking_date = '2026-01-01' where customer_id = '${ben}'`)
    await exact()
    expect((await facts(ben)).favorite_game_id).toBe(vault)
  })
})
