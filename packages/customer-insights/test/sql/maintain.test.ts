import type { Database } from '@customer-insights/local-supabase'
import { needsServer, testDatabase } from '@customer-insights/local-supabase/vitest'
import type { Client } from 'pg'
import { beforeEach, describe, expect, test } from 'vitest'
import { defaultConfig, hostSchemaSql, parseConfig, renderInstallation } from '../../src/sql/index.ts'
import { installed, migrationFor } from './support/bundle.ts'
import { countAnew } from './support/counters.ts'
import { aging, expectMirrored } from './support/mirrored.ts'
import { dayIn, expectCustomers } from './support/oracle.ts'
import { randomSource } from './support/random.ts'
import { readWorld } from './support/world.ts'

const today = dayIn(new Date(), 'UTC')
const dayAfter = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
const customer = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`

let database: Database
let client: Client

beforeEach(async () => {
  database = await testDatabase({ template: installed })
  client = await database.connect()
})

const maintain = async (chunk = 1000, asOf: string | null = null, on = client) => {
  const { rows } = await on.query('select done::int, pending::int from customer_insights.maintain($1, $2)', [
    chunk,
    asOf,
  ])
  return rows[0] as { done: number; pending: number }
}

/** Customers with up to 4 bookings each, on any day from 400 days ago to 120 days ahead. */
async function fill(customers: number, seed = 1) {
  const random = randomSource(seed)
  await client.query(
    `insert into public.customers (id, name)
     select ('00000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, 'C' || n from generate_series(0, $1 - 1) n`,
    [customers],
  )
  const bookings = Array.from({ length: customers }, (_, n) =>
    Array.from({ length: random.between(0, 4) }, () => ({
      customer: customer(n),
      days: random.between(-400, 120),
      status: random.pick(['confirmed', 'cancelled', null]),
      amount: random.between(10, 600),
    })),
  ).flat()
  await client.query(
    `insert into public.bookings (customer_id, booking_date, status, total_amount)
     select customer, date_trunc('day', now(), 'UTC') + days * interval '1 day' + interval '10 hours', status, amount
     from jsonb_to_recordset($1) as r (customer uuid, days int, status text, amount numeric)`,
    [JSON.stringify(bookings)],
  )
}

/** What tells whether a customer's row was written, by customer. */
async function versions() {
  const { rows } = await client.query(`select id::text, xmin::text || ctid::text as version from public.customers`)
  return new Map<string, string>(rows.map(row => [row.id, row.version]))
}

// New for longer than two bands of days, too: see stage_band.
test.each([{}, { new_days: 300, active_days: 320, churned_after: 350 }])(
  '200 days go by, %j: every sweep writes exactly the customers whom time changed',
  async rules => {
    await client.query('select public.update_customer_insights_settings($1)', [JSON.stringify(rules)])
    await fill(150)
    const world = { ...(await readWorld(client)), rules }
    // The first sweep compares everyone; all metadata was written today.
    expect(await maintain()).toEqual({ done: 0, pending: 0 })

    const random = randomSource(7)
    let swept = today
    let written = 0
    while (swept < dayAfter(today, 200)) {
      const next = dayAfter(swept, random.pick([1, 1, 1, 2, 3, 7, 30]))
      const [before, after] = [expectCustomers(world, swept), expectCustomers(world, next)]
      const changed = [...after].filter(([id, c]) => {
        const then = before.get(id)
        return then === undefined || JSON.stringify(aging(then)) !== JSON.stringify(aging(c))
      })
      const rows = await versions()
      expect(await maintain(1000, next)).toEqual({ done: changed.length, pending: 0 })
      const now = await versions()
      expect([...now].filter(([id, version]) => rows.get(id) !== version).map(([id]) => id)).toEqual(
        expect.arrayContaining(changed.map(([id]) => id)),
      )
      expect([...now].filter(([id, version]) => rows.get(id) !== version)).toHaveLength(changed.length)
      await expectMirrored(client, world, next)
      expect(await maintain(1000, next)).toEqual({ done: 0, pending: 0 })
      swept = next
      written += changed.length
    }
    expect(written).toBeGreaterThan(150)
    // And back to today, as a clock or a time zone that was wrong would have it.
    await maintain(1000, today)
    await expectMirrored(client, world, today)
  },
)

