import { actAs, type TokenClaims } from '@customer-insights/local-supabase'
import { testDatabase } from '@customer-insights/local-supabase/vitest'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { defaultConfig, hostSchemaSql } from '../../src/sql/index.ts'
import { migrationFor } from './support/bundle.ts'
import { client, defaults, emptyDatabase, settings, update, use } from './support/settings.ts'

describe('validation', () => {
  beforeAll(emptyDatabase)
  beforeEach(() => client.query('delete from customer_insights.settings where true'))

  test('without a customer the defaults are answered, and a change is kept', async () => {
    const staff: TokenClaims = { role: 'authenticated', app_metadata: { role: 'staff' } }
    await actAs(client, staff, async () => {
      expect(await settings()).toEqual(defaults)
      expect(await update({ currency: 'EUR' })).toEqual({ ...defaults, currency: 'EUR' })
      expect(await settings()).toEqual({ ...defaults, currency: 'EUR' })
    })
    await client.query(`insert into public.customers (name) values ('Anna')`)
    expect(await settings()).toEqual({ ...defaults, currency: 'EUR' })
    await client.query('delete from public.customers where true')
  })

  test('the host’s server may do so, too', async () => {
    await actAs(client, { role: 'service_role' }, async () => {
      expect(await settings()).toEqual(defaults)
      expect(await update({ currency: 'EUR' }, 'default')).toMatchObject({ currency: 'EUR' })
      await expect(update({ currency: 'EUR' }, 'other')).rejects.toMatchObject({ code: 'PT404' })
    })
  })

  test.each([
    [{ time_zone: ' europe/berlin ' }, { time_zone: 'Europe/Berlin' }],
    [{ currency: 'JPY' }, { currency: 'JPY' }],
    [{ uncounted_statuses: [' Void', 'VOID', 'hold ', 'Storno'] }, { uncounted_statuses: ['hold', 'storno', 'void'] }],
    [{ uncounted_statuses: [] }, { uncounted_statuses: [] }],
    [
      { vip_above: 99.95, high_from: 99.95, medium_from: 0.01 },
      { vip_above: 99.95, high_from: 99.95, medium_from: 0.01 },
    ],
    [
      { frequent_above: 3, regular_from: 3, occasional_from: 2 },
      { frequent_above: 3, regular_from: 3, occasional_from: 2 },
    ],
    [
      { new_days: 1, active_days: 1, churned_after: 1 },
      { new_days: 1, active_days: 1, churned_after: 1 },
    ],
    [{}, {}],
  ])('%j is stored as %j', async (changes, stored) => {
    expect(await update(changes)).toEqual({ ...defaults, ...stored })
    expect(await settings()).toEqual({ ...defaults, ...stored })
  })

  test('a whole number may be written with a point', async () => {
    const { rows } = await client.query(
      `select public.update_customer_insights_settings('{"new_days": 20.0, "occasional_from": 3e0}') as s`,
    )
    expect(rows[0].s).toMatchObject({ new_days: 20, occasional_from: 3 })
  })

  test.each<[changes: unknown, message: string, hint: string]>([
    [null, 'changes is null', 'an object'],
    [[], 'changes is []', 'an object'],
    ['x', 'changes is "x"', 'an object'],
    [{ vip_abov: 1 }, 'no setting "vip_abov"', 'vip_above'],
    [{ tenant_id: 'b' }, 'no setting "tenant_id"', 'time_zone'],
    [{ time_zone: 'Mars/Olympus' }, 'time_zone is "Mars/Olympus"', 'IANA'],
    [{ time_zone: 'localtime' }, 'time_zone is "localtime"', 'IANA'],
    [{ time_zone: 'posix/UTC' }, 'time_zone is "posix/UTC"', 'IANA'],
    [{ time_zone: '+05:30' }, 'time_zone is "+05:30"', 'IANA'],
    [{ time_zone: 2 }, 'time_zone is 2', 'IANA'],
    [{ time_zone: null }, 'time_zone is null', 'IANA'],
    [{ currency: 'eur' }, 'currency is "eur"', 'ISO 4217'],
    [{ currency: 'EURO' }, 'currency is "EURO"', 'ISO 4217'],
    [{ currency: 978 }, 'currency is 978', 'ISO 4217'],
    [{ currency: null }, 'currency is null', 'ISO 4217'],
    [{ uncounted_statuses: 'void' }, 'uncounted_statuses is "void"', 'a list'],
    [{ uncounted_statuses: ['void', ' '] }, 'uncounted_statuses is ["void", " "]', '1 to 100'],
    [{ uncounted_statuses: ['void', null] }, 'uncounted_statuses is ["void", null]', 'a list'],
    [{ uncounted_statuses: [['void']] }, 'uncounted_statuses is [["void"]]', 'a list'],
    [{ uncounted_statuses: ['x'.repeat(101)] }, 'uncounted_statuses is ["x', '1 to 100'],
    [
      { uncounted_statuses: Array.from({ length: 101 }, (_, n) => String(n)) },
      'uncounted_statuses is ["0"',
      'up to 100',
    ],
    [{ uncounted_statuses: null }, 'uncounted_statuses is null', 'a list'],
    ...['vip_above', 'high_from', 'medium_from'].flatMap(key =>
      [0, -5, '100', null, true, 1e12].map(
        value =>
          [{ [key]: value }, `${key} is ${JSON.stringify(value)}`, 'above 0'] satisfies [unknown, string, string],
      ),
    ),
    ...['frequent_above', 'regular_from', 'occasional_from'].flatMap(key =>
      [1, 2.5, -1, '3', null, 1_000_000_001].map(
        value =>
          [{ [key]: value }, `${key} is ${JSON.stringify(value)}`, 'whole number'] satisfies [unknown, string, string],
      ),
    ),
    ...['new_days', 'active_days', 'churned_after'].flatMap(key =>
      [0, 1.5, -30, '30', null, 36_501].map(
        value =>
          [{ [key]: value }, `${key} is ${JSON.stringify(value)}`, 'whole number of days'] satisfies [
            unknown,
            string,
            string,
          ],
      ),
    ),
    [{ high_from: 100 }, 'medium_from is 100, high_from is 100', 'medium_from below high_from'],
    [{ vip_above: 499 }, 'high_from is 500 and vip_above is 499', 'not above vip_above'],
    [{ medium_from: 600, vip_above: 550 }, 'medium_from is 600', 'below high_from'],
    [{ regular_from: 2 }, 'occasional_from is 2, regular_from is 2', 'below regular_from'],
    [{ frequent_above: 4 }, 'regular_from is 5 and frequent_above is 4', 'not above frequent_above'],
    [{ new_days: 91 }, 'new_days is 91, active_days is 90', 'not above active_days'],
    [{ churned_after: 89 }, 'active_days is 90 and churned_after is 89', 'not above churned_after'],
  ])('%j is refused: %s; expected %s', async (changes, message, hint) => {
    await expect(update(changes)).rejects.toMatchObject({
      code: 'PT400',
      message: expect.stringContaining(message),
      hint: expect.stringContaining(hint),
    })
    // A right change beside a wrong one is not made either.
    if (changes !== null && changes instanceof Object && !Array.isArray(changes) && !('currency' in changes)) {
      await expect(update({ ...changes, currency: 'EUR' })).rejects.toMatchObject({ code: 'PT400' })
    }
    expect(await settings()).toEqual(defaults)
  })
})

