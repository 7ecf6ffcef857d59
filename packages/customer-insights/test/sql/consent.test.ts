import { actAs, type TokenClaims } from '@customer-insights/local-supabase'
import { needsServer, testDatabase } from '@customer-insights/local-supabase/vitest'
import type { Client } from 'pg'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { defaultConfig, hostSchemaSql } from '../../src/sql/index.ts'
import { apiNames } from '../../src/sql/macros.ts'
import { installed, migrationFor, runSql } from './support/bundle.ts'

/** The ledger of consents, what follows from it, and the links in messages. */

const id = (n: number) => `00000000-0000-4000-8000-00000000000${n}`
const [anna, ben, nobody] = [id(1), id(2), id(9)]
const boss = '00000000-0000-4000-8000-0000000000b0'
const staff: TokenClaims = { role: 'authenticated', sub: boss, app_metadata: { role: 'staff' } }
const server: TokenClaims = { role: 'service_role' }
const anon: TokenClaims = { role: 'anon' }

let client: Client
let connect: () => Promise<Client>
const one = async (claims: TokenClaims, sql: string, values: unknown[] = []) =>
  Object.values((await actAs(client, claims, () => client.query(sql, values))).rows[0] ?? {})[0] as never
const set = (args: string, claims = staff): Promise<{ consents: object[]; history: object[] }> =>
  one(claims, `select public.set_marketing_consent('${anna}', ${args})`)
const get = (customer = anna): Promise<{ consents: { state: string }[]; history: object[] }> =>
  one(staff, `select public.get_marketing_consent('${customer}')`)
const stateOf = async () => (await get()).consents.map(({ state }) => state)
const rows = async (sql: string) => (await client.query(sql)).rows

async function start(build = installed.build): Promise<void> {
  const database = await testDatabase(build === installed.build ? { template: installed } : {})
  if (build !== installed.build) await build(database)
  connect = () => database.connect()
  client = await connect()
  await client.query(`insert into public.customers (id, name, email) values
    ('${anna}', 'Anna', 'anna@secret.test'), ('${ben}', 'Ben', 'ben@secret.test')`)
}

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

