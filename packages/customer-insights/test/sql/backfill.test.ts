import { needsServer, testDatabase } from '@customer-insights/local-supabase/vitest'
import { expect, test } from 'vitest'
import { defaultConfig, hostSchemaSql } from '../../src/sql/index.ts'
import { migrationFor } from './support/bundle.ts'
import { expectExact } from './support/compare.ts'
import { dayIn } from './support/oracle.ts'
import { readWorld } from './support/world.ts'

const today = dayIn(new Date(), 'UTC')

const history = (customers: number, each: number) => `
  insert into public.venues (name) select 'Venue ' || n from generate_series(1, 3) n;
  insert into public.games (name, category) select 'Game ' || n, (array['Heist', 'VR'])[n] from generate_series(1, 3) n;
  insert into public.customers (name) select 'Customer ' || n from generate_series(1, ${customers}) n;
  insert into public.bookings (customer_id, game_id, venue_id, booking_date, status, total_amount)
  select c.id, g.id, v.id, now() - (n * 7 + c.number) * interval '1 day',
    case when n % 9 = 0 then 'refunded' else 'completed' end, n * 10
  from (select id, row_number() over (order by id) % 400 as number from public.customers) c
  cross join generate_series(1, ${each}) n
  left join (select id, row_number() over (order by name) as number from public.games) g on g.number = (n + c.number) % 4
  left join (select id, row_number() over (order by name) as number from public.venues) v on v.number = (n + c.number) % 4;`

test('a small history is counted by the installation itself; marketing tags are kept', async () => {
  const database = await testDatabase()
  const client = await database.connect()
  await client.query(hostSchemaSql)
  await client.query(history(500, 12))
  await client.query(migrationFor(defaultConfig))
  await expectExact(client, await readWorld(client), today, today)

  const tagged = await testDatabase()
  const other = await tagged.connect()
  await other.query(hostSchemaSql)
  await other.query(`insert into public.customers (name, metadata) values
    ('A', '{"marketing_tags": ["vip list", " ski ", "ski", 7], "note": 1}'), ('B', '{"marketing_tags": "none"}'), ('C', '{}')`)
  await other.query(migrationFor(defaultConfig))
  const { rows } = await other.query('select tag from customer_insights.customer_tags order by tag')
  expect(rows.map(row => row.tag)).toEqual(['7', 'ski', 'vip list'])
})

test('a large one waits for the backfill, which may stop between any two chunks while bookings go on', async () => {
  const database = await testDatabase()
  const client = await database.connect()
  await client.query(hostSchemaSql)
  await client.query(history(2_600, 20))
  await client.query(migrationFor(defaultConfig))

  const status = async () => (await client.query('select public.customer_insights_status() as s')).rows[0].s
  expect((await status()).backfill_pending).toBe(2_600)

  // Someone books, cancels and moves while the backfill is under way, counted customers and waiting ones alike.
  const other = await database.connect()
  const busy = async () => {
    await other.query(`insert into public.bookings (customer_id, booking_date, total_amount)
      select id, now(), 55 from public.customers order by md5(id::text || random()::text) limit 20`)
    await other.query(`update public.bookings set status = 'cancelled'
      where id in (select id from public.bookings order by md5(id::text || random()::text) limit 20)`)
  }
  await busy()
  let pending = 2_600
  while (pending > 0) {
    const [{ rows }] = await Promise.all([client.query('select * from customer_insights.backfill(700)'), busy()])
    const { done, pending: left } = rows[0]
    expect(Number(left)).toBe(pending - Number(done))
    pending = Number(left)
  }
  expect((await status()).backfill_pending).toBe(0)
  await expectExact(client, await readWorld(client), today, today)
  expect((await client.query('select * from customer_insights.backfill()')).rows[0]).toEqual({
    done: '0',
    pending: '0',
  })
})

test('a booking that is not committed yet when its customer is backfilled is counted once', async context => {
  needsServer(context)
  const database = await testDatabase()
  const client = await database.connect()
  await client.query(hostSchemaSql)
  await client.query(history(2, 2))
  await client.query(migrationFor(defaultConfig))
  await client.query('update customer_insights.customer_facts set is_synced = false')

  const other = await database.connect()
  await other.query('begin')
  await other.query(
    'insert into public.bookings (customer_id, booking_date, total_amount) select id, now(), 5 from public.customers',
  )
  const backfill = async () => (await client.query('select * from customer_insights.backfill()')).rows[0]
  // It does not wait for customers who are being written, nor keep anyone waiting for them.
  expect(await backfill()).toEqual({ done: '0', pending: '2' })
  await other.query('commit')
  expect(await backfill()).toEqual({ done: '2', pending: '0' })
  await expectExact(client, await readWorld(client), today, today)
})

test('a second installation stops before it changes anything', async () => {
  const database = await testDatabase()
  const client = await database.connect()
  await client.query(hostSchemaSql)
  await client.query(migrationFor(defaultConfig))
  await expect(client.query(migrationFor(defaultConfig))).rejects.toMatchObject({
    message: expect.stringContaining('already installed'),
  })
})