describe('tenants', () => {
  const staff = (tenant: unknown): TokenClaims => ({
    role: 'authenticated',
    app_metadata: { role: 'staff', tenant_id: tenant },
  })

  beforeEach(async () => {
    await use(await testDatabase())
    await client.query(hostSchemaSql)
    await client.query(`alter table public.customers add column tenant_id text not null default 'a'`)
    await client.query(
      migrationFor({
        ...defaultConfig,
        customers: { ...defaultConfig.customers, tenant: 'tenant_id' },
        tenant_claim: 'app_metadata.tenant_id',
      }),
    )
    await client.query(`insert into public.customers (name, tenant_id) values ('Anna', 'a'), ('Ben', 'b');
      insert into public.bookings (customer_id, booking_date, total_amount) select id, now(), 700 from public.customers`)
  })

  const tiers = async () =>
    (
      await client.query(`select tenant_id, value, customers::int from customer_insights.tallies
        where dimension = 'spending_tier' order by 1, 2`)
    ).rows
  const as = <T>(claims: TokenClaims, work: () => Promise<T>) => actAs(client, claims, work)

  test('staff of one tenant change that one', async () => {
    expect(await as(staff('a'), () => update({ vip_above: 600 }))).toMatchObject({ tenant_id: 'a', vip_above: 600 })
    expect(await as(staff('b'), settings)).toMatchObject({ tenant_id: 'b', vip_above: 1000 })
    expect(await tiers()).toEqual([
      { tenant_id: 'a', value: 'vip', customers: 1 },
      { tenant_id: 'b', value: 'high', customers: 1 },
    ])
  })

  test('staff of several name one; another is as one that does not exist', async () => {
    const both = staff(['a', 'b'])
    await expect(as(both, () => update({ vip_above: 600 }))).rejects.toMatchObject({
      code: 'PT400',
      message: expect.stringContaining('tenant_id is missing'),
    })
    await expect(as(both, settings)).rejects.toMatchObject({ code: 'PT400' })
    expect(await as(both, () => update({ vip_above: 600 }, 'b'))).toMatchObject({ tenant_id: 'b', vip_above: 600 })
    for (const tenant of ['b', 'nowhere', `'; drop table public.customers; --`]) {
      await expect(as(staff('a'), () => update({ vip_above: 600 }, tenant))).rejects.toMatchObject({
        code: 'PT404',
        message: 'There is no such tenant, or this caller is not staff of it.',
      })
    }
    await expect(
      as(staff('a'), () => client.query(`select customer_insights.write_settings('{"vip_above": 1}', 'b')`)),
    ).rejects.toMatchObject({ code: 'PT404' })
  })

  test('nobody else reads or changes settings', async () => {
    const outsiders: TokenClaims[] = [
      { role: 'anon' },
      { role: 'authenticated' },
      { role: 'authenticated', user_metadata: { role: 'staff', tenant_id: 'a' } },
      staff(null),
    ]
    for (const claims of outsiders) {
      await expect(as(claims, settings)).rejects.toMatchObject({ code: '42501' })
      await expect(as(claims, () => update({ vip_above: 600 }, 'a'))).rejects.toMatchObject({ code: '42501' })
      await expect(
        as(claims, () => client.query(`select customer_insights.write_settings('{}', 'a')`)),
      ).rejects.toMatchObject({ code: '42501' })
    }
    for (const call of [
      `retally_tiers('a')`,
      `recount_tenant('a')`,
      'maintain()',
      'mirror_queued(1)',
      'queue_stale_metadata()',
      'aged_customers(null, null, null)',
      'maintenance_job()',
    ]) {
      await expect(
        as(staff('a'), () => client.query(`select customer_insights.${call}`)),
        call,
      ).rejects.toMatchObject({ code: '42501' })
    }
  })

  test('the queue of a tenant is its own', async () => {
    await client.query(`insert into customer_insights.mirror_queue select tenant_id, customer_id, false
      from customer_insights.customer_facts`)
    for (const table of ['mirror_queue', 'mirror_dates', 'settings']) {
      const { rows } = await as(staff('a'), () => client.query(`select tenant_id from customer_insights.${table}`))
      expect(rows.every(row => row.tenant_id === 'a')).toBe(true)
      await expect(
        as(staff('a'), () => client.query(`delete from customer_insights.${table} where true`)),
      ).rejects.toMatchObject({ code: '42501' })
    }
  })
})
