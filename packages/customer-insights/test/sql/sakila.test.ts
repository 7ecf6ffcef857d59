import { testDatabase } from '@customer-insights/local-supabase/vitest'
import type { Client } from 'pg'
import { beforeAll, describe, expect, test } from 'vitest'
import { migrationFor } from './support/bundle.ts'
import { expectFacts, expectSegments } from './support/compare.ts'
import { cents, decimal, expectCustomers } from './support/oracle.ts'
import { sakilaConfig, sakilaIsThere, sakilaRows, sakilaSchema, sakilaTables, sakilaWorld } from './support/sakila.ts'

const asOf = '2006-02-15'

describe.skipIf(!sakilaIsThere)('the Sakila rental history under its own names and integer keys', () => {
  const world = sakilaIsThere ? sakilaWorld() : { customers: [], bookings: [], games: new Map(), venues: new Map() }
  const expected = expectCustomers(world, asOf)
  let client: Client

  beforeAll(async () => {
    const database = await testDatabase()
    client = await database.connect()
    await client.query(sakilaSchema)
    for (const table of sakilaTables) {
      await client.query(
        `insert into sakila.${table} select * from jsonb_populate_recordset(null::sakila.${table}, $1::jsonb)`,
        [JSON.stringify(sakilaRows(table))],
      )
    }
    await client.query(migrationFor(sakilaConfig))
  })

  test('the installation has counted all of it', async () => {
    const { rows } = await client.query('select public.customer_insights_status() as status')
    expect(rows[0].status).toMatchObject({ backfill_pending: 0, features: { metadata: false, tenants: false } })
    await expectFacts(client, expected)
  })

  test('every customer’s insights equal the oracle’s', async () => {
    const { rows } = await client.query(
      `select customer_id::text as id, public.get_customer_with_insights(customer_id, $1) as insights
       from sakila.customers`,
      [asOf],
    )
    expect(rows).toHaveLength(599)
    for (const { id, insights } of rows) {
      const e = expected.get(id)
      if (!e) throw new Error(`The oracle has no customer ${id}.`)
      const { customer, favorite_game: game, preferred_venue: venue, as_of, currency, ...rest } = insights
      expect(customer.id).toBe(id)
      expect([as_of, currency]).toEqual([asOf, 'USD'])
      expect(game).toEqual(e.favorite_game && { ...e.favorite_game, name: world.games.get(e.favorite_game.id)?.name })
      expect(venue).toEqual(
        e.preferred_venue && { ...e.preferred_venue, name: world.venues.get(e.preferred_venue.id)?.name },
      )
      expect(rest, `customer ${id}`).toEqual({
        favorite_category: e.favorite_category,
        spending_tier: e.spending_tier,
        frequency_tier: e.frequency_tier,
        lifecycle_stage: e.lifecycle_stage,
        total_bookings: e.total_bookings,
        total_spent: Number(e.total_spent),
        average_booking_value: Number(e.average_booking_value),
        booking_frequency_per_month: Number(e.booking_frequency_per_month),
        first_booking_date: e.first_booking_date,
        last_booking_date: e.last_booking_date,
        last_visit: e.last_visit,
        days_since_last_visit: e.days_since_last_visit,
        segments: e.segments,
      })
    }
  })

  test('every segment count equals the oracle’s', async () => {
    await expectSegments(client, expected, asOf)
  })

  test('games and venues of a customer add up to its bookings', async () => {
    const { rows } = await client.query(`
      select (select sum(booking_count)::int from public.get_customer_games(526)) as games,
        (select sum(visit_count)::int from public.get_customer_venues(526)) as venues,
        (select sum(total_spent)::text from public.get_customer_games(526)) as spent`)
    expect(rows[0]).toEqual({ games: 45, venues: 45, spent: '221.55' })
  })

  test('the known truths hold', async () => {
    const { rows } = await client.query('select public.get_customer_segments(0, $1) as s', [asOf])
    const { s } = rows[0]
    expect(s.totals.total_spent).toBe(67416.51)
    const counts = (entries: Record<string, unknown>[], key: string) =>
      Object.fromEntries(entries.map(entry => [entry[key], entry.count]))
    expect(counts(s.lifecycle_stages, 'stage')).toEqual({ new: 0, active: 158, 'at-risk': 440, churned: 1 })
    expect(counts(s.spending_tiers, 'tier')).toEqual({ vip: 0, high: 0, medium: 396, low: 203 })
    expect(counts(s.frequency_tiers, 'tier')).toEqual({ frequent: 599, regular: 0, occasional: 0, 'one-time': 0 })
    for (const [id, spent, rentals] of [
      [526, 221.55, 45],
      [148, 216.54, 46],
      [144, 195.58, 42],
    ]) {
      const one = await client.query('select public.get_customer_with_insights($1, $2) as i', [id, asOf])
      expect([one.rows[0].i.total_spent, one.rows[0].i.total_bookings]).toEqual([spent, rentals])
    }
    expect(decimal([...expected.values()].reduce((sum, e) => sum + cents(e.total_spent), 0n))).toBe('67416.51')
  })
})