describe('a link to confirm', () => {
  beforeEach(() => start())

  const issue = (args = `'email'`) =>
    one(server, `select public.issue_consent_token('${anna}', ${args}) ->> 'token'`) as Promise<string>
  const confirm = (token: unknown, claims = anon) => one(claims, 'select public.confirm_marketing_consent($1)', [token])
  const refused = (message: RegExp) => ({ code: 'PT400', message: expect.stringMatching(message) })

  test('grants what is pending, once, and says nothing about anyone', async () => {
    await set(`'email', 'pending', source => 'website', wording_version => 'v7'`)
    const token = await issue()
    for (const secret of [anna, 'anna', 'secret', anna.replaceAll('-', ''), 'default', 'email']) {
      expect(token).not.toContain(secret)
    }
    expect(await confirm(token)).toEqual({ done: true })
    expect((await get()).consents).toMatchObject([{ state: 'granted', source: 'confirmation', wording_version: 'v7' }])
    expect(
      await rows('select action, actor, actor_role from customer_insights.audit_log order by position desc limit 1'),
    ).toEqual([{ action: 'consent.confirmed', actor: null, actor_role: 'anon' }])
    await expect(confirm(token)).rejects.toMatchObject(refused(/been used/))
    expect((await get()).history).toHaveLength(2)
  })

  test('does nothing against a newer choice', async () => {
    await set(`'email', 'pending'`)
    const token = await issue()
    await set(`'email', 'withdrawn'`)
    await expect(confirm(token)).rejects.toMatchObject(refused(/newer choice/))
    await set(`'email', 'pending', wording_version => 'v2'`)
    await expect(confirm(token)).rejects.toMatchObject(refused(/newer choice/))
    expect(await stateOf()).toEqual(['pending'])
  })

  test('of two clicks at once, one confirms', async context => {
    needsServer(context)
    await set(`'email', 'pending'`)
    const token = await issue()
    const others = [await connect(), await connect()]
    const answers = await Promise.allSettled(
      others.map(other =>
        actAs(other, anon, () => other.query('select public.confirm_marketing_consent($1)', [token])),
      ),
    )
    expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(await stateOf()).toEqual(['granted'])
    expect((await get()).history).toHaveLength(2)
  })

  test('expires', async () => {
    await set(`'email', 'pending'`)
    const token = await issue(`'email', expires_in => '1 minute'`)
    const expires = Number(token.split('.')[4]) * 1000
    expect(Math.abs(expires - Date.now() - 60_000)).toBeLessThan(30_000)
    // The same link as it would have been an hour ago, properly signed.
    const old = token
      .split('.')
      .with(4, String(Math.floor(Date.now() / 1000) - 3600))
      .slice(0, 5)
      .join('.')
    const [{ sig }] = await rows(`select encode(customer_insights.sign('link', '${old}'), 'hex') as sig`)
    await expect(confirm(`${old}.${sig}`)).rejects.toMatchObject(refused(/expired/))
    expect(await stateOf()).toEqual(['pending'])
  })

  test('that is forged, truncated or of another kind does nothing', async () => {
    await set(`'email', 'pending'`)
    const token = await issue()
    const parts = token.split('.')
    const unsubscribe = (await one(
      server,
      `select public.issue_unsubscribe_token('${anna}', 'email') ->> 'token'`,
    )) as string
    const forged: unknown[] = [
      null,
      '',
      'x',
      unsubscribe,
      token.slice(0, -1),
      token.slice(1),
      `${token}0`,
      token.toUpperCase(),
      `${token}\n`,
      parts.with(5, '0'.repeat(64)).join('.'),
      parts.with(4, '0').join('.'),
      parts.with(3, '99').join('.'),
      parts.with(2, 'f'.repeat(32)).join('.'),
      parts.with(1, '2').join('.'),
      parts.with(0, 'unsubscribe').join('.'),
      `${'x'.repeat(1_000_000)}`,
      `' or true --`,
    ]
    for (const wrong of forged) {
      await expect(confirm(wrong), String(wrong).slice(0, 80)).rejects.toMatchObject(refused(/not valid/))
    }
    expect(await stateOf()).toEqual(['pending'])
    for (const wrong of [token, parts.with(0, 'unsubscribe').join('.'), null]) {
      await expect(one(anon, 'select public.unsubscribe($1)', [wrong])).rejects.toMatchObject(refused(/not valid/))
    }
  })

  test('is issued for what is pending only, by the server only', async () => {
    await expect(issue()).rejects.toMatchObject(refused(/no pending/))
    await set(`'email', 'pending'`)
    for (const args of [`'fax'`, `'sms'`, `'email', expires_in => '1 second'`, `'email', expires_in => '91 days'`]) {
      await expect(issue(args), args).rejects.toMatchObject({ code: 'PT400' })
    }
    await expect(one(server, `select public.issue_consent_token('${nobody}', 'email')`)).rejects.toMatchObject({
      code: 'PT404',
    })
    for (const claims of [anon, staff]) {
      for (const sql of [
        `select public.issue_consent_token('${anna}', 'email')`,
        `select public.issue_unsubscribe_token('${anna}', 'email')`,
        `select customer_insights.link_to_confirm('${anna}', 'email', 'marketing', '1 day')`,
        `select customer_insights.link_to_unsubscribe('${anna}', 'email', 'marketing')`,
      ]) {
        await expect(one(claims, sql), sql).rejects.toMatchObject({ code: '42501' })
      }
    }
  })

  test('holds after a new signing key as long as the old one is kept, and not where that may have leaked', async () => {
    await set(`'email', 'pending'`)
    const token = await issue()
    await client.query('select customer_insights.rotate_signing_key()')
    expect(await confirm(token)).toEqual({ done: true })
    await set(`'email', 'pending'`)
    const newer = await issue()
    await client.query(`select customer_insights.rotate_signing_key('0')`)
    await expect(confirm(newer)).rejects.toMatchObject(refused(/not valid/))
    const [{ a, b }] = await rows(`select customer_insights.keyed_hash('x', 'y') as a,
      customer_insights.sign('x', 'y', 1) as b`)
    expect(a).toEqual(b)
  })
})

