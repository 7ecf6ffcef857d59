import { actAs, type TokenClaims } from '@customer-insights/local-supabase'
import { testDatabase } from '@customer-insights/local-supabase/vitest'
import type { Client } from 'pg'
import { beforeAll, describe, expect, test } from 'vitest'
import { defaultConfig, hostSchemaSql } from '../../src/sql/index.ts'
import { installed, migrationFor } from './support/bundle.ts'

/** Two businesses in one database: every RPC and every table of ours, as everyone who might try. */

const anna = '00000000-0000-4000-8000-000000000001' // of tenant a
const ben = '00000000-0000-4000-8000-000000000002' // of tenant b
const vault = '00000000-0000-4000-8000-00000000000a'
const north = '00000000-0000-4000-8000-00000000000b'
const nobody = '00000000-0000-4000-8000-000000000009'

const staff = (tenant: unknown, role = 'staff'): TokenClaims => ({
  role: 'authenticated',
  app_metadata: { role, tenant_id: tenant },
})
const outsiders: Record<string, TokenClaims> = {
  'an end customer': { role: 'authenticated', sub: anna },
  'a forged user_metadata': { role: 'authenticated', user_metadata: { role: 'staff', tenant_id: 'a' } },
  'another role': staff('a', 'guest'),
  'staff without a tenant': { role: 'authenticated', app_metadata: { role: 'staff' } },
  'staff with a null tenant': staff(null),
  'staff with an object as tenant': staff({ a: 'a' }),
}

/** Of every member of staff, where the config does not split them. */
const capabilities = ['view', 'tag', 'export', 'manage', 'erase']

const rpcs = {
  get_customer_with_insights: (id: string) => `select public.get_customer_with_insights('${id}')`,
  get_customer_games: (id: string) => `select * from public.get_customer_games('${id}')`,
  get_customer_venues: (id: string) => `select * from public.get_customer_venues('${id}')`,
  update_customer_tags: (id: string) => `select public.update_customer_tags('${id}', array['x'])`,
  get_marketing_consent: (id: string) => `select public.get_marketing_consent('${id}')`,
  set_marketing_consent: (id: string) => `select public.set_marketing_consent('${id}', 'email', 'granted')`,
}
const tables = [
  'settings',
  'customer_facts',
  'customer_rollups',
  'customer_tags',
  'tally_base',
  'tally_log',
  'tallies',
  'host_customers',
  'host_bookings',
  'consent_ledger',
  'consents',
  'audit_log',
]
/** Of ours, and for nobody at all. */
const closedTables = ['signing_keys', 'audit_heads', 'pending_entries', 'consent_links']

/** RPCs about no one customer, and what is behind them. */
const others = [
  'select public.list_audit_log()',
  'select public.verify_audit_log()',
  'select public.start_export()',
  `select public.finish_export('x', 1, 'done')`,
  'select customer_insights.check_audit_log(null)',
  `select customer_insights.open_export('{}', 'csv', null)`,
  `select customer_insights.close_export('x', 1, 'done')`,
]
/** For the server alone, staff or not. */
const serverOnly = [
  `select public.issue_consent_token('${anna}', 'email')`,
  `select public.issue_unsubscribe_token('${anna}', 'email')`,
]

let client: Client
const as = <T>(claims: TokenClaims, work: () => Promise<T>) => actAs(client, claims, work)
const query = (sql: string) => client.query(sql)

beforeAll(async () => {
  const database = await testDatabase()
  client = await database.connect()
  await client.query(hostSchemaSql)
  await client.query(`
    alter table public.customers add column tenant_id text not null default 'a';
    alter table public.bookings add column tenant_id text not null default 'a';
    drop policy customers_read on public.customers;
    create policy customers_read on public.customers for select to authenticated
      using (id = (select auth.uid()) or (tenant_id = (select auth.jwt() -> 'app_metadata' ->> 'tenant_id')
        and (select public.is_staff())));`)
  await client.query(
    migrationFor({
      ...defaultConfig,
      customers: { ...defaultConfig.customers, tenant: 'tenant_id' },
      tenant_claim: 'app_metadata.tenant_id',
    }),
  )
  await client.query(`
    insert into public.customers (id, name, tenant_id) values ('${anna}', 'Anna', 'a'), ('${ben}', 'Ben', 'b');
    insert into public.venues (id, name) values ('${north}', 'North');
    insert into public.games (id, name, category) values ('${vault}', 'The Vault', 'Heist');
    insert into public.bookings (customer_id, game_id, venue_id, booking_date, total_amount)
    values ('${anna}', '${vault}', '${north}', now(), 2000), ('${ben}', '${vault}', '${north}', now(), 30),
      ('${ben}', '${vault}', null, now(), 40);
    select public.update_customer_tags('${ben}', array['secret']);
    select public.set_marketing_consent('${ben}', 'email', 'granted', source => 'secret');
    select public.set_marketing_consent('${anna}', 'email', 'granted');`)
})

