import type { Database } from '@customer-insights/local-supabase'
import { testDatabase } from '@customer-insights/local-supabase/vitest'
import { expect, test } from 'vitest'
import { defaultConfig, hostSchemaSql } from '../../src/sql/index.ts'
import { migrationFor, runSql } from '../sql/support/bundle.ts'

const ada = '00000000-0000-4000-8000-000000000001'

/** A database in which the superuser has done something to Realtime, before or after the installation. */
async function databaseWith({ before = '', after = '' }): Promise<Database> {
  const database = await testDatabase()
  const admin = await database.connect('supabase_admin')
  await admin.query(before)
  await runSql(database, hostSchemaSql, migrationFor(defaultConfig))
  await admin.query(after)
  return database
}

const broken = 'drop function realtime.send(jsonb, text, text, boolean)'

test.each([
  ['no schema', { before: 'drop schema realtime cascade' }],
  ['a schema that went away', { after: 'drop schema realtime cascade' }],
  ['a schema that may not be used', { before: 'revoke usage on schema realtime from postgres, public' }],
  ['no function to send', { after: broken }],
  [
    'a function that fails',
    {
      after: `${broken}; create function realtime.send(jsonb, text, text, boolean) returns void language plpgsql
        as $$ begin raise exception 'out of order'; end $$`,
    },
  ],
  ['a function that may not be called', { after: 'revoke execute on function realtime.send from public, postgres' }],
  ['no partition for messages', { after: 'drop table realtime.messages_all' }],
  ['a table that refuses policies', { before: 'alter table realtime.messages owner to supabase_admin' }],
])('everything else works with %s', async (_name, changes) => {
  const client = await (await databaseWith(changes)).connect()
  await client.query(`insert into customers (id, name) values ('${ada}', 'Ada')`)
  await client.query(`insert into bookings (customer_id, booking_date, total_amount) values ('${ada}', now(), 600)`)
  await client.query(`select public.update_customer_tags('${ada}', '{a}')`)
  const { rows } = await client.query(`select public.get_customer_with_insights('${ada}') as answer`)
  expect(rows[0].answer).toMatchObject({
    spending_tier: 'high',
    total_bookings: 1,
    customer: { marketing_tags: ['a'] },
  })
})

test('messages begin when Realtime comes after the installation', async () => {
  const database = await databaseWith({ before: 'alter schema realtime rename to later' })
  const client = await database.connect()
  await client.query(`insert into customers (id, name) values ('${ada}', 'Ada')`)
  const admin = await database.connect('supabase_admin')
  await admin.query('alter schema later rename to realtime')
  await client.query(`insert into bookings (customer_id, booking_date) values ('${ada}', now())`)
  expect((await client.query('select payload from realtime.messages')).rowCount).toBe(1)
})