test('bookings between sweeps, after a clock that was ahead', async () => {
  await fill(80, 2)
  await maintain()
  const random = randomSource(3)
  for (const days of [5, 40, 41, 95, 190]) {
    await maintain(1000, dayAfter(today, days))
    await client.query(`update public.bookings set total_amount = total_amount + 1
      where customer_id in (select id from public.customers order by random() limit 10)`)
    await maintain()
    await expectMirrored(client, await readWorld(client), today)
    await client.query(
      `insert into public.bookings (customer_id, booking_date, total_amount)
       select id, now() + $1 * interval '1 day', 50 from public.customers where name = any ($2)`,
      [random.between(-200, 100), Array.from({ length: 20 }, () => `C${random.between(0, 79)}`)],
    )
    await client.query(`update public.bookings set status = 'cancelled' where customer_id = any ($1)`, [
      Array.from({ length: 5 }, () => customer(random.between(0, 79))),
    ])
  }
  await maintain(1000, dayAfter(today, 191))
  await expectMirrored(client, await readWorld(client), dayAfter(today, 191))
})

test('it may stop after any chunk, and is complete when the rest is done', async () => {
  await fill(60)
  await maintain()
  const asOf = dayAfter(today, 150)
  const first = await maintain(7, asOf)
  expect(first.done).toBe(7)
  expect(first.pending).toBeGreaterThan(14)
  // A transaction that is killed half way has done nothing.
  await client.query('begin')
  await maintain(7, asOf)
  await client.query('rollback')
  let left = first.pending
  while (left > 0) {
    const { done, pending } = await maintain(7, asOf)
    expect(pending).toBe(left - done)
    expect(done).toBe(Math.min(7, left))
    left = pending
  }
  await expectMirrored(client, await readWorld(client), asOf)
})

test('it waits for nobody: a customer who is being written is left for the next call', async context => {
  needsServer(context)
  await fill(40)
  await maintain()
  const asOf = dayAfter(today, 150)
  const other = await database.connect()
  await other.query('begin')
  await other.query(`update public.customers set phone = '1' where metadata ->> 'lifecycle_stage' = 'active'`)
  await client.query(`set lock_timeout = '1ms'`)
  const first = await maintain(1000, asOf)
  expect(first.pending).toBeGreaterThan(0)
  expect(await maintain(1000, asOf)).toEqual({ done: 0, pending: first.pending })
  await other.query('commit')
  expect(await maintain(1000, asOf)).toEqual({ done: first.pending, pending: 0 })
  await expectMirrored(client, await readWorld(client), asOf)
})

test('two at once share the work', async context => {
  needsServer(context)
  await fill(120)
  await maintain()
  const asOf = dayAfter(today, 150)
  const other = await database.connect()
  const { done, pending } = await maintain(5, asOf)
  const all = done + pending
  let sum = done
  for (let left = pending; left > 0; ) {
    const both = await Promise.all([maintain(5, asOf), maintain(5, asOf, other)])
    sum += both[0].done + both[1].done
    left = Math.min(both[0].pending, both[1].pending)
  }
  expect(sum).toBe(all)
  expect(await maintain(5, asOf)).toEqual({ done: 0, pending: 0 })
  await expectMirrored(client, await readWorld(client), asOf)
})

test('customers who go, come or move while they are in the queue', async () => {
  await fill(40)
  await maintain()
  const asOf = dayAfter(today, 150)
  await maintain(1, asOf)
  await client.query(`delete from public.customers where name in (select 'C' || n from generate_series(0, 19) n)`)
  await client.query(`insert into public.customers (name) values ('New')`)
  let left = 1
  while (left > 0) left = (await maintain(5, asOf)).pending
  expect((await client.query('select from customer_insights.mirror_queue')).rowCount).toBe(0)
  await expectMirrored(client, await readWorld(client), asOf)
})

