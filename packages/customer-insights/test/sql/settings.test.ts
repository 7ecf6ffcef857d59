import { actAs, type Database, type TokenClaims } from '@customer-insights/local-supabase'
import { testDatabase } from '@customer-insights/local-supabase/vitest'
import type { Client } from 'pg'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { defaultConfig, hostSchemaSql } from '../../src/sql/index.ts'
import { installed, migrationFor } from './support/bundle.ts'
import { expectFacts, expectRollups, expectSegments, expectTallies } from './support/compare.ts'
import { expectMirrored } from './support/mirrored.ts'
import { dayIn, expectCustomers, type Rules } from './support/oracle.ts'
import { randomSource } from './support/random.ts'
import { readWorld } from './support/world.ts'

const today = (timeZone = 'UTC') => dayIn(new Date(), timeZone)

const defaults = {
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
}

let database: Database
let client: Client

const update = async (changes: unknown, tenant: string | null = null) => {
  const { rows } = await client.query('select public.update_customer_insights_settings($1::jsonb, $2) as s', [
    JSON.stringify(changes),
    tenant,
  ])
  return rows[0].s
}
const settings = async () => (await client.query('select public.get_customer_insights_settings() as s')).rows[0].s
const pending = async () =>
  (await client.query(`select (public.customer_insights_status() ->> 'backfill_pending')::int as n`)).rows[0].n

/** Runs the maintenance until nothing is left. */
async function maintain() {
  for (;;) {
    const { rows } = await client.query('select done::int, pending::int from customer_insights.maintain(500)')
    if (rows[0].pending === 0) return
    expect(rows[0].done).toBeGreaterThan(0)
  }
}

