import { createHash } from 'node:crypto'
import { actAs } from '@customer-insights/local-supabase'
import { needsServer, testDatabase } from '@customer-insights/local-supabase/vitest'
import type { Client } from 'pg'
import { beforeEach, describe, expect, test } from 'vitest'
import { installed } from './support/bundle.ts'

/** The chain: what is written, what is refused, and what tampering leaves behind. */

const anna = '00000000-0000-4000-8000-000000000001'
const boss = '00000000-0000-4000-8000-0000000000b0'

let client: Client
let connect: () => Promise<Client>

beforeEach(async () => {
  const database = await testDatabase({ template: installed })
  connect = () => database.connect()
  client = await connect()
  await client.query(`insert into public.customers (id, name) values ('${anna}', 'Anna')`)
})

const write = (action: string, more = 'null, null') =>
  client.query(`select customer_insights.write_audit('default', '${action}', ${more})`)
const verify = async () => (await client.query('select public.verify_audit_log() as v')).rows[0].v

/** What an owner of the database can do who knows how: triggers and foreign keys are off. */
async function tamper(sql: string): Promise<void> {
  await client.query(`set session_replication_role = replica; ${sql}; set session_replication_role = origin`)
}

describe('an entry', () => {
  test('is chained to the one before by a hash that anybody can compute', async () => {
    await write('tags.bulk', `null, 3, '{"b": 1, "a": "é"}'`)
    await write('customer.erased', `'${anna}', null, '{"mode": "delete"}'`)
    const { rows } = await client.query(`select position::int, at, actor, actor_role, action, customer_id, amount::int,
      details::text, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as utc, previous_hash, hash
      from customer_insights.audit_log order by position`)
    let previous = createHash('sha256').update('').digest()
    for (const row of rows) {
      const values = [
        'default',
        row.position,
        row.utc,
        row.actor,
        row.actor_role,
        row.action,
        row.customer_id,
        row.amount,
      ]
      const text = `[${values.map(value => JSON.stringify(value)).join(', ')}, ${row.details}]`
      expect(row.previous_hash).toEqual(previous)
      previous = createHash('sha256').update(previous).update(text).digest()
      expect(row.hash).toEqual(previous)
    }
    expect(rows).toHaveLength(2)
    expect(await verify()).toEqual({
      ...{ tenant_id: 'default', is_intact: true, entries: 2, first_position: 1, last_position: 2 },
      ...{ last_hash: previous.toString('hex'), broken_at: null, reason: null },
    })
  })

  test('names who is asking from the session: a direct connection is its user, whatever claims it sets', async () => {
    await client.query(`select set_config('request.jwt.claims', '{"sub": "${anna}"}', false)`)
    await write('tags.bulk')
    const { rows } = await client.query('select actor, actor_role, session_user from customer_insights.audit_log')
    expect(rows).toEqual([{ actor: rows[0].session_user, actor_role: rows[0].session_user, session_user: 'postgres' }])
  })

  test('is there exactly if its transaction commits', async () => {
    await client.query('begin')
    await write('tags.bulk')
    await client.query('rollback')
    expect(await verify()).toMatchObject({ is_intact: true, entries: 0, last_position: null })
  })

  test('is written by nobody but functions of ours', async () => {
    for (const role of ['anon', 'authenticated', 'service_role'] as const) {
      const claims = { role, sub: boss, app_metadata: { role: 'admin' } }
      for (const sql of [
        `select customer_insights.write_audit('default', 'tags.bulk')`,
        `insert into customer_insights.audit_log select * from customer_insights.audit_log`,
        `select customer_insights.write_head(null)`,
        `select customer_insights.sign('audit', 'x')`,
        `select customer_insights.hmac_sha256('x', 'x')`,
        'select * from customer_insights.signing_keys',
        'select * from customer_insights.audit_heads',
      ]) {
        await actAs(client, claims, () =>
          expect(client.query(sql), `${role}: ${sql}`).rejects.toMatchObject({ code: '42501' }),
        )
      }
    }
  })
})

describe('append-only', () => {
  const statements = [
    `update customer_insights.audit_log set action = 'x'`,
    'delete from customer_insights.audit_log where true',
    'truncate customer_insights.audit_log',
  ]

  test('for every role of the API, the service role among them', async () => {
    await write('tags.bulk')
    for (const role of ['anon', 'authenticated', 'service_role'] as const) {
      for (const sql of statements) {
        await actAs(client, { role, app_metadata: { role: 'admin' } }, () =>
          expect(client.query(sql), `${role}: ${sql}`).rejects.toMatchObject({ code: '42501' }),
        )
      }
    }
  })

  test('and by triggers for the owner, who can only do it on purpose', async () => {
    await write('tags.bulk')
    for (const sql of statements) {
      await expect(client.query(sql), sql).rejects.toMatchObject({ message: expect.stringContaining('append-only') })
    }
    expect(await verify()).toMatchObject({ is_intact: true, entries: 1 })
  })
})

