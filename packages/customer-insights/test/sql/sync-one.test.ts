import type { Database } from '@customer-insights/local-supabase'
import { testDatabase } from '@customer-insights/local-supabase/vitest'
import type { Client } from 'pg'
import { beforeEach, expect, test } from 'vitest'
import { installed } from './support/bundle.ts'
import { expectExact } from './support/compare.ts'
import { countAnew } from './support/counters.ts'
import { dayIn } from './support/oracle.ts'
import { randomSource } from './support/random.ts'
import { readWorld } from './support/world.ts'

/** The short path of the sync: a statement that inserts one booking. */

const today = dayIn(new Date(), 'UTC')
const id = (kind: string, n: number) => `00000000-0000-4000-8000-00000000${kind}${String(n).padStart(3, '0')}`
const [anna, ben] = [id('c', 1), id('c', 2)]
const games = [1, 2, 3, 4].map(n => id('a', n))
const venues = [1, 2, 3].map(n => id('b', n))

interface Booking {
  customer: string
  game?: string | null | undefined
  venue?: string | null | undefined
  daysAgo?: number | null
  status?: string | null
  amount?: number | null
}

let database: Database
let client: Client

beforeEach(async () => {
  database = await testDatabase({ template: installed })
  client = await database.connect()
  await client.query(`insert into public.venues (id, name) select v, 'Venue ' || v from unnest($1::uuid[]) v`, [venues])
  await client.query(
    `insert into public.games (id, name, category)
     select g, 'Game ' || n, (array['Escape Room', 'VR', 'Escape Room', null])[n]
     from unnest($1::uuid[]) with ordinality as x (g, n)`,
    [games],
  )
  await client.query(`insert into public.customers (id, name) values ('${anna}', 'Anna'), ('${ben}', 'Ben')`)
})

async function book(by: Client, { customer, game, venue, daysAgo = 1, status = 'confirmed', amount = 50 }: Booking) {
  await by.query(
    `insert into public.bookings (customer_id, game_id, venue_id, booking_date, status, total_amount)
     values ($1, $2, $3, date_trunc('day', now()) - $4::int * interval '1 day', $5, $6)`,
    [customer, game, venue, daysAgo, status, amount],
  )
}

async function exact() {
  await expectExact(client, await readWorld(client), today, today)
}

test.each([1, 2, 3])(
  'bookings one by one that tie in every way are counted as the oracle does, seed %s',
  async seed => {
    const random = randomSource(seed)
    // A game that is gone may be booked still where no foreign key forbids it, and is nobody's favourite.
    await client.query('alter table public.bookings drop constraint bookings_game_id_fkey')
    for (let n = 1; n <= 160; n++) {
      await book(client, {
        customer: random.pick([anna, ben]),
        game: random.pick([...games, null]),
        venue: random.pick([...venues, null]),
        daysAgo: random.pick([400, 2, 1, 0, -1, -9, null]),
        status: random.pick(['confirmed', 'confirmed', 'confirmed', null, 'Cancelled', 'no_show']),
        amount: random.pick([50, 50, 50, 0, -50, null]),
      })
      if (n % 40 === 0) {
        const game = random.pick(games)
        await client.query(`update public.games set category = $2 where id = $1`, [game, random.pick(['VR', '', null])])
      }
      if (n % 70 === 0) await client.query(`delete from public.games where id = $1`, [random.pick(games)])
      if (n % 8 === 0) await exact()
    }
  },
)

test('bookings one by one in one transaction see each other, and a savepoint rolled back leaves no trace', async () => {
  await client.query('begin')
  await book(client, { customer: anna, game: games[0], venue: venues[0] })
  await book(client, { customer: anna, game: games[1], venue: venues[1], amount: 60 })
  await client.query('savepoint s')
  await book(client, { customer: anna, game: games[2], venue: venues[2], amount: 5000 })
  await client.query('rollback to savepoint s')
  await book(client, { customer: ben, game: games[1], venue: null })
  await client.query('commit')
  await exact()
})

