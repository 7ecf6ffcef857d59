import { actAs, type TokenClaims } from '@customer-insights/local-supabase'
import { testDatabase } from '@customer-insights/local-supabase/vitest'
import type { Client } from 'pg'
import { beforeEach, describe, expect, test } from 'vitest'
import { installed } from './support/bundle.ts'

/** What is audited, how the log is read, and how it is trimmed. */

const id = (n: number) => `00000000-0000-4000-8000-00000000000${n}`
const boss = '00000000-0000-4000-8000-0000000000b0'
const staff: TokenClaims = { role: 'authenticated', sub: boss, app_metadata: { role: 'staff' } }

let client: Client
const as = async (claims: TokenClaims, sql: string, values: unknown[] = []) =>
  (await actAs(client, claims, () => client.query(sql, values))).rows
const log = async () =>
  (
    await client.query(`select action, actor, actor_role, customer_id, amount::int, details
    from customer_insights.audit_log order by position`)
  ).rows
const verify = async () => (await client.query('select public.verify_audit_log() as v')).rows[0].v

beforeEach(async () => {
  const database = await testDatabase({ template: installed })
  client = await database.connect()
  await client.query(`insert into public.customers (id, name, email) values
    ('${id(1)}', 'Anna', 'anna@secret.test'), ('${id(2)}', 'Ben', null), ('${id(3)}', 'Cyd', null)`)
})

describe('the log says who did what and to how many, and no personal value', () => {
  test('tags in bulk, where any changed', async () => {
    await as(staff, `select public.bulk_update_tags('{"search": "anna"}', '{press,vip night}', '{gone}')`)
    await as(staff, `select public.bulk_update_tags('{"search": "anna"}', '{press}')`)
    expect(await log()).toEqual([
      {
        ...{ action: 'tags.bulk', actor: boss, actor_role: 'authenticated', customer_id: null, amount: 1 },
        details: { added: 2, removed: 1 },
      },
    ])
  })

  test('settings, by the names of those that changed', async () => {
    await as(staff, `select public.update_customer_insights_settings('{"vip_above": 1500, "currency": "EUR"}')`)
    await as(staff, `select public.update_customer_insights_settings('{"vip_above": 1500}')`)
    expect(await log()).toMatchObject([
      { action: 'settings.changed', actor: boss, details: { settings: ['currency', 'vip_above'] } },
    ])
  })

  test('exports, before the first row and at the end, each by whoever began it', async () => {
    const filter = JSON.stringify({ search: 'anna@secret.test', tags: { any: ['press'] } })
    const [{ e }] = await as(staff, `select public.start_export($1, 'csv', '{name,email}') as e`, [filter])
    const finish = (claims: TokenClaims, args: string) => as(claims, `select public.finish_export(${args}) as f`)
    const other = { ...staff, sub: id(9) }
    for (const claims of [other, { role: 'service_role' } as const]) {
      await expect(finish(claims, `'${e.export_id}', 7, 'done'`)).rejects.toMatchObject({ code: 'PT404' })
    }
    await finish(staff, `'${e.export_id}', 2, 'cancelled'`)
    expect(await finish(staff, `'${e.export_id}', 7, 'done'`)).toEqual([
      { f: { export_id: e.export_id, rows: 7, outcome: 'done' } },
    ])
    const entries = await log()
    expect(entries.map(({ action, amount, details }) => [action, amount, details])).toEqual([
      [
        'export.started',
        null,
        { export_id: e.export_id, format: 'csv', columns: ['name', 'email'], filter_keys: ['tags', 'search'] },
      ],
      ['export.finished', 2, { export_id: e.export_id, outcome: 'cancelled' }],
      ['export.finished', 7, { export_id: e.export_id, outcome: 'done' }],
    ])
    expect(JSON.stringify(entries)).not.toContain('secret')
    expect(await verify()).toMatchObject({ is_intact: true, entries: 3 })
  })

  test.each([
    [`select public.start_export('{"tier": []}')`, /"tier"/],
    [`select public.start_export('{}', 'CSV; drop')`, /^format is/],
    [`select public.start_export('{}', null)`, /^format is null/],
    [`select public.start_export('{}', 'csv', array[''])`, /^columns/],
    [`select public.start_export('{}', 'csv', array[null])`, /^columns/],
    [`select public.finish_export('x', -1, 'done')`, /^rows is -1/],
    [`select public.finish_export('x', null, 'done')`, /^rows is null/],
    [`select public.finish_export('x', 1, 'ok')`, /^outcome is "ok"/],
  ])('%s is refused', async (sql, message) => {
    await expect(as(staff, sql)).rejects.toMatchObject({ code: 'PT400', message: expect.stringMatching(message) })
    expect(await log()).toEqual([])
  })
})