/** Sixty customers with up to 16 bookings each, in every status, over 600 days, some upcoming. */
async function fill(seed = 1) {
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
async function exactUnder(rules: Partial<Rules>, timeZone = 'UTC') {
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

const emptyDatabase = async () => {
  database = await testDatabase({ template: installed })
  client = await database.connect()
}

describe('validation', () => {
  beforeAll(emptyDatabase)
  beforeEach(() => client.query('delete from customer_insights.settings where true'))

  test('without a customer the defaults are answered, and a change is kept', async () => {
    const staff: TokenClaims = { role: 'authenticated', app_metadata: { role: 'staff' } }
    await actAs(client, staff, async () => {
      expect(await settings()).toEqual(defaults)
      expect(await update({ currency: 'EUR' })).toEqual({ ...defaults, currency: 'EUR' })
      expect(await settings()).toEqual({ ...defaults, currency: 'EUR' })
    })
    await client.query(`insert into public.customers (name) values ('Anna')`)
    expect(await settings()).toEqual({ ...defaults, currency: 'EUR' })
    await client.query('delete from public.customers where true')
  })

  test('the host’s server may do so, too', async () => {
    await actAs(client, { role: 'service_role' }, async () => {
      expect(await settings()).toEqual(defaults)
      expect(await update({ currency: 'EUR' }, 'default')).toMatchObject({ currency: 'EUR' })
      await expect(update({ currency: 'EUR' }, 'other')).rejects.toMatchObject({ code: 'PT404' })
    })
  })

  test.each([
    [{ time_zone: ' europe/berlin ' }, { time_zone: 'Europe/Berlin' }],
    [{ currency: 'JPY' }, { currency: 'JPY' }],
    [{ uncounted_statuses: [' Void', 'VOID', 'hold ', 'Storno'] }, { uncounted_statuses: ['hold', 'storno', 'void'] }],
    [{ uncounted_statuses: [] }, { uncounted_statuses: [] }],
    [
      { vip_above: 99.95, high_from: 99.95, medium_from: 0.01 },
      { vip_above: 99.95, high_from: 99.95, medium_from: 0.01 },
    ],
    [
      { frequent_above: 3, regular_from: 3, occasional_from: 2 },
      { frequent_above: 3, regular_from: 3, occasional_from: 2 },
    ],
    [
      { new_days: 1, active_days: 1, churned_after: 1 },
      { new_days: 1, active_days: 1, churned_after: 1 },
    ],
    [{}, {}],
  ])('%j is stored as %j', async (changes, stored) => {
    expect(await update(changes)).toEqual({ ...defaults, ...stored })
    expect(await settings()).toEqual({ ...defaults, ...stored })
  })

  test('a whole number may be written with a point', async () => {
    const { rows } = await client.query(
      `select public.update_customer_insights_settings('{"new_days": 20.0, "occasional_from": 3e0}') as s`,
    )
    expect(rows[0].s).toMatchObject({ new_days: 20, occasional_from: 3 })
  })

  test.each<[changes: unknown, message: string, hint: string]>([
    [null, 'changes is null', 'an object'],
    [[], 'changes is []', 'an object'],
    ['x', 'changes is "x"', 'an object'],
    [{ vip_abov: 1 }, 'no setting "vip_abov"', 'vip_above'],
    [{ tenant_id: 'b' }, 'no setting "tenant_id"', 'time_zone'],
    [{ time_zone: 'Mars/Olympus' }, 'time_zone is "Mars/Olympus"', 'IANA'],
    [{ time_zone: 'localtime' }, 'time_zone is "localtime"', 'IANA'],
    [{ time_zone: 'posix/UTC' }, 'time_zone is "posix/UTC"', 'IANA'],
    [{ time_zone: '+05:30' }, 'time_zone is "+05:30"', 'IANA'],
    [{ time_zone: 2 }, 'time_zone is 2', 'IANA'],
    [{ time_zone: null }, 'time_zone is null', 'IANA'],
    [{ currency: 'eur' }, 'currency is "eur"', 'ISO 4217'],
    [{ currency: 'EURO' }, 'currency is "EURO"', 'ISO 4217'],
    [{ currency: 978 }, 'currency is 978', 'ISO 4217'],
    [{ currency: null }, 'currency is null', 'ISO 4217'],
    [{ uncounted_statuses: 'void' }, 'uncounted_statuses is "void"', 'a list'],
    [{ uncounted_statuses: ['void', ' '] }, 'uncounted_statuses is ["void", " "]', '1 to 100'],
    [{ uncounted_statuses: ['void', null] }, 'uncounted_statuses is ["void", null]', 'a list'],
    [{ uncounted_statuses: [['void']] }, 'uncounted_statuses is [["void"]]', 'a list'],
    [{ uncounted_statuses: ['x'.repeat(101)] }, 'uncounted_statuses is ["x', '1 to 100'],
    [
      { uncounted_statuses: Array.from({ length: 101 }, (_, n) => String(n)) },
      'uncounted_statuses is ["0"',
      'up to 100',
    ],
    [{ uncounted_statuses: null }, 'uncounted_statuses is null', 'a list'],
    ...['vip_above', 'high_from', 'medium_from'].flatMap(key =>
      [0, -5, '100', null, true, 1e12].map(
        value =>
          [{ [key]: value }, `${key} is ${JSON.stringify(value)}`, 'above 0'] satisfies [unknown, string, string],
      ),
    ),
    ...['frequent_above', 'regular_from', 'occasional_from'].flatMap(key =>
      [1, 2.5, -1, '3', null, 1_000_000_001].map(
        value =>
          [{ [key]: value }, `${key} is ${JSON.stringify(value)}`, 'whole number'] satisfies [unknown, string, string],
      ),
    ),
    ...['new_days', 'active_days', 'churned_after'].flatMap(key =>
      [0, 1.5, -30, '30', null, 36_501].map(
        value =>
          [{ [key]: value }, `${key} is ${JSON.stringify(value)}`, 'whole number of days'] satisfies [
            unknown,
            string,
            string,
          ],
      ),
    ),
    [{ high_from: 100 }, 'medium_from is 100, high_from is 100', 'medium_from below high_from'],
    [{ vip_above: 499 }, 'high_from is 500 and vip_above is 499', 'not above vip_above'],
    [{ medium_from: 600, vip_above: 550 }, 'medium_from is 600', 'below high_from'],
    [{ regular_from: 2 }, 'occasional_from is 2, regular_from is 2', 'below regular_from'],
    [{ frequent_above: 4 }, 'regular_from is 5 and frequent_above is 4', 'not above frequent_above'],
    [{ new_days: 91 }, 'new_days is 91, active_days is 90', 'not above active_days'],
    [{ churned_after: 89 }, 'active_days is 90 and churned_after is 89', 'not above churned_after'],
  ])('%j is refused: %s; expected %s', async (changes, message, hint) => {
    await expect(update(changes)).rejects.toMatchObject({
      code: 'PT400',
      message: expect.stringContaining(message),
      hint: expect.stringContaining(hint),
    })
    // A right change beside a wrong one is not made either.
    if (changes !== null && changes instanceof Object && !Array.isArray(changes) && !('currency' in changes)) {
      await expect(update({ ...changes, currency: 'EUR' })).rejects.toMatchObject({ code: 'PT400' })
    }
    expect(await settings()).toEqual(defaults)
  })
})

describe('what follows from a change', () => {
  beforeEach(emptyDatabase)
  beforeEach(() => fill())

  test.each([
    [{ vip_above: 1500, high_from: 1500, medium_from: 10 }],
    [{ vip_above: 12.5, high_from: 12, medium_from: 11 }],
    [{ frequent_above: 12, regular_from: 8, occasional_from: 6 }],
    [{ new_days: 60, active_days: 60, churned_after: 61 }],
    [{ new_days: 1, active_days: 300, churned_after: 400 }],
    [{ vip_above: 800, high_from: 400, frequent_above: 7, new_days: 10 }],
    [{ uncounted_statuses: ['tentative', 'pending'] }],
    [{ uncounted_statuses: [], vip_above: 700 }],
  ])('%j: facts and segments at once, metadata with the maintenance', async rules => {
    await update(rules)
    expect(await pending()).toBe(0)
    await exactUnder(rules)
    await client.query(`update public.bookings set status = 'pending' where total_amount > 200`)
    await exactUnder(rules)
  })

  test('thresholds touch no row of the host, lifecycle thresholds none of ours either', async () => {
    const versions = async (table: string) =>
      (await client.query(`select array_agg(xmin::text || ctid::text order by ctid) as v from ${table}`)).rows[0].v
    const customers = await versions('public.customers')
    const facts = await versions('customer_insights.customer_facts')
    const base = await versions('customer_insights.tally_base')
    await update({ new_days: 45, active_days: 120, churned_after: 240 })
    expect(await versions('customer_insights.tally_base')).toEqual(base)
    await update({ vip_above: 2000, frequent_above: 8 })
    expect(await versions('public.customers')).toEqual(customers)
    expect(await versions('customer_insights.customer_facts')).toEqual(facts)
  })

  test('a change and its return leave the metadata right, whoever booked between', async () => {
    await update({ vip_above: 600, high_from: 300, medium_from: 50 })
    await client.query(`insert into public.bookings (customer_id, booking_date, total_amount)
      select id, now(), 20 from public.customers limit 30`)
    await update({ vip_above: 1000, high_from: 500, medium_from: 100 })
    await exactUnder({})
  })

  test('another time zone moves the booking days, there and back', async () => {
    for (const timeZone of ['Pacific/Kiritimati', 'Pacific/Midway', 'America/New_York', 'UTC']) {
      await update({ time_zone: timeZone })
      expect(await pending()).toBe(0)
      await exactUnder({}, timeZone)
    }
  })

  test('the currency is answered at once and nothing else changes', async () => {
    await maintain()
    const swept = (await client.query('select * from customer_insights.mirror_dates')).rows
    await update({ currency: 'EUR' })
    const { rows } = await client.query(`select public.get_customer_segments(0) ->> 'currency' as currency`)
    expect(rows[0].currency).toBe('EUR')
    expect((await client.query('select * from customer_insights.mirror_dates')).rows).toEqual(swept)
  })

  test('a customer that someone is writing is counted anew later, and nobody waits', async () => {
    const other = await database.connect()
    await other.query('begin')
    await other.query(`update public.customers set phone = '1' where name = 'C7'`)
    await update({ uncounted_statuses: ['tentative'] })
    expect(await pending()).toBe(1)
    // That transaction goes on to book, which it could not if the change of settings waited for its row.
    await other.query(`insert into public.bookings (customer_id, booking_date, total_amount)
      select id, now(), 77 from public.customers where name = 'C7'`)
    await other.query('commit')
    await maintain()
    await exactUnder({ uncounted_statuses: ['tentative'] })
  })

  test('tags written while a customer waits reach the metadata', async () => {
    const other = await database.connect()
    await other.query('begin')
    await other.query(`update public.customers set phone = '1' where name = 'C7'`)
    await update({ uncounted_statuses: ['tentative'] })
    await other.query('commit')
    await client.query(`select public.update_customer_tags(id, array['late']) from public.customers where name = 'C7'`)
    await maintain()
    const { rows } = await client.query(`select metadata -> 'marketing_tags' as tags from public.customers
      where name = 'C7'`)
    expect(rows).toEqual([{ tags: ['late'] }])
  })

  test('it waits for bookings under way, and gives up on long ones without a change', async () => {
    const other = await database.connect()
    await other.query('begin')
    await other.query(`insert into public.bookings (customer_id, booking_date, total_amount)
      select id, now(), 500 from public.customers where name in ('C1', 'C2')`)
    await expect(update({ vip_above: 600 })).rejects.toMatchObject({ code: 'PT503' })
    expect(await settings()).toEqual(defaults)
    const updated = update({ vip_above: 600 })
    await other.query('select pg_sleep(0.3)')
    await other.query('commit')
    await updated
    await exactUnder({ vip_above: 600 })
  })

  test('not under REPEATABLE READ, which would not see what it waited for', async () => {
    await client.query('begin isolation level repeatable read')
    await expect(update({ vip_above: 600 })).rejects.toMatchObject({ code: 'PT400' })
    await client.query('rollback')
  })
})

test('more than 50,000 bookings are counted anew in the background, under the old settings until then', async () => {
  await emptyDatabase()
  await client.query(`insert into public.customers (name) select 'C' || n from generate_series(1, 300) n`)
  await client.query(`alter table public.bookings disable trigger update_customer_stats`)
  await client.query(`insert into public.bookings (customer_id, booking_date, status, total_amount)
    select c.id, now() - n * interval '50 hours', case when n % 5 = 0 then 'tentative' end, 10
    from public.customers c cross join generate_series(1, 167) n`)
  const before = await readWorld(client)
  await update({ uncounted_statuses: ['tentative'], time_zone: 'Pacific/Auckland' })
  expect(await pending()).toBe(300)
  await expectFacts(client, expectCustomers(before, today()))
  await expectSegments(client, expectCustomers(before, today()), today())

  // Bookings made and cancelled meanwhile, of customers who wait and of those who are done.
  const busy = () =>
    client.query(`insert into public.bookings (customer_id, booking_date, total_amount)
      select id, now(), 5 from public.customers limit 20;
      update public.bookings set status = 'tentative' where id in (select id from public.bookings limit 50)`)
  await busy()
  const { rows } = await client.query('select done::int, pending::int from customer_insights.backfill(120)')
  expect(rows).toEqual([{ done: 120, pending: 180 }])
  await busy()
  await maintain()
  expect(await pending()).toBe(0)
  await exactUnder({ uncounted_statuses: ['tentative'] }, 'Pacific/Auckland')
})

test('thresholds, statuses and time zones change under bookings of three connections, and all stays exact', async () => {
  await emptyDatabase()
  await fill()
  let stopped = false
  const work = async (seed: number) => {
    const random = randomSource(seed)
    const other = await database.connect()
    let operations = 0
    while (!stopped) {
      await other.query('begin')
      // Customers in key order, as any application must that locks several.
      const [first = 0, second = 0] = [random.between(0, 59), random.between(0, 59)].toSorted((a, b) => a - b)
      for (const n of [first, second]) {
        const id = `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
        if (random.chance(0.6)) {
          await other.query(
            `insert into public.bookings (customer_id, booking_date, status, total_amount)
             values ($1, now() - $2 * interval '1 hour', $3, $4)`,
            [
              id,
              random.between(-500, 5000),
              random.pick(['pending', 'tentative', 'cancelled', null]),
              random.between(1, 300),
            ],
          )
        } else {
          await other.query(
            `update public.bookings set status = $2
             where id in (select id from public.bookings where customer_id = $1 order by id limit 2)`,
            [id, random.pick(['pending', 'tentative', 'cancelled', null])],
          )
        }
        operations++
      }
      await other.query(random.chance(0.1) ? 'rollback' : 'commit')
    }
    await other.end()
    return operations
  }
  const workers = [work(11), work(12), work(13)]
  const random = randomSource(14)
  let rules: Partial<Rules> = {}
  let timeZone = 'UTC'
  for (let n = 0; n < 25; n++) {
    const high = random.between(200, 900)
    rules = {
      ...rules,
      ...random.pick<Partial<Rules>>([
        { medium_from: random.between(1, high - 1), high_from: high, vip_above: high + random.between(0, 500) },
        { occasional_from: 2, regular_from: random.between(3, 6), frequent_above: random.between(6, 12) },
        {
          new_days: random.between(1, 30),
          active_days: random.between(30, 90),
          churned_after: random.between(90, 200),
        },
        { uncounted_statuses: [random.pick(['tentative', 'pending', 'cancelled'])] },
      ]),
    }
    if (random.chance(0.2)) timeZone = random.pick(['UTC', 'Pacific/Kiritimati', 'America/Los_Angeles'])
    await update({ ...rules, time_zone: timeZone })
    await client.query('select * from customer_insights.maintain(20)')
  }
  stopped = true
  const operations = await Promise.all(workers)
  expect(Math.min(...operations)).toBeGreaterThan(20)
  const { rows } = await client.query('select deadlocks::int from pg_stat_database where datname = current_database()')
  expect(rows[0].deadlocks).toBe(0)
  await maintain()
  await exactUnder(rules, timeZone)
})

describe('tenants', () => {
  const staff = (tenant: unknown): TokenClaims => ({
    role: 'authenticated',
    app_metadata: { role: 'staff', tenant_id: tenant },
  })

  beforeEach(async () => {
    database = await testDatabase()
    client = await database.connect()
    await client.query(hostSchemaSql)
    await client.query(`alter table public.customers add column tenant_id text not null default 'a'`)
    await client.query(
      migrationFor({
        ...defaultConfig,
        customers: { ...defaultConfig.customers, tenant: 'tenant_id' },
        tenant_claim: 'app_metadata.tenant_id',
      }),
    )
    await client.query(`insert into public.customers (name, tenant_id) values ('Anna', 'a'), ('Ben', 'b');
      insert into public.bookings (customer_id, booking_date, total_amount) select id, now(), 700 from public.customers`)
  })

  const tiers = async () =>
    (
      await client.query(`select tenant_id, value, customers::int from customer_insights.tallies
        where dimension = 'spending_tier' order by 1, 2`)
    ).rows
  const as = <T>(claims: TokenClaims, work: () => Promise<T>) => actAs(client, claims, work)

  test('staff of one tenant change that one', async () => {
    expect(await as(staff('a'), () => update({ vip_above: 600 }))).toMatchObject({ tenant_id: 'a', vip_above: 600 })
    expect(await as(staff('b'), settings)).toMatchObject({ tenant_id: 'b', vip_above: 1000 })
    expect(await tiers()).toEqual([
      { tenant_id: 'a', value: 'vip', customers: 1 },
      { tenant_id: 'b', value: 'high', customers: 1 },
    ])
  })

  test('staff of several name one; another is as one that does not exist', async () => {
    const both = staff(['a', 'b'])
    await expect(as(both, () => update({ vip_above: 600 }))).rejects.toMatchObject({
      code: 'PT400',
      message: expect.stringContaining('tenant_id is missing'),
    })
    await expect(as(both, settings)).rejects.toMatchObject({ code: 'PT400' })
    expect(await as(both, () => update({ vip_above: 600 }, 'b'))).toMatchObject({ tenant_id: 'b', vip_above: 600 })
    for (const tenant of ['b', 'nowhere', `'; drop table public.customers; --`]) {
      await expect(as(staff('a'), () => update({ vip_above: 600 }, tenant))).rejects.toMatchObject({
        code: 'PT404',
        message: 'There is no such tenant, or this caller is not staff of it.',
      })
    }
    await expect(
      as(staff('a'), () => client.query(`select customer_insights.write_settings('{"vip_above": 1}', 'b')`)),
    ).rejects.toMatchObject({ code: 'PT404' })
  })

  test('nobody else reads or changes settings', async () => {
    const outsiders: TokenClaims[] = [
      { role: 'anon' },
      { role: 'authenticated' },
      { role: 'authenticated', user_metadata: { role: 'staff', tenant_id: 'a' } },
      staff(null),
    ]
    for (const claims of outsiders) {
      await expect(as(claims, settings)).rejects.toMatchObject({ code: '42501' })
      await expect(as(claims, () => update({ vip_above: 600 }, 'a'))).rejects.toMatchObject({ code: '42501' })
      await expect(
        as(claims, () => client.query(`select customer_insights.write_settings('{}', 'a')`)),
      ).rejects.toMatchObject({ code: '42501' })
    }
    for (const call of [
      `retally_tiers('a')`,
      `recount_tenant('a')`,
      'maintain()',
      'mirror_queued(1)',
      'queue_stale_metadata()',
      'maintenance_job()',
    ]) {
      await expect(
        as(staff('a'), () => client.query(`select customer_insights.${call}`)),
        call,
      ).rejects.toMatchObject({ code: '42501' })
    }
  })

  test('the queue of a tenant is its own', async () => {
    await client.query(`insert into customer_insights.mirror_queue select tenant_id, customer_id, false
      from customer_insights.customer_facts`)
    for (const table of ['mirror_queue', 'mirror_dates', 'settings']) {
      const { rows } = await as(staff('a'), () => client.query(`select tenant_id from customer_insights.${table}`))
      expect(rows.every(row => row.tenant_id === 'a')).toBe(true)
      await expect(
        as(staff('a'), () => client.query(`delete from customer_insights.${table} where true`)),
      ).rejects.toMatchObject({ code: '42501' })
    }
  })
})