test.each(['beside the host’s own stats trigger', 'alone'])(
  'many connections book for two customers and tag them at once, without a deadlock, %s',
  async setting => {
    if (setting === 'alone') await client.query('drop trigger update_customer_stats on public.bookings')
    const booking = Array.from({ length: 6 }, async (_, seed) => {
      const random = randomSource(seed + 1)
      const own = await database.connect()
      for (let n = 0; n < 40; n++) {
        await book(own, {
          customer: random.pick([anna, ben]),
          game: random.pick(games),
          venue: random.pick(venues),
          amount: random.pick([50, 60]),
        })
      }
      await own.end()
    })
    const tagging = (async () => {
      const own = await database.connect()
      for (let n = 0; n < 40; n++) {
        await own.query('select public.update_customer_tags($1, $2)', [n % 2 ? anna : ben, [`tag ${n}`]])
      }
      await own.query('select public.update_customer_tags($1, $2)', [anna, []])
      await own.query('select public.update_customer_tags($1, $2)', [ben, []])
      await own.end()
    })()
    await Promise.all([...booking, tagging])
    const { rows } = await client.query(
      'select deadlocks::int from pg_stat_database where datname = current_database()',
    )
    expect(rows[0].deadlocks).toBe(0)
    await exact()
  },
)

test('a booking that does not count writes nothing of ours', async () => {
  await book(client, { customer: anna, game: games[0], venue: venues[0] })
  const written = async () => {
    const { rows } = await client.query(`
      select (select array_agg(f.xmin::text order by f.customer_id) from customer_insights.customer_facts f) as facts,
        (select array_agg(r.xmin::text order by r.ctid) from customer_insights.customer_rollups r) as rollups,
        (select count(*) from customer_insights.tally_log) as log,
        (select metadata from public.customers where id = '${anna}') as metadata`)
    return rows[0]
  }
  const before = await written()
  await book(client, { customer: anna, game: games[1], venue: venues[0], status: 'cancelled' })
  expect(await written()).toEqual(before)
})

test('tags and the host’s own keys stay in metadata', async () => {
  await client.query(`select public.update_customer_tags('${anna}', array['b', 'A'])`)
  await client.query(`update public.customers set metadata = metadata || '{"note": "hers"}' where id = '${anna}'`)
  await book(client, { customer: anna, game: games[0], venue: venues[0] })
  const { rows } = await client.query(`select metadata from public.customers where id = '${anna}'`)
  expect(rows[0].metadata).toMatchObject({ note: 'hers', marketing_tags: ['A', 'b'], favorite_game_id: games[0] })
})

test('a booking reads no table whole, also after a bulk load in the same session', async () => {
  await client.query(`insert into public.customers (name) select 'Customer ' || n from generate_series(1, 3000) n`)
  await client.query(
    `insert into public.bookings (customer_id, game_id, venue_id, booking_date, total_amount)
     select c.id, $1, $2, now() - n * interval '1 day', 10 from public.customers c cross join generate_series(1, 3) n`,
    [games[0], venues[0]],
  )
  await countAnew(client)
  await client.query('begin')
  await book(client, { customer: anna, game: games[1], venue: venues[1] })
  const { rows } = await client.query(`
    select c.oid::regclass::text as name from pg_class c
    where c.oid = any (array['customer_insights.customer_facts', 'customer_insights.customer_rollups', 'public.customers',
        'public.bookings']::regclass[])
      and pg_stat_get_xact_numscans(c.oid) > 0`)
  expect(rows).toEqual([])
  await client.query('rollback')
})

test('the tally log stays short, however many bookings come one by one', async () => {
  await client.query(`do $$ begin
    for n in 1..1500 loop
      insert into public.bookings (customer_id, total_amount) values ('${anna}', n);
    end loop;
  end $$`)
  const { rows } = await client.query('select count(*)::int as n from customer_insights.tally_log')
  expect(rows[0].n).toBeLessThan(1024)
  await exact()
})