test('metadata that a host spoilt is put right after the next change of settings, whatever is in it', async () => {
  await fill(12)
  await client.query(`insert into public.bookings (customer_id, booking_date, total_amount)
    select id, now() - interval '100 days', 10 from public.customers`)
  await maintain()
  const spoilt = [
    '{}',
    '{"insights_as_of": "yesterday", "days_since_last_visit": "1e999"}',
    '{"insights_as_of": 7, "days_since_last_visit": 99999999999999999999}',
    '{"insights_as_of": null, "days_since_last_visit": -3.5}',
    '{"lifecycle_stage": {"a": 1}, "spending_tier": ["vip"]}',
    '{"marketing_tags": "all"}',
  ]
  for (const [n, text] of spoilt.entries()) {
    await client.query('update public.customers set metadata = metadata || $2 where id = $1', [customer(n), text])
  }
  await client.query(`update public.customers set metadata = '{"note": "ours are gone"}' where id = $1`, [customer(6)])
  await client.query(`select public.update_customer_insights_settings('{"churned_after": 181}')`)
  const world = { ...(await readWorld(client)), rules: { churned_after: 181 } }
  await maintain()
  await client.query(`update public.customers set metadata = metadata - 'note'`)
  await expectMirrored(client, world, today)
})

test('who never booked and has no tag keeps metadata of their own', async () => {
  await client.query(`insert into public.customers (id, name, metadata) values ('${customer(1)}', 'A', '{"note": 1}'),
    ('${customer(2)}', 'B', '{}')`)
  await maintain()
  await maintain(1000, dayAfter(today, 400))
  const { rows } = await client.query('select metadata from public.customers order by name')
  expect(rows).toEqual([{ metadata: { note: 1 } }, { metadata: {} }])
})

test('it folds the log and drops what became zero', async () => {
  await fill(30)
  await client.query('select customer_insights.fold_tallies()')
  await client.query(`update public.bookings set booking_date = booking_date + interval '1 day'`)
  const tallies = async () => (await client.query('select * from customer_insights.tallies order by 1, 2, 3')).rows
  const before = await tallies()
  await maintain()
  expect(await tallies()).toEqual(before)
  expect((await client.query('select from customer_insights.tally_log')).rowCount).toBe(0)
  expect((await client.query('select from customer_insights.tally_base where customers = 0')).rowCount).toBe(0)
})

test('it counts customers who wait to be counted, and brings their metadata along', async () => {
  await fill(50)
  await maintain()
  await client.query('update customer_insights.customer_facts set is_synced = false')
  expect(await maintain(30, dayAfter(today, 100))).toMatchObject({ done: 30 })
  let left = 1
  while (left > 0) left = (await maintain(30, dayAfter(today, 100))).pending
  expect((await client.query('select from customer_insights.customer_facts where not is_synced')).rowCount).toBe(0)
  await expectMirrored(client, await readWorld(client), dayAfter(today, 100))
})

test('who has begun to wait to be counted since they were picked is left to the count', async () => {
  await fill(20)
  const before = await versions()
  await client.query('update customer_insights.customer_facts set is_synced = false')
  const age = () =>
    client.query('select customer_insights.mirror_aged(array(select id from public.customers), $1)', [
      dayAfter(today, 100),
    ])
  await age()
  expect(await versions()).toEqual(before)
  await client.query('update customer_insights.customer_facts set is_synced = true')
  await age()
  expect(await versions()).not.toEqual(before)
})

