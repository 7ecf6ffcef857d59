import { actAs, type TokenClaims } from '@customer-insights/local-supabase'
import { testDatabase } from '@customer-insights/local-supabase/vitest'
import type { Client } from 'pg'
import { beforeAll, describe, expect, test } from 'vitest'
import { defaultConfig, hostSchemaSql } from '../../src/sql/index.ts'
import { migrationFor } from './support/bundle.ts'

/** Staff split by what they may do, in a database of two businesses. */

const anna = '00000000-0000-4000-8000-000000000001' // of tenant a
const ben = '00000000-0000-4000-8000-000000000002' // of tenant b
const all = ['view', 'tag', 'export', 'manage', 'erase'] as const
type Capability = (typeof all)[number]

/** Who may do what is a list in the token; who erases stands in a table of the host, by tenant. */
const capabilities = {
  view: 'claim:app_metadata.may in view',
  tag: 'claim:app_metadata.may in tag,everything',
  export: 'claim:app_metadata.may in export',
  manage: 'claim:app_metadata.may in manage',
  erase: `sql:select o.tenant_id from public.officers o where o.user_id = auth.uid()`,
}

const officer = '00000000-0000-4000-8000-0000000000e1'
const staff = (
  may: string[],
  tenants: string[] = ['a'],
  sub = '00000000-0000-4000-8000-0000000000aa',
): TokenClaims => ({
  ...{ role: 'authenticated', sub },
  app_metadata: { role: 'staff', tenant_id: tenants, may },
})

/** Every RPC that takes a capability, for a customer of tenant a. */
const calls: Record<Capability, string[]> = {
  view: [
    `select public.get_customer_with_insights('${anna}')`,
    `select public.get_customer_games('${anna}')`,
    `select public.get_customer_venues('${anna}')`,
    `select public.get_customer_bookings('${anna}')`,
    `select public.get_customer_analytics('${anna}')`,
    `select public.get_marketing_consent('${anna}')`,
    'select public.get_customer_segments()',
    'select public.list_customers()',
    'select public.get_marketing_tags()',
    'select public.get_customer_insights_settings()',
  ],
  tag: [
    `select public.update_customer_tags('${anna}', '{x}')`,
    `select public.bulk_update_tags('{}', '{x}')`,
    `select public.set_marketing_consent('${anna}', 'email', 'granted')`,
    `select customer_insights.write_consent('${anna}', 'email', 'marketing', 'granted', 'x', null, null)`,
    `select customer_insights.write_tags('${anna}', '{x}')`,
    `select customer_insights.write_tags_in_bulk('{${anna}}', '{x}', '{}')`,
  ],
  export: [
    'select public.start_export()',
    `select public.finish_export('x', 1, 'done')`,
    `select customer_insights.open_export('{}', 'csv', null)`,
  ],
  manage: [
    `select public.update_customer_insights_settings('{}')`,
    `select customer_insights.write_settings('{}', null)`,
    'select public.verify_audit_log()',
    'select public.list_audit_log()',
    'select customer_insights.check_audit_log(null)',
  ],
  // What an RPC that erases begins with.
  erase: [`select customer_insights.require_customer('${anna}', 'erase')`],
}

let client: Client
const as = (claims: TokenClaims, sql: string) => actAs(client, claims, () => client.query(sql))

beforeAll(async () => {
  const database = await testDatabase()
  client = await database.connect()
  await client.query(hostSchemaSql)
  await client.query(`
    alter table public.customers add column tenant_id text not null default 'a';
    create table public.officers (user_id uuid, tenant_id text);
    revoke all on public.officers from anon, authenticated;
    insert into public.officers values ('${officer}', 'a'), ('${officer}', 'z');
    drop policy customers_read on public.customers;
    create policy customers_read on public.customers for select to authenticated using (true);`)
  await client.query(
    migrationFor({
      ...defaultConfig,
      customers: { ...defaultConfig.customers, tenant: 'tenant_id' },
      tenant_claim: 'app_metadata.tenant_id',
      capabilities,
    }),
  )
  await client.query(
    `insert into public.customers (id, name, tenant_id) values ('${anna}', 'Anna', 'a'), ('${ben}', 'Ben', 'b')`,
  )
})

const mayOf = async (claims: TokenClaims) =>
  (await as(claims, 'select public.customer_insights_status() as s')).rows[0].s.access.capabilities