describe('staff', () => {
  test.each([
    ['a', anna, ben, 2000],
    ['b', ben, anna, 70],
  ] as const)('of tenant %s sees its own customers and nothing of the other', async (tenant, own, other, spent) => {
    for (const call of Object.values(rpcs)) {
      await as(staff(tenant), async () => expect((await query(call(own))).rowCount).toBeGreaterThan(0))
      const refusals = []
      for (const id of [other, nobody]) {
        refusals.push(await as(staff(tenant), () => query(call(id)).catch(e => ({ code: e.code, message: e.message }))))
      }
      // The other tenant's customer and one that does not exist cannot be told apart.
      expect(refusals[0]).toEqual({ code: 'PT404', message: expect.stringContaining('no such customer') })
      expect(refusals[1]).toEqual(refusals[0])
    }
    const { rows } = await as(staff(tenant), () => query('select public.get_customer_segments(10) as s'))
    const { s } = rows[0]
    expect(s.totals).toMatchObject({ count: 1, total_spent: spent })
    expect(JSON.stringify(s)).not.toContain(other)
    const status = await as(staff(tenant), () => query('select public.customer_insights_status() as s'))
    expect(status.rows[0].s.access).toEqual({ is_staff: true, tenants: [tenant], capabilities })
  })

  test('of tenant a reads no row of tenant b in any table', async () => {
    for (const table of tables.filter(name => name !== 'host_bookings')) {
      const { rows } = await as(staff('a'), () => query(`select t::text from customer_insights.${table} t`))
      for (const row of rows) expect(row.t, table).not.toContain(ben)
    }
    const tallies = await as(staff('a'), () => query('select distinct tenant_id from customer_insights.tallies'))
    expect(tallies.rows).toEqual([{ tenant_id: 'a' }])
  })

  test('of both tenants sees both', async () => {
    const { rows } = await as(staff(['a', 'b']), () => query('select public.get_customer_segments(0) as s'))
    expect(rows[0].s.totals).toMatchObject({ count: 2, bookings: 3, total_spent: 2070 })
  })

  test('of tenant a reads, exports, verifies and reaches nothing of tenant b', async () => {
    const direct = async (sql: string) => (await as(staff('a'), () => query(sql))).rows
    const [{ page }] = await direct('select public.list_audit_log() as page')
    expect(page.entries.map((entry: { tenant_id: string }) => entry.tenant_id)).toContain('a')
    expect(JSON.stringify(page)).not.toMatch(new RegExp(`${ben}|"b"`))
    const both = await as(staff(['a', 'b']), () => query('select public.list_audit_log(page_size => 200) as page'))
    expect(JSON.stringify(both.rows)).toContain(ben)
    for (const name of ['verify_audit_log', 'get_customer_insights_settings']) {
      await expect(direct(`select public.${name}('b')`), name).rejects.toMatchObject({ code: 'PT404' })
    }
    await expect(direct(`select customer_insights.check_audit_log('b')`)).rejects.toMatchObject({ code: 'PT404' })
    expect(await direct(`select customer_insights.reachable_customers('{a,b}', 'email') as id`)).toEqual([{ id: anna }])
    expect((await direct(`select customer_insights.consents_of('b', '${ben}') as c`))[0].c).toMatchObject({
      ...{ consents: [], history: [] },
    })
    await expect(
      direct(`select customer_insights.write_consent('${ben}', 'email', 'marketing', 'withdrawn', 'x', null, null)`),
    ).rejects.toMatchObject({ code: 'PT404' })
    const listed = await direct(`select public.list_customers('{"consent": {"channel": "email"}}') as page`)
    expect(listed[0].page.customers.map((customer: { id: string }) => customer.id)).toEqual([anna])
    const [{ e }] = await direct('select public.start_export() as e')
    const { rows } = await client.query(
      `select tenant_id from customer_insights.audit_log
      where details ->> 'export_id' = $1`,
      [e.export_id],
    )
    expect(rows).toEqual([{ tenant_id: 'a' }])
    await as(staff(['a', 'b']), () =>
      expect(query('select public.verify_audit_log()')).rejects.toMatchObject({ code: 'PT400' }),
    )
  })

  test('reads none of the tables that are for nobody, the service role neither', async () => {
    for (const table of closedTables) {
      for (const claims of [staff('a'), { role: 'service_role' } satisfies TokenClaims]) {
        await as(claims, () =>
          expect(query(`select * from customer_insights.${table}`), table).rejects.toMatchObject({ code: '42501' }),
        )
      }
    }
    for (const sql of serverOnly) {
      await as(staff('a'), () => expect(query(sql), sql).rejects.toMatchObject({ code: '42501' }))
    }
  })

  test('changes nothing but tags, and those only through the RPC', async () => {
    for (const table of [
      ...['settings', 'customer_facts', 'customer_rollups', 'customer_tags', 'tally_base', 'ledger', 'consents'],
      ...['consent_ledger', 'consent_links', 'audit_log', 'audit_heads', 'pending_entries', 'signing_keys'],
    ]) {
      for (const sql of [`delete from customer_insights.${table}`, `truncate customer_insights.${table}`]) {
        await as(staff('a'), () => expect(query(sql)).rejects.toMatchObject({ code: '42501' }))
      }
    }
    for (const call of [
      `recount_customers('{}')`,
      'fold_tallies()',
      'rebuild_tallies()',
      'backfill(1)',
      `refresh_facts('{}')`,
      `mirror_metadata('{}')`,
      `lock_customers('{}')`,
      `add_customers('{}')`,
      `remove_customers('{${anna}}')`,
      `sync_catalog('{}', '{}')`,
    ]) {
      await as(staff('a'), () =>
        expect(query(`select customer_insights.${call}`), call).rejects.toMatchObject({ code: '42501' }),
      )
    }
    // write_tags can be called directly, and checks for itself.
    await as(staff('a'), () =>
      expect(query(`select customer_insights.write_tags('${ben}', '{x}')`)).rejects.toMatchObject({ code: 'PT404' }),
    )
  })
})