test('a day’s sweep of many customers reads few, by index', async () => {
  await client.query(`set time zone 'UTC';
    insert into customer_insights.settings (tenant_id) values ('default');
    insert into customer_insights.customer_facts (
      tenant_id, customer_id, total_bookings, total_spent, first_booking_date, last_booking_date)
    select 'default', gen_random_uuid(), 2, 100, current_date - 900, current_date - 1 - n % 800
    from generate_series(1, 40000) n;
    insert into customer_insights.mirror_dates values ('default', current_date - 1);
    -- A vacuum in between would make some of the scans index-only.
    alter table customer_insights.customer_facts set (autovacuum_enabled = off);
    analyze customer_insights.customer_facts`)
  await countAnew(client)
  await client.query('begin')
  await client.query('select customer_insights.queue_stale_metadata()')
  const { rows } = await client.query(`select seq_scan::int, idx_tup_fetch::int from pg_stat_xact_user_tables
    where relname = 'customer_facts'`)
  const queued = await client.query('select from customer_insights.mirror_queue')
  await client.query('commit')
  // Whose last booking is 90 or 181 days old today, and nobody else: not those of the last 30 days, who might be new.
  expect(queued.rowCount).toBe(100)
  expect(rows).toEqual([{ seq_scan: 0, idx_tup_fetch: 100 }])
  // After a vacuum the rows need not be fetched at all: what the sweep asks for is in the index.
  await client.query('set enable_bitmapscan = off; set enable_seqscan = off')
  const { rows: plan } = await client.query(`explain select f.tenant_id, f.customer_id
    from customer_insights.customer_facts f
    where f.tenant_id = 'default' and f.last_booking_date > current_date - 91 and f.last_booking_date <= current_date - 90
      and f.first_booking_date <= current_date - 30`)
  expect(plan[0]['QUERY PLAN']).toContain('Index Only Scan using customer_facts_by_last_booking')
})

test('who waits for time alone when settings change is written whole', async () => {
  await fill(60)
  await maintain()
  const asOf = dayAfter(today, 150)
  expect((await maintain(1, asOf)).pending).toBeGreaterThan(20)
  await client.query(`select public.update_customer_insights_settings('{"vip_above": 700, "frequent_above": 3,
    "regular_from": 3}')`)
  const world = { ...(await readWorld(client)), rules: { vip_above: 700, frequent_above: 3, regular_from: 3 } }
  let left = 1
  while (left > 0) left = (await maintain(7, asOf)).pending
  await expectMirrored(client, world, asOf)
})

test('bookings that wait for a chunk under way have the last word', async () => {
  await fill(40)
  await maintain()
  await maintain(1000, dayAfter(today, 150))
  const other = await database.connect()
  await client.query('begin')
  expect((await maintain()).done).toBeGreaterThan(10)
  const booked = other.query(`insert into public.bookings (customer_id, booking_date, total_amount)
    select id, now() - interval '2 days', 900 from public.customers`)
  await client.query('commit')
  await booked
  await expectMirrored(client, await readWorld(client), today)
})

test('a chunk of a long queue reads its own customers, by index, and writes no facts', async () => {
  await client.query(`insert into public.customers (name) select 'C' || n from generate_series(1, 20000) n;
    update customer_insights.customer_facts
    set total_bookings = 2, total_spent = 100, first_booking_date = current_date - 900,
      last_booking_date = current_date - 95;
    insert into customer_insights.mirror_queue
    select f.tenant_id, f.customer_id, true from customer_insights.customer_facts f;
    analyze customer_insights.customer_facts; analyze public.customers`)
  await countAnew(client)
  await client.query('begin')
  const { rows } = await client.query('select done::int, pending::int from customer_insights.mirror_queued(500)')
  expect(rows).toEqual([{ done: 500, pending: 19_500 }])
  const { rows: read } = await client.query(`select relname, seq_scan::int, idx_tup_fetch::int, n_tup_upd::int
    from pg_stat_xact_user_tables
    where relname in ('customer_facts', 'customers') order by 1`)
  await client.query('commit')
  expect(read).toEqual([
    { relname: 'customer_facts', seq_scan: 0, idx_tup_fetch: 500, n_tup_upd: 0 },
    { relname: 'customers', seq_scan: 0, idx_tup_fetch: 1000, n_tup_upd: 500 },
  ])
  const written = await client.query(`select count(*)::int as n, min(metadata ->> 'lifecycle_stage') as stage
    from public.customers where metadata ? 'insights_as_of'`)
  expect(written.rows).toEqual([{ n: 500, stage: 'at-risk' }])
})

