import { testDatabase } from '@customer-insights/local-supabase/vitest'
import type { Client } from 'pg'
import { describe, expect, test } from 'vitest'
import { defaultConfig, type HostConfig, hostSchemaSql } from '../../src/sql/index.ts'
import { installed, migrationFor } from './support/bundle.ts'
import { expectFacts, expectSegments } from './support/compare.ts'
import { dayIn, expectCustomers } from './support/oracle.ts'
import { readWorld } from './support/world.ts'

/** Days and zones: where a booking's day begins, what as_of counts from, and what "today" is for a tenant. */

const day = 86_400_000
const dayAfter = (date: string, days: number) => new Date(Date.parse(date) + days * day).toISOString().slice(0, 10)
const customer = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`

/** From UTC-11 to UTC+14; with quarter hours; with changes of half an hour; with changes at midnight, when a day has no
 * first hour (Cairo, Beirut) or has it twice (Havana). */
const zones = [
  'Pacific/Midway',
  'America/St_Johns',
  'America/New_York',
  'America/Havana',
  'UTC',
  'Europe/Berlin',
  'Africa/Cairo',
  'Asia/Beirut',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'Pacific/Kiritimati',
]

const calendar = ['2024-02-28', '2024-02-29', '2024-12-31', '2025-02-28', '2025-04-30', '2026-02-28', '2026-03-31']

/** The days on which a zone's clocks change, 2024 to 2026. */
function changesOfClocks(timeZone: string): string[] {
  const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' })
  const offset = (time: number) => format.formatToParts(time).find(part => part.type === 'timeZoneName')?.value
  const days = Array.from({ length: 3 * 365 }, (_, n) => Date.UTC(2024, 0, 2) + n * day)
  return days.filter(time => offset(time) !== offset(time - day)).map(time => dayAfter('1970-01-01', time / day - 1))
}

const setZone = (client: Client, timeZone: string) =>
  client.query(`select public.update_customer_insights_settings(jsonb_build_object('time_zone', $1::text))`, [timeZone])

/** What get_customer_with_insights says of everyone's time, by customer. */
async function times(client: Client, asOf: string) {
  const { rows } = await client.query(
    `select c.id::text, i.i ->> 'lifecycle_stage' as lifecycle_stage, i.i ->> 'last_visit' as last_visit,
       (i.i ->> 'days_since_last_visit')::int as days_since_last_visit
     from public.customers c cross join lateral (select public.get_customer_with_insights(c.id, $1) as i) i`,
    [asOf],
  )
  return new Map(rows.map(({ id, ...row }) => [id, row]))
}

test.each(zones)('%s: half hour by half hour around changes of clocks, month ends and leap days', async timeZone => {
  const database = await testDatabase({ template: installed })
  const client = await database.connect()
  await client.query(
    `insert into public.customers (id, name)
     select ('00000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, 'C' || n from generate_series(0, 39) n`,
  )
  const days = [...calendar, ...changesOfClocks(timeZone)]
  const instants = days.flatMap(date =>
    Array.from({ length: 104 }, (_, n) => new Date(Date.parse(date) - 13 * 3_600_000 + n * 1_800_000)),
  )
  // Every customer gets some before the day in question and some after, so that last visits have to be found.
  await client.query(
    `insert into public.bookings (customer_id, booking_date, total_amount)
     select ('00000000-0000-4000-8000-' || lpad(((n * 7) % 40)::text, 12, '0'))::uuid, t, 10
     from unnest($1::timestamptz[]) with ordinality as i (t, n)`,
    [instants],
  )
  await setZone(client, timeZone)

  const world = await readWorld(client, timeZone)
  await expectFacts(client, expectCustomers(world, '2026-01-01'))
  for (const date of days) {
    for (const asOf of [dayAfter(date, -1), date, dayAfter(date, 1), dayAfter(date, 90), dayAfter(date, 181)]) {
      const expected = expectCustomers(world, asOf)
      for (const [id, told] of await times(client, asOf)) {
        const e = expected.get(id)
        expect(told, `customer ${id} as of ${asOf}`).toEqual({
          lifecycle_stage: e?.lifecycle_stage,
          last_visit: e?.last_visit,
          days_since_last_visit: e?.days_since_last_visit,
        })
      }
    }
    await expectSegments(client, expectCustomers(world, date), date)
  }
})

