import { needsServer } from '@customer-insights/local-supabase/vitest'
import type { Client } from 'pg'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { defaultConfig, hostSchemaSql } from '../../src/sql/index.ts'
import { migrationFor, runSql } from './support/bundle.ts'
import {
  anna,
  anon,
  ben,
  boss,
  client,
  connect,
  get,
  id,
  one,
  rows,
  server,
  set,
  staff,
  start,
} from './support/consents.ts'

/** The ledger of consents, and whom one may reach by what it says. */

describe('the ledger', () => {
  beforeEach(() => start())

  test('has a row for each change; the state is what the newest one says; no row is no consent', async () => {
    expect(await get()).toEqual({ customer_id: anna, is_suppressed: false, consents: [], history: [] })
    await set(`'email', 'granted', source => 'form', wording_version => 'v3', proof => '{"ip": "192.0.2.1"}'`)
    const answer = await set(`'email', 'withdrawn', source => 'phone'`)
    await set(`'sms', 'granted', 'birthday card'`)
    const entry = { purpose: 'marketing', channel: 'email', is_suppressed: false, since: expect.any(String) }
    expect(answer.consents).toEqual([{ ...entry, state: 'withdrawn', source: 'phone', wording_version: null }])
    expect(answer.history).toMatchObject([
      { channel: 'email', state: 'withdrawn', source: 'phone', actor: boss },
      { channel: 'email', state: 'granted', source: 'form', wording_version: 'v3', actor: boss },
    ])
    expect(JSON.stringify(answer)).not.toContain('192.0.2.1')
    expect((await get()).consents).toMatchObject([
      { purpose: 'birthday card', channel: 'sms', state: 'granted', source: 'staff' },
      { purpose: 'marketing', channel: 'email', state: 'withdrawn' },
    ])
    expect(
      await rows(
        'select action, customer_id, actor, details - $$position$$ as d from customer_insights.audit_log order by position',
      ),
    ).toEqual([
      { action: 'consent.changed', customer_id: anna, actor: boss, d: { channel: 'email', state: 'granted' } },
      { action: 'consent.changed', customer_id: anna, actor: boss, d: { channel: 'email', state: 'withdrawn' } },
      { action: 'consent.changed', customer_id: anna, actor: boss, d: { channel: 'sms', state: 'granted' } },
    ])
  })

  test('writes nothing for what it says already, and a row for a newer wording, since when it was given', async () => {
    const first = await set(`'email', 'granted', wording_version => 'v1'`)
    await set(`'email', 'granted', wording_version => 'v1'`)
    const renewed = await set(`'email', 'granted', wording_version => 'v2'`)
    expect(renewed.history).toHaveLength(2)
    expect(renewed.consents).toMatchObject([
      { wording_version: 'v2', since: (first.consents[0] as { since: string }).since },
    ])
  })

  test('of two who say the same at the same moment, the second waits and finds it said', async context => {
    needsServer(context)
    const [first, second] = [await connect(), await connect()]
    const say = (who: Client) => who.query(`select public.set_marketing_consent('${anna}', 'email', 'granted')`)
    await first.query('begin')
    await say(first)
    const { pid } = (await second.query('select pg_backend_pid() as pid')).rows[0]
    const said = say(second)
    await vi.waitFor(
      async () => {
        const [{ blockers }] = await rows(`select cardinality(pg_blocking_pids(${pid})) as blockers`)
        expect(blockers).toBe(1)
      },
      { timeout: 20_000 },
    )
    await first.query('commit')
    await said
    expect((await get()).history).toHaveLength(1)
  })

  test.each([
    [`'fax', 'granted'`, /^channel is "fax"/],
    ['null, $$granted$$', /^channel is null/],
    [`'email', 'maybe'`, /^state is "maybe"/],
    [`'email', null`, /^state is null/],
    [`'email', 'granted', ''`, /^purpose is ""/],
    [`'email', 'granted', ' x'`, /^purpose is " x"/],
    [`'email', 'granted', repeat('x', 51)`, /^purpose is/],
    [`'email', 'granted', null`, /^purpose is null/],
    [`'email', 'granted', source => ' '`, /^source is/],
    [`'email', 'granted', source => null`, /^source is null/],
    [`'email', 'granted', source => 'confirmation'`, /^source is "confirmation"/],
    [`'email', 'granted', source => 'unsubscribe'`, /^source is "unsubscribe"/],
    [`'email', 'granted', wording_version => ''`, /^wording_version has 0/],
    [`'email', 'granted', proof => to_jsonb(repeat('x', 10001))`, /^proof has/],
  ])('refuses %s, and nothing changes', async (args, message) => {
    await expect(set(args)).rejects.toMatchObject({ code: 'PT400', message: expect.stringMatching(message) })
    expect(await rows('select from customer_insights.consent_ledger')).toEqual([])
  })

  test('is append-only for everybody', async () => {
    await set(`'email', 'granted'`)
    for (const sql of [
      `update customer_insights.consent_ledger set state = 'withdrawn' where true`,
      'delete from customer_insights.consent_ledger where true',
      'truncate customer_insights.consent_ledger',
    ]) {
      await expect(client.query(sql), sql).rejects.toThrow('append-only')
      for (const claims of [anon, staff, server]) {
        await expect(one(claims, sql), sql).rejects.toMatchObject({ code: '42501' })
      }
    }
    for (const table of ['consents', 'consent_links']) {
      for (const claims of [anon, staff, server]) {
        await expect(one(claims, `delete from customer_insights.${table} where true`)).rejects.toMatchObject({
          code: '42501',
        })
      }
    }
  })

  test('goes with its customer; the audit log stays, with ids only', async () => {
    await set(`'email', 'granted', proof => '"anna@secret.test"'`)
    await one(server, `select public.issue_unsubscribe_token('${anna}', 'email')`)
    await client.query(`delete from public.customers where id = '${anna}'`)
    for (const table of ['consent_ledger', 'consents', 'consent_links']) {
      expect(await rows(`select from customer_insights.${table}`), table).toEqual([])
    }
    expect(await rows('select customer_id from customer_insights.audit_log')).toEqual([{ customer_id: anna }])
    expect(JSON.stringify(await rows('select * from customer_insights.audit_log'))).not.toContain('secret')
    await expect(get()).rejects.toMatchObject({ code: 'PT404' })
  })

  test('follows a customer who is given another key', async () => {
    await set(`'email', 'granted'`)
    const token = await one(server, `select public.issue_unsubscribe_token('${anna}', 'email') ->> 'token'`)
    await client.query(`update public.customers set id = '${id(5)}' where id = '${anna}'`)
    expect((await get(id(5))).consents).toMatchObject([{ state: 'granted' }])
    await one(anon, 'select public.unsubscribe($1)', [token])
    expect((await get(id(5))).consents).toMatchObject([{ state: 'withdrawn', source: 'unsubscribe' }])
  })

  test('is emptied with the customers', async () => {
    await set(`'email', 'granted'`)
    await client.query('truncate public.customers cascade')
    expect(await rows('select from customer_insights.consent_ledger')).toEqual([])
    expect(await rows('select from customer_insights.consents')).toEqual([])
  })

  test('after an erasure says that all is withdrawn, and nothing personal', async () => {
    await set(`'email', 'granted', source => 'her sister', proof => '"anna@secret.test"'`)
    await set(`'sms', 'pending'`)
    await set(`'post', 'withdrawn'`)
    await client.query(`select customer_insights.erase_consents('default', '${anna}')`)
    const after = await get()
    expect(after.consents.map(({ state }) => state)).toEqual(['withdrawn', 'withdrawn', 'withdrawn'])
    expect(await rows(`select source, proof from customer_insights.consent_ledger order by position`)).toEqual([
      { source: 'erased', proof: null },
      { source: 'staff', proof: null },
      { source: 'staff', proof: null },
      { source: 'erasure', proof: null },
      { source: 'erasure', proof: null },
    ])
    await client.query(`select customer_insights.erase_consents('default', '${anna}')`)
    expect((await get()).history).toHaveLength(5)
    await expect(client.query('delete from customer_insights.consent_ledger where true')).rejects.toThrow('append-only')
  })
})