describe('the schedule', () => {
  const jobOf = async () => (await client.query('select customer_insights.maintenance_job() as job')).rows[0].job

  test('its statement works through everything, a transaction for each chunk', async () => {
    await fill(30)
    await client.query(`insert into public.customers (name) select 'D' || n from generate_series(1, 2500) n;
      insert into public.bookings (customer_id, booking_date, total_amount) select id, now(), 5 from public.customers`)
    await client.query('update customer_insights.customer_facts set is_synced = false')
    const transactions = async () =>
      (await client.query(`select count(distinct xmin::text)::int as n from customer_insights.customer_facts`)).rows[0]
        .n
    await client.query(await jobOf())
    expect(await transactions()).toBeGreaterThanOrEqual(3)
    expect((await client.query('select from customer_insights.customer_facts where not is_synced')).rowCount).toBe(0)
    await expectMirrored(client, await readWorld(client), today)
  })

  test('without pg_cron the installation schedules nothing and is complete', async () => {
    expect((await client.query(`select from pg_namespace where nspname = 'cron'`)).rowCount).toBe(0)
    expect(await maintain()).toEqual({ done: 0, pending: 0 })
  })

  // pg_cron itself is not among the test's servers. What stands in for it takes the call in its documented form,
  // cron.schedule(name, schedule, command), and writes it down; that pg_cron runs the job is not tested here.
  test.each([
    ['takes the job', 'insert into cron.job values (name, schedule, command)', 1],
    ['refuses it', `raise exception 'not you'`, 0],
  ])('a pg_cron that %s', async (_name, body, jobs) => {
    const other = await testDatabase()
    client = await other.connect()
    const admin = await other.connect('supabase_admin')
    await admin.query(`set allow_system_table_mods = on;
      insert into pg_catalog.pg_extension (oid, extname, extowner, extnamespace, extrelocatable, extversion)
      values (99999, 'pg_cron', 10, 'pg_catalog'::regnamespace, false, '1.6')`)
    await client.query(`create schema cron;
      create table cron.job (name text, schedule text, command text);
      create function cron.schedule(name text, schedule text, command text) returns bigint language plpgsql as $$
      begin
        ${body};
        return 1;
      end $$;`)
    await client.query(hostSchemaSql)
    await client.query(migrationFor(defaultConfig))
    const { rows } = await client.query('select * from cron.job')
    expect(rows).toHaveLength(jobs)
    if (rows.length > 0) {
      expect(rows[0]).toEqual({
        name: 'customer-insights-maintain',
        schedule: '23 * * * *',
        command: await jobOf(),
      })
    }
    expect(await maintain()).toEqual({ done: 0, pending: 0 })
  })
})

test('a host without metadata gets no part of the mirror, and is maintained all the same', async () => {
  const config = { ...defaultConfig, customers: { ...defaultConfig.customers, metadata: null } }
  expect(renderInstallation(parseConfig(config))).not.toMatch(/mirror_(queue|dates|metadata)|is_mirrored/)
  const other = await testDatabase()
  client = await other.connect()
  await client.query(hostSchemaSql)
  await client.query(migrationFor(config))
  await fill(20)
  await client.query(`select public.update_customer_insights_settings('{"vip_above": 700, "time_zone": "Asia/Tokyo"}')`)
  await client.query('update customer_insights.customer_facts set is_synced = false')
  expect(await maintain(15)).toEqual({ done: 15, pending: 5 })
  expect(await maintain(15)).toEqual({ done: 5, pending: 0 })
})