describe('today', () => {
  // Between these two it is never the same day.
  test.each(['Pacific/Midway', 'Pacific/Kiritimati'])('is the tenant’s: %s', async timeZone => {
    const database = await testDatabase({ template: installed })
    const client = await database.connect()
    await client.query(`insert into public.customers (id, name) values ('${customer(1)}', 'Anna')`)
    await setZone(client, timeZone)
    await client.query(`insert into public.bookings (customer_id, booking_date, total_amount)
      values ('${customer(1)}', now(), 10), ('${customer(1)}', now() - interval '10 days', 10)`)
    const { rows } = await client.query(
      `select public.get_customer_with_insights($1) as i, public.get_customer_segments(0) as s,
         (select metadata from public.customers) as m, now() as now`,
      [customer(1)],
    )
    const [{ i, s, m, now }] = rows
    const today = dayIn(now, timeZone)
    expect([i.as_of, s.as_of, m.insights_as_of, i.last_visit]).toEqual([today, today, today, today])
    expect([i.days_since_last_visit, m.days_since_last_visit]).toEqual([0, 0])
  })

  test('of two tenants in one answer is each tenant’s own', async () => {
    const database = await testDatabase()
    const client = await database.connect()
    await client.query(hostSchemaSql)
    await client.query(`alter table public.customers add column tenant_id text not null default 'a'`)
    await client.query(
      migrationFor({
        ...defaultConfig,
        customers: { ...defaultConfig.customers, tenant: 'tenant_id' },
        tenant_claim: 'app_metadata.tenant_id',
      }),
    )
    await client.query(`insert into public.customers (id, name, tenant_id)
      values ('${customer(1)}', 'Anna', 'east'), ('${customer(2)}', 'Ben', 'west')`)
    await client.query(`select public.update_customer_insights_settings('{"time_zone": "Pacific/Kiritimati"}', 'east'),
      public.update_customer_insights_settings('{"time_zone": "Pacific/Midway"}', 'west')`)
    // The same day for both, 90 days ago in the east and 89 or 88 days ago in the west.
    const now = (await client.query('select now() as now')).rows[0].now
    const last = dayAfter(dayIn(now, 'Pacific/Kiritimati'), -90)
    await client.query(
      `insert into public.bookings (customer_id, booking_date, total_amount) values
         ($1, ($3::date + time '12:00') at time zone 'Pacific/Kiritimati', 10),
         ($2, ($3::date + time '12:00') at time zone 'Pacific/Midway', 10)`,
      [customer(1), customer(2), last],
    )
    const { rows } = await client.query(`select public.get_customer_segments(1) -> 'lifecycle_stages' as stages`)
    const named = rows[0].stages
      .filter((entry: { count: number }) => entry.count > 0)
      .map((entry: { stage: string; customers: { name: string }[] }) => [entry.stage, entry.customers[0]?.name])
    expect(named).toEqual([
      ['active', 'Ben'],
      ['at-risk', 'Anna'],
    ])
    const metadata = await client.query(
      `select name, metadata ->> 'lifecycle_stage' as stage from public.customers order by 1`,
    )
    expect(metadata.rows).toEqual([
      { name: 'Anna', stage: 'at-risk' },
      { name: 'Ben', stage: 'active' },
    ])
  })
})

describe('a host that stores local time', () => {
  test.each(['date', 'timestamp'] as const)('as %s: the zone moves today, and no booking', async type => {
    const database = await testDatabase()
    const client = await database.connect()
    await client.query(hostSchemaSql)
    await client.query(`alter table public.bookings alter column booking_date type ${type}`)
    const config: HostConfig = { ...defaultConfig, starts_at_type: type }
    await client.query(migrationFor(config))
    await client.query(`insert into public.customers (id, name) values ('${customer(1)}', 'Anna');
      insert into public.bookings (customer_id, booking_date, total_amount)
      values ('${customer(1)}', '2026-02-28 23:59', 10), ('${customer(1)}', '2024-02-29 00:00', 10)`)
    const facts = async () =>
      (
        await client.query(`select xmin::text, first_booking_date::text as first, last_booking_date::text as last
          from customer_insights.customer_facts`)
      ).rows
    const before = await facts()
    expect(before).toMatchObject([{ first: '2024-02-29', last: '2026-02-28' }])
    for (const timeZone of ['Pacific/Kiritimati', 'Pacific/Midway']) {
      await setZone(client, timeZone)
      expect(await facts()).toEqual(before)
      const { rows } = await client.query('select public.get_customer_with_insights($1) as i, now() as now', [
        customer(1),
      ])
      expect(rows[0].i.as_of).toBe(dayIn(rows[0].now, timeZone))
    }
    for (const [asOf, lastVisit] of [
      ['2026-02-27', '2024-02-29'],
      ['2026-02-28', '2026-02-28'],
    ] as const) {
      expect((await times(client, asOf)).get(customer(1))).toMatchObject({ last_visit: lastVisit })
    }
  })
})