describe('a link to unsubscribe', () => {
  beforeEach(() => start())

  const issue = () =>
    one(server, `select public.issue_unsubscribe_token('${anna}', 'email') ->> 'token'`) as Promise<string>
  const follow = (token: string) => one(anon, 'select public.unsubscribe($1)', [token])

  test('works without signing in, as often as it is followed, and says the same whoever it was', async () => {
    await set(`'email', 'granted'`)
    const token = await issue()
    expect(await issue()).toBe(token)
    for (let n = 0; n < 3; n++) expect(await follow(token)).toEqual({ done: true })
    expect((await get()).consents).toMatchObject([{ state: 'withdrawn', source: 'unsubscribe' }])
    expect((await get()).history).toHaveLength(2)
    expect(
      await rows(
        `select actor, actor_role, customer_id from customer_insights.audit_log where action = 'unsubscribed'`,
      ),
    ).toEqual([{ actor: null, actor_role: 'anon', customer_id: anna }])
    // Who comes back is unsubscribed again by the same link.
    await set(`'email', 'granted'`)
    expect(await follow(token)).toEqual({ done: true })
    expect(await stateOf()).toEqual(['withdrawn'])
  })

  test('where there was no consent, and for a customer who is gone', async () => {
    const token = await issue()
    expect(await follow(token)).toEqual({ done: true })
    expect(await stateOf()).toEqual(['withdrawn'])
    await client.query(`delete from public.customers where id = '${anna}'`)
    expect(await follow(token)).toEqual({ done: true })
    expect(await rows('select from customer_insights.consent_ledger')).toEqual([])
  })

  test('leaves other channels, purposes and customers alone', async () => {
    await set(`'email', 'granted'`)
    await set(`'sms', 'granted'`)
    await set(`'email', 'granted', 'birthday card'`)
    await one(staff, `select public.set_marketing_consent('${ben}', 'email', 'granted')`)
    await follow(await issue())
    expect(
      await rows(`select customer_id, channel, purpose from customer_insights.consents where state = 'granted'
      order by customer_id, channel, purpose`),
    ).toEqual([
      { customer_id: anna, channel: 'email', purpose: 'birthday card' },
      { customer_id: anna, channel: 'sms', purpose: 'marketing' },
      { customer_id: ben, channel: 'email', purpose: 'marketing' },
    ])
  })
})

test('anon can call two functions of ours that do anything, and read nothing', async () => {
  await start()
  const { rows: callable } = await client.query(
    `select p.oid::regprocedure::text as f from pg_proc p
    where p.pronamespace in ('customer_insights'::regnamespace, 'public'::regnamespace)
      and has_function_privilege('anon', p.oid, 'execute')
      and (p.pronamespace = 'customer_insights'::regnamespace or p.proname = any ($1))
    order by 1`,
    [apiNames],
  )
  expect(callable.map(({ f }) => f)).toEqual([
    'confirm_marketing_consent(text)',
    'customer_insights.follow_link(text,text)',
    'customer_insights.may_listen(text)',
    'unsubscribe(text)',
  ])
  for (const table of ['consent_ledger', 'consents', 'consent_links', 'signing_keys', 'audit_log', 'host_consents']) {
    await expect(one(anon, `select * from customer_insights.${table}`), table).rejects.toMatchObject({ code: '42501' })
  }
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