describe('whom one may reach', () => {
  const list = async (consent: object) =>
    (
      (await one(staff, 'select public.list_customers($1)', [JSON.stringify({ consent })])) as {
        customers: { id: string }[]
      }
    ).customers.map(customer => customer.id)
  const email = { channel: 'email', purpose: 'marketing' }

  test('is a filter of the list and of bulk changes, and a count beside every segment', async () => {
    await start()
    await client.query(`insert into public.bookings (customer_id, booking_date, total_amount)
      values ('${anna}', now() - interval '1 day', 2000), ('${ben}', now() - interval '1 day', 2000)`)
    expect(await list(email)).toEqual([])
    await set(`'email', 'granted'`)
    await set(`'sms', 'pending'`)
    expect(await list(email)).toEqual([anna])
    expect(await list({ channel: 'email' })).toEqual([anna])
    expect(await list({ channel: 'sms' })).toEqual([])
    expect(await list({ channel: 'email', purpose: 'birthday card' })).toEqual([])
    const bulk = await one(staff, `select public.bulk_update_tags($1, '{mail}')`, [JSON.stringify({ consent: email })])
    expect(bulk).toMatchObject({ matched: 1, changed: 1 })

    for (const counts of ['tallied', 'live']) {
      const segments = (await one(
        staff,
        `select public.get_customer_segments(0, reachable => 'email', counts => '${counts}')`,
      )) as Record<string, never>
      const vip = { tier: 'vip', count: 2, reachable: 1 }
      expect(segments).toMatchObject({
        spending_tiers: [vip, { reachable: 0 }, { reachable: 0 }, { reachable: 0 }],
        totals: { count: 2, reachable: 1 },
        unsegmented: { reachable: 0 },
      })
    }
    expect(await one(staff, 'select public.get_customer_segments(0)')).toMatchObject({ totals: { reachable: null } })
    await expect(one(staff, `select public.get_customer_segments(reachable => 'fax')`)).rejects.toMatchObject({
      code: 'PT400',
      message: 'channel is "fax".',
    })

    await client.query(`insert into customer_insights.suppressed_customers (tenant_id, customer_id)
      values ('default', '${anna}')`)
    expect(await list(email)).toEqual([])
    expect(await one(staff, `select public.get_customer_segments(0, reachable => 'email')`)).toMatchObject({
      totals: { reachable: 0 },
    })
    expect(await get()).toMatchObject({
      is_suppressed: true,
      consents: [{ is_suppressed: true }, { is_suppressed: true }],
    })
  })

  test.each([
    ['["email"]', /^filter.consent is/],
    ['{}', /^channel is null/],
    ['{"channel": "fax"}', /^channel is "fax"/],
    ['{"channel": ["email"]}', /^channel is null/],
    ['{"channel": "email", "purpose": null}', /^purpose is null/],
    ['{"channel": "email", "purpose": ""}', /^purpose is ""/],
    ['{"channel": "email", "state": "granted"}', /"state"/],
  ])('the filter %s is refused', async (consent, message) => {
    await start()
    for (const sql of ['select public.list_customers($1)', `select public.bulk_update_tags($1, '{x}')`]) {
      await expect(one(staff, sql, [`{"consent": ${consent}}`])).rejects.toMatchObject({
        code: 'PT400',
        message: expect.stringMatching(message),
      })
    }
  })

  test('takes the host’s own opt-ins until somebody says otherwise', async () => {
    await start(database =>
      runSql(
        database,
        hostSchemaSql,
        `alter table public.customers add column newsletter boolean, add column sms_since date`,
        migrationFor({
          ...defaultConfig,
          customers: {
            ...defaultConfig.customers,
            consent: { email: 'newsletter', sms: { sql: 'sms_since is not null' } },
          },
        }),
      ),
    )
    await client.query(`update public.customers set newsletter = true where true;
      update public.customers set sms_since = '2020-01-01' where id = '${ben}'`)
    expect((await list(email)).toSorted()).toEqual([anna, ben])
    expect(await list({ channel: 'sms' })).toEqual([ben])
    expect(await list({ channel: 'email', purpose: 'other' })).toEqual([])
    expect((await get()).consents).toEqual([
      {
        ...{ channel: 'email', purpose: 'marketing', state: 'granted', since: null, source: 'host' },
        ...{ wording_version: null, is_suppressed: false },
      },
    ])
    const token = await one(server, `select public.issue_unsubscribe_token('${anna}', 'email') ->> 'token'`)
    await one(anon, 'select public.unsubscribe($1)', [token])
    expect(await list(email)).toEqual([ben])
    expect((await get()).consents).toMatchObject([{ state: 'withdrawn', source: 'unsubscribe' }])
    expect(await one(staff, `select public.get_customer_segments(0, reachable => 'email')`)).toMatchObject({
      totals: { count: 2, reachable: 1 },
    })
    await client.query(`select customer_insights.erase_consents('default', '${ben}')`)
    expect(await list(email)).toEqual([])
    expect(await list({ channel: 'sms' })).toEqual([])
  })
})
