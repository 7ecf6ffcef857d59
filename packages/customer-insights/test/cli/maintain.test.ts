import { testServer } from '@customer-insights/local-supabase/vitest'
import { expect, it, onTestFinished } from 'vitest'
import { defaultConfig, parseConfig } from '../../src/sql/config.ts'
import { hostSchemaSql, renderMigration } from '../../src/sql/render.ts'
import { emptyProject } from './project.ts'

/** A database with customers, one booking each, and metadata as it was `daysAgo`. */
async function aged(customers: number, daysAgo: number) {
  const database = await testServer().createDatabase()
  onTestFinished(() => database.drop())
  const client = await database.connect()
  await client.query(hostSchemaSql)
  await client.query(renderMigration(parseConfig(defaultConfig)))
  await client.query(`insert into customers (name) select 'C' || n from generate_series(1, ${customers}) n;
    insert into bookings (customer_id, booking_date, total_amount) select id, now() - interval '100 days', 20
    from customers;
    select * from customer_insights.maintain();
    select * from customer_insights.maintain(1000, current_date - ${daysAgo})`)
  const stages = async () =>
    (await client.query(`select metadata ->> 'lifecycle_stage' as stage, count(*)::int from customers group by 1`)).rows
  return { database, client, stages }
}

it('brings metadata up to date, chunk by chunk, and has nothing to do the second time', async () => {
  const { database, stages } = await aged(25, 50)
  expect(await stages()).toEqual([{ stage: 'active', count: 25 }])
  const project = await emptyProject()
  expect(await project.run(['maintain', '--db-url', database.url, '--chunk', '10'])).toEqual({
    code: 0,
    out: expect.stringMatching(/^Brought 25 customers in \S+ up to date\.$/),
    err: '',
  })
  expect(await stages()).toEqual([{ stage: 'at-risk', count: 25 }])
  expect(await project.run(['maintain', '--db-url', database.url])).toEqual({
    code: 0,
    out: expect.stringContaining('Nothing to do'),
    err: '',
  })
})

it('stops between chunks when asked, and goes on the next time', async () => {
  const { database, stages } = await aged(25, 50)
  const project = await emptyProject()
  const args = ['maintain', '--db-url', database.url, '--chunk', '10']
  expect(await project.run(args, { stop: AbortSignal.abort() })).toEqual({
    code: 130,
    out: 'Stopped: 10 customers done, 15 left.',
    err: 'Run the same command again to go on.',
  })
  expect(await project.run(args)).toMatchObject({ code: 0, out: expect.stringContaining('Brought 15 customers') })
  expect(await stages()).toEqual([{ stage: 'at-risk', count: 25 }])
})

it('says what to do where nothing is installed', async () => {
  const database = await testServer().createDatabase()
  onTestFinished(() => database.drop())
  const project = await emptyProject()
  const { code, err } = await project.run(['maintain', '--db-url', database.url])
  expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining('not installed') })
})