describe('list_audit_log', () => {
  const write = (action: string, customer: number | null, amount: number) =>
    client.query(`select customer_insights.write_audit('default', $1, $2, $3)`, [
      action,
      customer === null ? null : id(customer),
      amount,
    ])
  const list = async (args = '', values: unknown[] = []) =>
    (await as(staff, `select public.list_audit_log(${args}) as page`, values))[0].page
  const amounts = (page: { entries: { amount: number }[] }) => page.entries.map(({ amount }) => amount)

  beforeEach(async () => {
    for (let n = 1; n <= 7; n++) {
      await write(n % 2 ? 'tags.bulk' : 'customer.erased', n % 3 === 0 ? 1 : null, n)
    }
  })

  test('goes from the newest to the oldest, page by page, each once', async () => {
    const seen: number[] = []
    let after: string | null = null
    do {
      const page = await list('after => $1, page_size => 3', [after])
      seen.push(...amounts(page))
      after = page.next
    } while (after)
    expect(seen).toEqual([7, 6, 5, 4, 3, 2, 1])
    const { entries } = await list('page_size => 1')
    expect(entries).toEqual([
      {
        ...{ tenant_id: 'default', position: 7, at: expect.stringMatching(/^20/), actor: 'postgres' },
        ...{ actor_role: 'postgres', action: 'tags.bulk', customer_id: null, amount: 7, details: {} },
      },
    ])
  })

  test('is filtered by action, customer, actor and time', async () => {
    const { rows } = await client.query('select at from customer_insights.audit_log where position = 4')
    const at = (await client.query(`select $1::timestamptz::text as t`, [rows[0].at])).rows[0].t
    const exact = (
      await client.query(`select to_json(at) ->> 0 as t, at::text from customer_insights.audit_log where position = 4`)
    ).rows[0].at
    expect(at).toBeDefined()
    const by = async (filter: unknown) => amounts(await list('$1', [JSON.stringify(filter)]))
    expect(await by({ action: ['customer.erased'] })).toEqual([6, 4, 2])
    expect(await by({ action: ['customer.erased', 'tags.bulk'], customer_id: id(1) })).toEqual([6, 3])
    expect(await by({ actor: 'postgres' })).toHaveLength(7)
    expect(await by({ actor: boss })).toEqual([])
    expect(await by({ from: exact })).toEqual([7, 6, 5, 4])
    expect(await by({ to: exact })).toEqual([3, 2, 1])
  })

  test.each([
    ['null', /^filter is null/],
    [`'[]'`, /^filter is \[\]/],
    [`'{"who": "x"}'`, /"who"/],
    [`'{"action": "x"}'`, /^filter.action is/],
    [`'{"action": []}'`, /^filter.action is empty/],
    [`'{"customer_id": "x"}'`, /^filter.customer_id/],
    [`'{"customer_id": 5}'`, /^filter.customer_id is 5/],
    [`'{"from": "yesterday-ish"}'`, /^filter.from/],
    [`'{"to": null}'`, /^filter.to is null/],
    [`page_size => 0`, /^page_size is 0/],
    [`page_size => 201`, /^page_size is 201/],
    [`after => 'x'`, /^after/],
  ])('%s is refused', async (args, message) => {
    await expect(list(args)).rejects.toMatchObject({ code: 'PT400', message: expect.stringMatching(message) })
  })

  test('takes text that looks like SQL for text', async () => {
    for (const text of [`'; drop table public.customers; --`, `' or true --`, '$$', '%', '\\']) {
      expect(await list('$1', [JSON.stringify({ actor: text, action: [text] })])).toEqual({ entries: [], next: null })
    }
    expect((await list()).entries).toHaveLength(7)
  })
})

