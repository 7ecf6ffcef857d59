import { needsServer, testDatabase } from '@customer-insights/local-supabase/vitest'
import type { Client } from 'pg'
import { beforeEach, expect, test } from 'vitest'
import { installed } from './support/bundle.ts'
import { expectExact } from './support/compare.ts'
import { dayIn } from './support/oracle.ts'
import { randomSource } from './support/random.ts'
import { readWorld } from './support/world.ts'

/**
 * Overlapping transactions on few customers. Each connection changes bookings of its own, so that no two wait for a
 * booking's row, but the customers, games and venues are everybody's. Within a transaction the customers come in
 * ascending order, as any application must that takes several row locks.
 */
const CONNECTIONS = 5
const OPERATIONS = 1_100 // a connection
const CUSTOMERS = 8

const id = (kind: string, n: number) => `00000000-0000-4000-8000-${kind}${String(n).padStart(12 - kind.length, '0')}`
const customers = Array.from({ length: CUSTOMERS }, (_, n) => id('c', n))
const games = [...Array.from({ length: 4 }, (_, n) => id('a', n)), null]
const venues = [...Array.from({ length: 2 }, (_, n) => id('b', n)), null]
const statuses = ['confirmed', 'completed', 'Cancelled', 'no_show', 'pending', null]
const today = dayIn(new Date(), 'UTC')

beforeEach(context => needsServer(context))

// The host's own row trigger locks the customer before ours runs, and so hides what our lock is for: both ways.
test.each(['beside the host’s own stats trigger', 'alone'])(
  '5,500 random changes over 5 connections leave facts, rollups, tallies and metadata exact, %s',
  async setting => {
    const database = await testDatabase({ template: installed })
    const admin = await database.connect()
    if (setting === 'alone') await admin.query('drop trigger update_customer_stats on public.bookings')
    await admin.query(
      `
    insert into public.venues (id, name) select id, 'Venue ' || id from unnest($1::uuid[]) id`,
      [venues.filter(v => v)],
    )
    await admin.query(
      `
    insert into public.games (id, name, category)
    select id, 'Game ' || n, (array['Escape Room', 'VR', null, 'Horror-Night'])[n]
    from unnest($1::uuid[]) with ordinality as g (id, n)`,
      [games.filter(g => g)],
    )
    await admin.query(`insert into public.customers (id, name) select id, 'C' from unnest($1::uuid[]) id`, [customers])

    const workers = Array.from({ length: CONNECTIONS }, async (_, n) => work(await database.connect(), n + 1))
    const done = await Promise.all(workers)

    expect(done.reduce((sum, { operations }) => sum + operations, 0)).toBeGreaterThanOrEqual(5_000)
    const { rows } = await admin.query('select deadlocks::int from pg_stat_database where datname = current_database()')
    expect(rows[0].deadlocks).toBe(0)

    const world = await readWorld(admin)
    expect(world.bookings.length).toBeGreaterThan(200)
    await expectExact(admin, world, today, today)
    for (const asOf of ['2026-01-31', '2025-02-28', '2027-06-30']) await expectExact(admin, world, asOf, today)

    // Folding moves rows from the log into the base, and nobody sees a difference.
    await admin.query('select customer_insights.fold_tallies()')
    expect((await admin.query('select from customer_insights.tally_log')).rowCount).toBe(0)
    await expectExact(admin, world, today, today)
  },
  240_000,
)

/** One connection's transactions, some of them rolled back. */
async function work(client: Client, seed: number): Promise<{ operations: number }> {
  const random = randomSource(seed)
  let own: { id: string; customer: number }[] = []
  let operations = 0
  let position = 0

  const values = () => ({
    game: random.pick(games),
    venue: random.pick(venues),
    date: random.chance(0.05)
      ? null
      : // Few days and few amounts make ties, which favourites are decided by.
        random.chance(0.3)
        ? new Date(Date.now() - random.between(0, 2) * 86_400_000)
        : new Date(Date.now() + random.between(-500, 30) * 86_400_000 + random.between(0, 86_399) * 1000),
    status: random.pick(statuses),
    amount: random.chance(0.05)
      ? null
      : random.chance(0.5)
        ? '50.00'
        : (random.between(-2_000, 30_000) / 100).toFixed(2),
  })

  while (operations < OPERATIONS) {
    const before = own
    await client.query('begin')
    // Positions of customers in this transaction, ascending.
    let customer = random.between(0, 2)
    while (customer < CUSTOMERS) {
      operations++
      const kind = random.between(0, 9)
      const mine = own.filter(booking => booking.customer === customer)
      const v = values()
      if (kind <= 3 || mine.length === 0) {
        const count = random.chance(0.2) ? random.between(2, 5) : 1
        const { rows } = await client.query(
          `insert into public.bookings (customer_id, game_id, venue_id, booking_date, status, total_amount)
           select $1, $2, $3, $4::timestamptz - n * interval '1 day', $5, $6 from generate_series(1, $7::int) n returning id`,
          [customers[customer], v.game, v.venue, v.date, v.status, v.amount, count],
        )
        const at = customer
        own = [...own, ...rows.map(row => ({ id: row.id, customer: at }))]
      } else {
        const booking = random.pick(mine)
        if (kind <= 5) {
          await client.query(
            `update public.bookings set game_id = $2, venue_id = $3, booking_date = $4, status = $5, total_amount = $6 where id = $1`,
            [booking.id, v.game, v.venue, v.date, v.status, v.amount],
          )
        } else if (kind === 6) {
          await client.query(`update public.bookings set status = 'cancelled' where id = $1`, [booking.id])
        } else if (kind === 7) {
          const to = random.between(customer, CUSTOMERS - 1)
          await client.query(`update public.bookings set customer_id = $2 where id = $1`, [booking.id, customers[to]])
          own = own.map(b => (b.id === booking.id ? { ...b, customer: to } : b))
          customer = to
        } else if (kind === 8) {
          await client.query(`delete from public.bookings where id = $1`, [booking.id])
          own = own.filter(b => b.id !== booking.id)
        } else {
          await client.query(
            `insert into public.bookings (id, customer_id, status, total_amount) values ($1, $2, $3, $4)
             on conflict (id) do update set total_amount = excluded.total_amount, status = excluded.status`,
            [booking.id, customers[customer], v.status, v.amount],
          )
        }
      }
      customer += random.between(1, 4)
    }
    const undone = random.chance(0.1)
    await client.query(undone ? 'rollback' : 'commit')
    if (undone) own = before
    position++
  }
  await client.end()
  expect(position).toBeGreaterThan(100)
  return { operations }
}