describe.each(Object.entries(outsiders))('%s', (_name, claims) => {
  test('is refused by every RPC, with the same error for any id', async () => {
    for (const [name, call] of Object.entries(rpcs)) {
      for (const id of [anna, ben, nobody]) {
        await as(claims, () => expect(query(call(id)), name).rejects.toMatchObject({ code: '42501' }))
      }
    }
    for (const sql of ['select public.get_customer_segments()', ...others, ...serverOnly]) {
      await as(claims, () => expect(query(sql), sql).rejects.toMatchObject({ code: '42501' }))
    }
    await as(claims, () =>
      expect(
        query(`select customer_insights.write_consent('${anna}', 'email', 'marketing', 'granted', 'x', null, null)`),
      ).rejects.toMatchObject({ code: '42501' }),
    )
    const reachable = await as(claims, () => query(`select customer_insights.reachable_customers('{a,b}', 'email')`))
    expect(reachable.rowCount).toBe(0)
    await as(claims, () =>
      expect(query(`select customer_insights.write_tags('${anna}', '{x}')`)).rejects.toMatchObject({ code: '42501' }),
    )
  })

  test('reads no row of ours, and learns that they are not staff', async () => {
    for (const table of tables.filter(name => !name.startsWith('host_'))) {
      const { rowCount } = await as(claims, () => query(`select * from customer_insights.${table}`))
      expect(rowCount, table).toBe(0)
    }
    const { rows } = await as(claims, () => query('select public.customer_insights_status() as s'))
    expect(rows[0].s.access).toEqual({ is_staff: false, tenants: [], capabilities: [] })
  })
})

test('in the host schema of ours, a customer who signs in sees a profile and bookings, and no insight', async () => {
  const database = await testDatabase({ template: installed })
  const owner = await database.connect()
  await owner.query(`insert into public.customers (id, name) values ('${anna}', 'Anna'), ('${ben}', 'Ben');
    insert into public.bookings (customer_id, total_amount) values ('${anna}', 5000), ('${ben}', 5)`)
  const asAnna = (sql: string) => actAs(owner, { role: 'authenticated', sub: anna }, () => owner.query(sql))
  expect((await asAnna('select * from public.customers')).rowCount).toBe(0)
  expect((await asAnna('select name from public.get_my_profile()')).rows).toEqual([{ name: 'Anna' }])
  expect((await asAnna('select customer_id from public.bookings')).rows).toEqual([{ customer_id: anna }])
})

