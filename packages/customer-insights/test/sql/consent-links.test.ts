import { actAs } from '@customer-insights/local-supabase'
import { needsServer } from '@customer-insights/local-supabase/vitest'
import { beforeEach, describe, expect, test } from 'vitest'
import { apiNames } from '../../src/sql/macros.ts'
import {
  anna,
  anon,
  ben,
  client,
  connect,
  get,
  nobody,
  one,
  rows,
  server,
  set,
  staff,
  start,
  stateOf,
} from './support/consents.ts'

/** The links in messages: to confirm a consent, and to unsubscribe. */

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