describe('tampering', () => {
  beforeEach(async () => {
    for (let n = 1; n <= 6; n++) await write('tags.bulk', `null, ${n}`)
  })

  const log = 'customer_insights.audit_log'
  test.each([
    ['a value changed', `update ${log} set amount = 99 where position = 3`, 3, 'changed'],
    ['a time changed', `update ${log} set at = at + interval '1 microsecond' where position = 1`, 1, 'changed'],
    ['an actor removed', `update ${log} set actor = null where position = 2`, 2, 'changed'],
    [
      'a value changed and its hash with it',
      `update ${log} l set amount = 99 where position = 3;
       update ${log} l set hash = sha256(previous_hash || convert_to(customer_insights.audit_text(l), 'UTF8'))
       where position = 3`,
      4,
      'changed',
    ],
    ['one removed', `delete from ${log} where position = 4`, 4, 'missing'],
    ['several removed', `delete from ${log} where position between 2 and 4`, 2, 'missing'],
    ['the newest removed', `delete from ${log} where position = 6`, 6, 'missing'],
    ['all removed', `delete from ${log} where true`, 1, 'missing'],
    [
      'all removed, the head too',
      `delete from ${log} where true; delete from customer_insights.audit_heads`,
      1,
      'missing',
    ],
    ['the head removed', 'delete from customer_insights.audit_heads where true', 6, 'missing'],
    ['the oldest removed', `delete from ${log} where position <= 2`, 1, 'trimmed_unaudited'],
    [
      'two in each other’s place',
      `update ${log} set position = -2 where position = 2; update ${log} set position = 2 where position = 3;
       update ${log} set position = 3 where position = -2`,
      2,
      'reordered',
    ],
    [
      'the newest removed and the head put back',
      `update customer_insights.audit_heads h set last_position = 5, last_hash = l.previous_hash
       from ${log} l where l.position = 6;
       delete from ${log} where position = 6`,
      5,
      'changed',
    ],
    [
      'the oldest removed and the head put forward',
      `update customer_insights.audit_heads h set first_position = 3, anchor_hash = l.previous_hash
       from ${log} l where l.position = 3;
       delete from ${log} where position < 3`,
      6,
      'changed',
    ],
    [
      'the oldest removed, the head put forward and sealed, by someone with the keys',
      `update customer_insights.audit_heads h set first_position = 3, anchor_hash = l.previous_hash
       from ${log} l where l.position = 3;
       select customer_insights.write_head(h) from customer_insights.audit_heads h;
       delete from ${log} where position < 3`,
      3,
      'trimmed_unaudited',
    ],
  ])('%s', async (_name, sql, brokenAt, reason) => {
    expect(await verify()).toMatchObject({ is_intact: true, entries: 6 })
    await tamper(sql)
    expect(await verify()).toMatchObject({ is_intact: false, broken_at: brokenAt, reason })
  })
})

test('writers at the same moment keep one chain', async context => {
  needsServer(context)
  const writers = await Promise.all(Array.from({ length: 4 }, connect))
  await Promise.all(
    writers.map(async (writer, w) => {
      for (let n = 0; n < 25; n++) {
        await writer.query('begin')
        await writer.query(`select customer_insights.write_audit('default', 'tags.bulk', null, $1)`, [w * 100 + n])
        await writer.query(n % 5 === 0 ? 'rollback' : 'commit')
      }
    }),
  )
  expect(await verify()).toMatchObject({ is_intact: true, entries: 80, first_position: 1, last_position: 80 })
})

test('HMAC-SHA256 gives what RFC 4231 lists', async () => {
  const b = (byte: string, count: number) => byte.repeat(count)
  const ascii = (text: string) => Buffer.from(text).toString('hex')
  const vectors = [
    [b('0b', 20), ascii('Hi There'), 'b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7'],
    [
      ascii('Jefe'),
      ascii('what do ya want for nothing?'),
      '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
    ],
    [b('aa', 20), b('dd', 50), '773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe'],
    [
      '0102030405060708090a0b0c0d0e0f10111213141516171819',
      b('cd', 50),
      '82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b',
    ],
    [
      b('aa', 131),
      ascii('Test Using Larger Than Block-Size Key - Hash Key First'),
      '60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54',
    ],
    [
      b('aa', 131),
      ascii(
        'This is a test using a larger than block-size key and a larger than block-size data. The key needs to be hashed before being used by the HMAC algorithm.',
      ),
      '9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2',
    ],
  ]
  for (const [key, message, expected] of vectors) {
    const { rows } = await client.query(
      `select encode(customer_insights.hmac_sha256(decode($1, 'hex'), decode($2, 'hex')), 'hex') as mac`,
      [key, message],
    )
    expect(rows[0].mac).toBe(expected)
  }
})
