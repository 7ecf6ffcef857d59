import { staffToken } from '@customer-insights/local-supabase'
import { testDatabase, testRest } from '@customer-insights/local-supabase/vitest'
import { expect, test } from 'vitest'
import { defaultConfig, hostSchemaSql } from '../../src/sql/index.ts'
import { migrationFor, runSql } from '../sql/support/bundle.ts'
import { clientFor, listen } from './support/listen.ts'

const database = await testDatabase()
await runSql(
  database,
  hostSchemaSql,
  'alter table customers add column tenant_id text',
  migrationFor({
    ...defaultConfig,
    customers: { ...defaultConfig.customers, tenant: 'tenant_id' },
    tenant_claim: 'app_metadata.tenant_id',
  }),
)
const rest = await testRest(database)
const owner = await database.connect()

const ids = { north: '00000000-0000-4000-8000-000000000001', south: '00000000-0000-4000-8000-000000000002' }
await owner.query(
  `insert into customers (id, name, tenant_id) values ('${ids.north}', 'N', 'north'), ('${ids.south}', 'S', 'south')`,
)
const north = { current: await staffToken({ tenant: 'north' }) }
const south = { current: await staffToken({ tenant: 'south' }) }

test('staff of one tenant cannot join another’s channel, by whatever spelling', async () => {
  for (const topic of [
    'customer-insights:south',
    'customer-insights:',
    'customer-insights:%',
    'customer-insights:north ',
  ]) {
    expect((await listen(clientFor(rest, north), topic)).outcome).toMatch(/^Unauthorized/)
  }
})

test('a transaction over two tenants tells each of its own customers alone', async () => {
  const heard = [
    await listen(clientFor(rest, north), 'customer-insights:north'),
    await listen(clientFor(rest, south), 'customer-insights:south'),
  ]
  await owner.query(
    `insert into bookings (customer_id, booking_date) values ('${ids.north}', now()), ('${ids.south}', now())`,
  )
  await expect
    .poll(() => heard.map(({ messages }) => messages))
    .toEqual([[{ tenant: 'north', customer_ids: [ids.north] }], [{ tenant: 'south', customer_ids: [ids.south] }]])
})

test('a customer who moves is told of on both sides', async () => {
  const heard = [
    await listen(clientFor(rest, north), 'customer-insights:north'),
    await listen(clientFor(rest, south), 'customer-insights:south'),
  ]
  await owner.query(`update customers set tenant_id = 'south' where id = '${ids.north}'`)
  await expect
    .poll(() => heard.map(({ messages }) => messages))
    .toEqual([[{ tenant: 'north', customer_ids: [ids.north] }], [{ tenant: 'south', customer_ids: [ids.north] }]])
})
