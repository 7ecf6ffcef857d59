import { needsServer } from '@customer-insights/local-supabase/vitest'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Rules } from './support/oracle.ts'
import { randomSource } from './support/random.ts'
import {
  client,
  database,
  defaults,
  emptyDatabase,
  exactUnder,
  fill,
  maintain,
  pending,
  settings,
  update,
} from './support/settings.ts'

beforeEach(context => needsServer(context))

describe('while others write', () => {
  beforeEach(emptyDatabase)
  beforeEach(() => fill())

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
