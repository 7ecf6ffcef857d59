import { beforeEach, describe, expect, test } from 'vitest'
import { expectFacts, expectSegments } from './support/compare.ts'
import { expectCustomers } from './support/oracle.ts'
import { client, emptyDatabase, exactUnder, fill, maintain, pending, today, update } from './support/settings.ts'
import { readWorld } from './support/world.ts'

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