describe.each(Object.entries(calls) as [Capability, string[]][])('%s', (capability, sqls) => {
  test('is what its RPCs take, and nothing else', async () => {
    const others = all.filter(other => other !== capability && (capability === 'view' || other !== 'view'))
    for (const sql of sqls) {
      const refused = await as(staff(others), sql).catch(e => e)
      expect(refused, sql).toMatchObject({ code: '42501', message: expect.stringContaining(`"${capability}"`) })
      expect(refused.hint).toContain(`capabilities.${capability}`)
      const able = as(staff(['view', capability], ['a'], capability === 'erase' ? officer : undefined), sql)
      if (sql.includes('finish_export')) await expect(able).rejects.toMatchObject({ code: 'PT404' })
      else await expect(able, sql).resolves.toBeDefined()
    }
  })
})

test('the status tells the caller’s', async () => {
  expect(await mayOf(staff(['view', 'everything']))).toEqual(['view', 'tag'])
  expect(await mayOf(staff([]))).toEqual([])
  expect(await mayOf(staff([], ['a'], officer))).toEqual(['erase'])
  expect(await mayOf({ role: 'service_role' })).toEqual([...all])
  // An officer of a tenant in which they are not on the staff.
  expect(await mayOf(staff([], ['b'], officer))).toEqual([])
})

test.each<[string, TokenClaims]>([
  ['a forged user_metadata', { role: 'authenticated', user_metadata: { role: 'staff', tenant_id: ['a'], may: all } }],
  ['capabilities without being staff', { role: 'authenticated', app_metadata: { tenant_id: ['a'], may: all } }],
  ['an officer who is not staff', { role: 'authenticated', sub: officer }],
  ['a member of staff who was given none', { ...staff([]), ...{ may: all } }],
])('%s has none', async (_name, claims) => {
  expect(await mayOf(claims)).toEqual([])
  for (const sql of Object.values(calls).flat()) {
    await expect(as(claims, sql), sql).rejects.toMatchObject({ code: '42501' })
  }
})

test('one tenant’s capability is none in another', async () => {
  // The SQL of `erase` names tenants; being staff of both does not carry it over.
  const claims = staff(['view'], ['a', 'b'], officer)
  const require = (id: string) => as(claims, `select customer_insights.require_customer('${id}', 'erase') as tenant`)
  expect((await require(anna)).rows).toEqual([{ tenant: 'a' }])
  await expect(require(ben)).rejects.toMatchObject({ code: '42501', message: expect.stringContaining('"erase"') })
  await expect(as(claims, `select customer_insights.require_tenant('b', 'erase')`)).rejects.toMatchObject({
    code: '42501',
  })
  await expect(as(claims, `select customer_insights.require_tenant('z', 'erase')`)).rejects.toMatchObject({
    code: 'PT404',
  })
  expect((await as(claims, `select customer_insights.require_tenant(null, 'erase') as tenant`)).rows).toEqual([
    { tenant: 'a' },
  ])
})

test('who may not view reads no row of a customer, and changes none', async () => {
  const claims = staff(['tag', 'export', 'manage'])
  for (const table of ['customer_facts', 'customer_rollups', 'customer_tags', 'tally_base', 'tally_log', 'tallies']) {
    expect((await as(claims, `select * from customer_insights.${table}`)).rowCount, table).toBe(0)
  }
  await expect(as(claims, `select public.update_customer_tags('${anna}', '{x}')`)).rejects.toMatchObject({
    code: 'PT404',
  })
  for (const sql of [
    `select (public.bulk_update_tags('{}', '{x}') ->> 'changed')::int as n`,
    `select (customer_insights.write_tags_in_bulk('{${anna}}', '{x}', '{}') ->> 'changed')::int as n`,
    `select count(*)::int as n from customer_insights.page_keys(array['a'], '{}', null, 'name', false, null, null, 9)`,
    `select (customer_insights.customers_total(array['a'], '{}', null) ->> 'count')::int as n`,
    `select count(*)::int as n from customer_insights.matching_customers(array['a'], '{}', null, null, null)`,
  ]) {
    expect((await as(claims, sql)).rows, sql).toEqual([{ n: 0 }])
  }
})

test('another word is no capability', async () => {
  for (const word of [`'delete'`, 'null', `'view'' or true --'`]) {
    await expect(as(staff([...all]), `select customer_insights.tenants_with(${word})`)).rejects.toMatchObject({
      code: 'PT400',
    })
  }
})
