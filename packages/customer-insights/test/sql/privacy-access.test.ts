import { actAs, type TokenClaims } from '@customer-insights/local-supabase'
import { testDatabase } from '@customer-insights/local-supabase/vitest'
import type { Client } from 'pg'
import { beforeAll, describe, expect, test } from 'vitest'
import { defaultConfig, hostSchemaSql } from '../../src/sql/index.ts'
import { migrationFor } from './support/bundle.ts'

/** Export, erasure, legal holds and retention of two businesses in one database, as everyone who might try. */

const anna = '00000000-0000-4000-8000-000000000001' // of tenant a
const ben = '00000000-0000-4000-8000-000000000002' // of tenant b
const gone = '00000000-0000-4000-8000-000000000003' // of tenant b, deleted
const nobody = '00000000-0000-4000-8000-000000000009'

const all = ['view', 'export', 'manage', 'erase']
const staff = (tenant: unknown, may: string[] = all): TokenClaims => ({
  role: 'authenticated',
  app_metadata: { role: 'staff', tenant_id: tenant, may },
})
const outsiders: Record<string, TokenClaims> = {
  'an end customer': { role: 'authenticated', sub: anna },
  'a forged user_metadata': { role: 'authenticated', user_metadata: { role: 'staff', tenant_id: 'a', may: all } },
  'another role': { role: 'authenticated', app_metadata: { role: 'guest', tenant_id: 'a', may: all } },
  'staff without a tenant': { role: 'authenticated', app_metadata: { role: 'staff', may: all } },
  'staff with a null tenant': staff(null),
  'no claims at all': { role: 'authenticated' },
}

/** Each RPC with the capability that it takes. */
const rpcs: [name: string, capability: string, call: (id: string) => string][] = [
  ['export_customer_data', 'export', id => `select public.export_customer_data('${id}') as answer`],
  ['erase_customer', 'erase', id => `select public.erase_customer('${id}') as answer`],
  ['erase_customer, delete', 'erase', id => `select public.erase_customer('${id}', 'delete') as answer`],
  ['set_legal_hold', 'manage', id => `select public.set_legal_hold('${id}', 'x') as answer`],
  ['get_customer_privacy', 'view', id => `select public.get_customer_privacy('${id}') as answer`],
]
/** What the RPCs run with the owner's rights: it can be called, and checks for itself. */
const within: [name: string, capability: string, call: (id: string) => string][] = [
  ['export_records', 'export', id => `select customer_insights.export_records('${id}')`],
  ['erase', 'erase', id => `select customer_insights.erase('${id}', 'anonymize', null)`],
  ['write_legal_hold', 'manage', id => `select customer_insights.write_legal_hold('${id}', 'x')`],
]
const closed = [
  `erase_one('${anna}', 'anonymize', null, true, '{}')`,
  `forget_customers('{${anna}}')`,
  `rekey_customer('${anna}', '${nobody}')`,
  `contact_hash('a', 'email', 'anna@example.com')`,
  `contact_text('a', 'email', 'anna@example.com')`,
  `keyed_hashes('suppression', '{x}')`,
  `hmac_padded('{a,b}', 'a')`,
  `flag_suppressed('{${anna}}')`,
  `suppress('a', 'anna@example.com', null)`,
  `lift_suppression('a', '${anna}')`,
  `blank_rows('public.customers', '{name}', '{}', 'id', '${anna}')`,
  `blank_metadata('${anna}')`,
  `due_customers('a', 1, '2026-01-01', null)`,
  `apply_retention(1)`,
  `maintain()`,
]
const tables = ['legal_holds', 'erasures', 'suppressed_customers']
const closedTables = ['suppressions', 'retention_dates']

let client: Client
const as = <T>(claims: TokenClaims, work: () => Promise<T>) => actAs(client, claims, work)
/** The answer, and then everything is as before. */
const tried = (claims: TokenClaims, sql: string) =>
  as(claims, async () => {
    await client.query('savepoint before')
    const { rows } = await client.query(sql)
    await client.query('rollback to before')
    return rows
  })

beforeAll(async () => {
  const database = await testDatabase()
  client = await database.connect()
  await client.query(hostSchemaSql)
  await client.query(`
    alter table public.customers add column tenant_id text not null default 'a';
    drop policy customers_read on public.customers;
    create policy customers_read on public.customers for select to authenticated
      using (id = (select auth.uid()) or (tenant_id = (select auth.jwt() -> 'app_metadata' ->> 'tenant_id')
        and (select public.is_staff())));`)
  const may = (capability: string) => `claim:app_metadata.may in ${capability}`
  await client.query(
    migrationFor({
      ...defaultConfig,
      customers: { ...defaultConfig.customers, tenant: 'tenant_id' },
      tenant_claim: 'app_metadata.tenant_id',
      capabilities: { view: may('view'), export: may('export'), manage: may('manage'), erase: may('erase') },
    }),
  )
  await client.query(`
    insert into public.customers (id, name, email, tenant_id) values ('${anna}', 'Anna', 'anna@example.com', 'a'),
      ('${ben}', 'Ben', 'ben@example.com', 'b'), ('${gone}', 'Gone', 'gone@example.com', 'b');
    insert into public.bookings (customer_id, booking_date, total_amount)
      select id, '2001-01-01', 10 from public.customers;
    select public.erase_customer('${gone}', 'delete');
    insert into public.customers (name, email, tenant_id) values ('Back', 'gone@example.com', 'b');
    select public.set_legal_hold('${ben}', 'debt of Ben');
    select public.update_customer_insights_settings('{"anonymize_after_years": 3}', 'b');`)
})

