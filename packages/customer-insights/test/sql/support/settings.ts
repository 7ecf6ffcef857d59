import type { Database } from '@customer-insights/local-supabase'
import { testDatabase } from '@customer-insights/local-supabase/vitest'
import type { Client } from 'pg'
import { expect } from 'vitest'
import { installed } from './bundle.ts'
import { expectFacts, expectRollups, expectSegments, expectTallies } from './compare.ts'
import { expectMirrored } from './mirrored.ts'
import { dayIn, expectCustomers, type Rules } from './oracle.ts'
import { randomSource } from './random.ts'
import { readWorld } from './world.ts'

/** What the tests of settings share: a database, the two RPCs, a history, and a comparison under changed rules. */

export const today = (timeZone = 'UTC') => dayIn(new Date(), timeZone)

export const defaults = {
  tenant_id: 'default',
  time_zone: 'UTC',
  currency: 'USD',
  uncounted_statuses: ['cancelled', 'canceled', 'refunded', 'no_show', 'no-show', 'failed', 'expired', 'draft'],
  vip_above: 1000,
  high_from: 500,
  medium_from: 100,
  frequent_above: 10,
  regular_from: 5,
  occasional_from: 2,
  new_days: 30,
  active_days: 90,
  churned_after: 180,
  anonymize_after_years: null,
}

/** The database of the test under way, and a connection of its owner. */
export let database: Database
export let client: Client

export async function use(made: Database): Promise<void> {
  database = made
  client = await database.connect()
}

export const update = async (changes: unknown, tenant: string | null = null) => {
  const { rows } = await client.query('select public.update_customer_insights_settings($1::jsonb, $2) as s', [
    JSON.stringify(changes),
    tenant,
  ])
  return rows[0].s
}
export const settings = async () =>
  (await client.query('select public.get_customer_insights_settings() as s')).rows[0].s
export const pending = async () =>
  (await client.query(`select (public.customer_insights_status() ->> 'backfill_pending')::int as n`)).rows[0].n

/** Runs the maintenance until nothing is left. */
export async function maintain() {
  for (;;) {
    const { rows } = await client.query('select done::int, pending::int from customer_insights.maintain(500)')
    if (rows[0].pending === 0) return
    expect(rows[0].done).toBeGreaterThan(0)
  }
}

/** Sixty customers with up to 16 bookings each, in every status, over 600 days, some upcoming. */
export async function fill(seed = 1) {
  const random = randomSource(seed)
  await client.query(`insert into public.venues (name) select 'Venue ' || n from generate_series(1, 3) n;
    insert into public.games (name, category)
    select 'Game ' || n, (array['Heist', 'VR', null])[n] from generate_series(1, 3) n`)
  const ids = async (table: string) => (await client.query(`select id from public.${table} order by name`)).rows
  const [games, venues] = [await ids('games'), await ids('venues')]
  const rows = Array.from({ length: 60 }, (_, n) =>
    Array.from({ length: random.between(0, 16) }, () => ({
      customer: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
      game: random.chance(0.1) ? null : random.pick(games).id,
      venue: random.chance(0.1) ? null : random.pick(venues).id,
      minutes: random.between(-600 * 1440, 40 * 1440),
      status: random.pick(['confirmed', 'completed', 'Cancelled', 'no_show', 'pending', 'Tentative', null]),
      amount: random.between(0, 25_000) / 100,
    })),
  )
  await client.query(
    `insert into public.customers (id, name)
     select ('00000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, 'C' || n from generate_series(0, 59) n`,
  )
  await client.query(
    `insert into public.bookings (customer_id, game_id, venue_id, booking_date, status, total_amount)
     select customer, game, venue, now() + minutes * interval '1 minute', status, amount
     from jsonb_to_recordset($1) as r (customer uuid, game uuid, venue uuid, minutes int, status text, amount numeric)`,
    [JSON.stringify(rows.flat())],
  )
}

/** The database against the oracle under these rules: facts and segments at once, metadata after the maintenance. */
export async function exactUnder(rules: Partial<Rules>, timeZone = 'UTC') {
  const world = { ...(await readWorld(client, timeZone)), rules }
  for (const asOf of [today(timeZone), '2026-02-28', '2027-01-31']) {
    await expectFacts(client, expectCustomers(world, asOf))
    await expectSegments(client, expectCustomers(world, asOf), asOf)
  }
  await expectRollups(client, world)
  await expectTallies(client, expectCustomers(world, today(timeZone)))
  await maintain()
  await expectMirrored(client, world, today(timeZone))
}

export const emptyDatabase = async () => use(await testDatabase({ template: installed }))