test('anon may call nothing and read nothing', async () => {
  const calls = [
    ...Object.values(rpcs).map(call => call(anna)),
    'select public.get_customer_segments()',
    'select public.customer_insights_status()',
    ...others,
    ...serverOnly,
    `select customer_insights.reachable_customers('{a,b}', 'email')`,
    `select customer_insights.consents_of('a', '${anna}')`,
    ...tables.map(table => `select * from customer_insights.${table}`),
    'select customer_insights.staff_tenants()',
  ]
  for (const sql of calls) {
    await as({ role: 'anon' }, () => expect(query(sql), sql).rejects.toMatchObject({ code: '42501' }))
  }
})

test('the service role is staff of every tenant', async () => {
  const { rows } = await as({ role: 'service_role' }, () => query('select public.get_customer_segments(0) as s'))
  expect(rows[0].s.totals.count).toBe(2)
})

test('before the first customer, staff and server get an empty answer and not an error', async () => {
  const database = await testDatabase({ template: installed })
  const owner = await database.connect()
  const callers: TokenClaims[] = [{ role: 'service_role' }, { role: 'authenticated', app_metadata: { role: 'staff' } }]
  for (const claims of callers) {
    const { rows } = await actAs(owner, claims, () =>
      owner.query('select public.get_customer_segments() as s, public.customer_insights_status() as status'),
    )
    expect(rows[0].s).toMatchObject({
      totals: { count: 0 },
      currency: 'USD',
      unsegmented: { count: 0 },
      game_preferences: [],
    })
    expect(rows[0].status.access.is_staff).toBe(true)
  }
})

test('text that looks like SQL is a tag like any other', async () => {
  const hostile = `'; drop table public.customers; --`
  const { rows } = await as(staff('a'), () =>
    client.query('select public.update_customer_tags($1, $2) as tags', [anna, [hostile, ' \u202eabc ', 'a"b{,}']]),
  )
  expect(rows[0].tags.toSorted()).toEqual([hostile, '\u202eabc', 'a"b{,}'].toSorted())
})

test('tags that cannot be are refused with the reason', async () => {
  const set = (tags: (string | null)[]) =>
    as(staff('a'), () => client.query('select public.update_customer_tags($1, $2)', [anna, tags]))
  await expect(set(['x'.repeat(51)])).rejects.toMatchObject({ code: 'PT400', message: expect.stringContaining('51') })
  await expect(set(['  '])).rejects.toMatchObject({ code: 'PT400', hint: 'A tag has 1 to 50 characters.' })
  await expect(set([null])).rejects.toMatchObject({ code: 'PT400' })
  await expect(set(Array.from({ length: 51 }, (_, n) => `t${n}`))).rejects.toMatchObject({ code: 'PT400' })
  await expect(set(Array.from({ length: 60 }, () => 'same'))).resolves.toMatchObject({ rowCount: 1 })
})

test('a customer moved to another tenant takes their history along', async () => {
  await client.query('begin')
  await client.query(`update public.customers set tenant_id = 'a' where id = '${ben}'`)
  const { rows } = await client.query(`select tenant_id, value, customers::int, bookings::int
    from customer_insights.tallies where dimension = 'frequency_tier' order by value`)
  expect(rows).toEqual([
    { tenant_id: 'a', value: 'occasional', customers: 1, bookings: 2 },
    { tenant_id: 'a', value: 'one-time', customers: 1, bookings: 1 },
  ])
  await client.query('rollback')
})

test('access by the host’s own SQL: a staff table that callers cannot read', async () => {
  const database = await testDatabase()
  const owner = await database.connect()
  await owner.query(hostSchemaSql)
  await owner.query(`create table public.staff (user_id uuid primary key);
    revoke all on public.staff from anon, authenticated;
    insert into public.staff values ('${anna}');
    drop policy customers_read on public.customers;
    create policy customers_read on public.customers for select to authenticated using (true);`)
  await owner.query(
    migrationFor({
      ...defaultConfig,
      access: 'sql:exists (select from public.staff s where s.user_id = auth.uid())',
    }),
  )
  const count = (sub: string) =>
    actAs(owner, { role: 'authenticated', sub }, () => owner.query('select public.get_customer_segments() as s'))
  await expect(count(anna)).resolves.toMatchObject({ rowCount: 1 })
  await expect(count(ben)).rejects.toMatchObject({ code: '42501' })
})