describe('staff with every capability', () => {
  test.each([...rpcs, ...within])(
    '%s: of their own tenant; another’s is like one that does not exist',
    async (_, _c, call) => {
      await expect(tried(staff('a'), call(anna))).resolves.toHaveLength(1)
      const refusals = []
      for (const id of [ben, gone, nobody]) {
        refusals.push(await tried(staff('a'), call(id)).catch(e => ({ code: e.code, message: e.message })))
      }
      expect(refusals[0]).toEqual({ code: 'PT404', message: expect.stringContaining('no such customer') })
      expect(refusals[1]).toEqual(refusals[0])
      expect(refusals[2]).toEqual(refusals[0])
    },
  )

  test('preview the retention of their own tenant only', async () => {
    const preview = (tenant: string, of: string) =>
      tried(staff(tenant), `select public.preview_retention('${of}') as answer`)
    expect((await preview('b', 'b'))[0].answer).toMatchObject({ anonymize_after_years: 3, due: 0 })
    expect((await preview('a', 'a'))[0].answer).toMatchObject({ anonymize_after_years: null })
    await expect(preview('a', 'b')).rejects.toMatchObject({ code: 'PT404' })
    await expect(preview('a', `b' or true --`)).rejects.toThrow()
    await expect(
      as(staff('a'), () => client.query('select public.preview_retention($1)', [`b' or true --`])),
    ).rejects.toMatchObject({ code: 'PT404' })
  })

  test('read no row of another tenant, and write none at all', async () => {
    for (const table of tables) {
      const { rows } = await as(staff('a'), () => client.query(`select t::text from customer_insights.${table} t`))
      expect(rows, table).toEqual([])
      const own = await as(staff('b'), () => client.query(`select from customer_insights.${table}`))
      expect(own.rowCount, table).toBeGreaterThan(0)
    }
    for (const table of [...tables, ...closedTables]) {
      for (const sql of [`delete from customer_insights.${table}`, `truncate customer_insights.${table}`]) {
        for (const claims of [staff('b'), { role: 'service_role' } as const]) {
          await expect(tried(claims, sql), sql).rejects.toMatchObject({ code: '42501' })
        }
      }
    }
    for (const table of closedTables) {
      await expect(tried(staff('b'), `select * from customer_insights.${table}`))
        .rejects //
        .toMatchObject({ code: '42501' })
    }
  })

  test.each(closed)('may not call %s', async call => {
    await expect(tried(staff('a'), `select * from customer_insights.${call}`)).rejects.toMatchObject({ code: '42501' })
  })
})

describe.each([...rpcs, ...within])('%s', (_name, capability, call) => {
  test(`takes the capability ${capability}, which is named where it is missing`, async () => {
    const others = all.filter(other => other !== capability)
    await expect(tried(staff('a', others), call(anna))).rejects.toMatchObject({
      code: '42501',
      message: expect.stringContaining(`"${capability}"`),
    })
    await expect(tried(staff('a', []), call(anna))).rejects.toMatchObject({ code: '42501' })
  })

  test.each(Object.entries(outsiders))('refuses %s, with the same error for any id', async (_who, claims) => {
    for (const id of [anna, ben, gone, nobody]) {
      await expect(tried(claims, call(id))).rejects.toMatchObject({ code: '42501' })
    }
  })

  test('is not there for anon', async () => {
    for (const id of [anna, nobody]) {
      await expect(tried({ role: 'anon' }, call(id))).rejects.toMatchObject({ code: '42501' })
    }
  })

  test('takes an id for an id, whatever is in it', async () => {
    await expect(tried(staff('a'), call(`${anna}''; drop table public.customers; --`))).rejects.toMatchObject({
      code: '22P02',
    })
  })
})

describe('preview_retention', () => {
  test('takes the capability manage, of a member of staff', async () => {
    const sql = 'select public.preview_retention()'
    await expect(tried(staff('a', ['view', 'export', 'erase']), sql)).rejects.toMatchObject({ code: '42501' })
    for (const claims of [...Object.values(outsiders), { role: 'anon' } as const]) {
      await expect(tried(claims, sql)).rejects.toMatchObject({ code: '42501' })
    }
  })
})

test('the hosts’ row-level security hides a customer from an erasure too', async () => {
  await client.query(`begin; drop policy customers_read on public.customers;
    create policy customers_read on public.customers for select to authenticated using (name <> 'Anna'); commit`)
  for (const [, , call] of rpcs) await expect(tried(staff('a'), call(anna))).rejects.toMatchObject({ code: 'PT404' })
})