describe('trimming', () => {
  const trim = (before: string) => client.query(`select customer_insights.trim_audit_log(null, ${before}) as n`)

  test('is audited itself, and what is kept still verifies', async () => {
    for (let n = 1; n <= 5; n++) await client.query(`select customer_insights.write_audit('default', 'tags.bulk')`)
    // The first three are old: written anew, as their writer would have then.
    await client.query(`set session_replication_role = replica;
      update customer_insights.audit_log set at = at - interval '1 year' where position <= 3;
      do $do$ declare l customer_insights.audit_log; before bytea := sha256(''); begin
        for l in select * from customer_insights.audit_log order by position loop
          l.previous_hash := before;
          before := sha256(before || convert_to(customer_insights.audit_text(l), 'UTF8'));
          update customer_insights.audit_log set previous_hash = l.previous_hash, hash = before where position = l.position;
        end loop;
        update customer_insights.audit_heads set last_hash = before;
        perform customer_insights.write_head(h) from customer_insights.audit_heads h;
      end $do$;
      set session_replication_role = origin`)
    expect(await verify()).toMatchObject({ is_intact: true, entries: 5 })

    expect((await trim(`now() - interval '2 years'`)).rows).toEqual([{ n: '0' }])
    expect((await trim(`now() - interval '91 days'`)).rows).toEqual([{ n: '3' }])
    expect(await verify()).toMatchObject({ is_intact: true, entries: 3, first_position: 4, last_position: 6 })
    expect((await log()).at(-1)).toMatchObject({
      ...{ action: 'audit.trimmed', amount: 3, details: { first_position: 4, anchor_hash: expect.any(String) } },
    })
    await client.query(`select customer_insights.write_audit('default', 'tags.bulk')`)
    expect(await verify()).toMatchObject({ is_intact: true, entries: 4, last_position: 7 })
    // The way is shut again.
    await expect(client.query('delete from customer_insights.audit_log where true')).rejects.toThrow('append-only')
  })

  test('takes nothing that is younger than 90 days, and nobody but the owner', async () => {
    for (const before of ['now()', `now() - interval '89 days'`, 'null', `'infinity'`]) {
      await expect(trim(before), before).rejects.toMatchObject({ code: 'PT400' })
    }
    for (const role of ['anon', 'authenticated', 'service_role'] as const) {
      for (const call of [
        `trim_audit_log(null, '2020-01-01')`,
        'rotate_signing_key()',
        `record_consent('default', '${id(1)}', 'email', 'marketing', 'granted', 'x', null, null, 'x')`,
        `erase_consents('default', '${id(1)}')`,
        `forget_consents('{${id(1)}}')`,
        `make_link('unsubscribe', 'default', '${id(1)}', 'email', 'marketing', 0, 0)`,
      ]) {
        await expect(as({ ...staff, role }, `select customer_insights.${call}`), call).rejects.toMatchObject({
          code: '42501',
        })
      }
    }
  })
})

test('a new signing key seals the logs anew, but for one that was tampered with', async () => {
  await client.query(`select customer_insights.write_audit('default', 'tags.bulk')`)
  await client.query('select customer_insights.rotate_signing_key()')
  const { rows } = await client.query('select key_id from customer_insights.audit_heads')
  expect(rows).toEqual([{ key_id: 2 }])
  expect(await verify()).toMatchObject({ is_intact: true })
  await client.query(`set session_replication_role = replica;
    update customer_insights.audit_heads set last_position = 2 where true; set session_replication_role = origin`)
  await client.query('select customer_insights.rotate_signing_key()')
  expect(await verify()).toMatchObject({ is_intact: false, broken_at: 2, reason: 'missing' })
})
