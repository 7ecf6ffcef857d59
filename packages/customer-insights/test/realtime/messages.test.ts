import { mintToken, staffToken } from '@customer-insights/local-supabase'
import { testDatabase, testRest } from '@customer-insights/local-supabase/vitest'
import { describe, expect, test } from 'vitest'
import { installed } from '../sql/support/bundle.ts'
import { clientFor, listen, protocols } from './support/listen.ts'

const database = await testDatabase({ template: installed })
const rest = await testRest(database)
const owner = await database.connect()

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const [ada, bob] = [uuid(1), uuid(2)]
const book = (customer: string, amount = 10) =>
  owner.query(
    `insert into bookings (customer_id, booking_date, total_amount) values ($1, '2026-01-05 12:00Z', $2) returning id`,
    [customer, amount],
  )
await owner.query(`insert into customers (id, name, email, phone) values
  ('${ada}', 'Ada', 'ada@example.com', '+44 1'), ('${bob}', 'Bob', 'bob@example.com', '+44 2')`)

const staff = { current: await staffToken() }
const told = (...customer_ids: string[]) => ({ tenant: 'default', customer_ids })

/** What staff hear of `work`, in order, between two marks: what was sent before may still be on its way. */
async function heardOf(work: () => Promise<unknown>, vsn?: string): Promise<unknown[]> {
  const client = clientFor(rest, staff, vsn)
  const { messages, outcome, channel } = await listen(client)
  expect(outcome).toBe('SUBSCRIBED')
  const mark = async (name: string) => {
    const payload = { mark: name }
    await owner.query(`select realtime.send($1, 'customers_changed', 'customer-insights:default', true)`, [payload])
    await expect.poll(() => messages.at(-1)).toEqual(payload)
    return messages.length
  }
  const start = await mark('start')
  await work()
  const end = await mark('end')
  await client.removeChannel(channel)
  return messages.slice(start, end - 1)
}

describe.each(protocols)('over protocol %s, staff hear', vsn => {
  test('of a booking, when it is committed', async () => {
    expect(await heardOf(() => book(ada), vsn)).toEqual([told(ada)])
  })

  test('nothing of one that is rolled back', async () => {
    const work = async () => {
      await owner.query('begin')
      await book(ada)
      await owner.query('rollback')
    }
    expect(await heardOf(work, vsn)).toEqual([])
  })

  test('one message of a transaction, whatever it did', async () => {
    const work = async () => {
      await owner.query('begin')
      await book(ada)
      await book(bob)
      await book(ada)
      await owner.query('savepoint s')
      await owner.query(`insert into customers (id, name) values ('${uuid(3)}', 'never')`)
      await owner.query('rollback to s')
      await owner.query('update bookings set total_amount = total_amount + 1 where customer_id = $1', [bob])
      await owner.query('commit')
    }
    const [message, ...more] = await heardOf(work, vsn)
    expect(more).toEqual([])
    expect(message).toEqual({ tenant: 'default', customer_ids: expect.arrayContaining([ada, bob]) })
    expect((message as { customer_ids: string[] }).customer_ids).toHaveLength(2)
  })
})

describe('what is told', () => {
  test('is the tenant and the ids, and nothing else of the customer', async () => {
    await book(ada)
    const { rows } = await owner.query(
      `select payload - 'id' as payload, event, topic, private, extension from realtime.messages
       order by inserted_at desc limit 1`,
    )
    expect(rows).toEqual([
      {
        payload: told(ada),
        event: 'customers_changed',
        topic: 'customer-insights:default',
        private: true,
        extension: 'broadcast',
      },
    ])
  })

  const carol = uuid(4)
  test.each([
    [
      'a booking changed',
      () => owner.query(`update bookings set status = 'cancelled' where customer_id = $1`, [bob]),
      [told(bob)],
    ],
    [
      'one that counts neither before nor after',
      () =>
        owner.query(`update bookings set booking_date = booking_date + interval '1 day' where customer_id = $1`, [bob]),
      [told(bob)],
    ],
    ['bookings deleted', () => owner.query('delete from bookings where customer_id = $1', [bob]), [told(bob)]],
    [
      'nothing, where a booking is written as it was',
      () => owner.query('update bookings set status = status where true'),
      [],
    ],
    [
      'a customer added',
      () => owner.query(`insert into customers (id, name) values ($1, 'Carol')`, [carol]),
      [told(carol)],
    ],
    ['a customer deleted', () => owner.query('delete from customers where id = $1', [carol]), [told(carol)]],
    ['tags', () => owner.query(`select public.update_customer_tags($1, '{vip-event}')`, [bob]), [told(bob)]],
    [
      'tags in bulk, to those who got them',
      () => owner.query(`select public.bulk_update_tags('{"search": "Bob"}', '{autumn}')`),
      [told(bob)],
    ],
    ['a customer renamed', () => owner.query(`update customers set name = 'Bob B' where id = $1`, [bob]), [told(bob)]],
    [
      'settings, to everybody',
      () => owner.query(`select public.update_customer_insights_settings('{"vip_above": 900}')`),
      [{ tenant: 'default', customer_ids: 'many' }],
    ],
    [
      'a game renamed, to those who booked it',
      async () => {
        await owner.query(`update games set name = 'New name' where id = $1`, [uuid(7)])
      },
      [told(ada)],
    ],
  ])('%s', async (_name, work, expected) => {
    await owner.query(`insert into games (id, name) values ($1, 'Old name') on conflict do nothing`, [uuid(7)])
    await owner.query(
      `insert into bookings (customer_id, game_id, booking_date) select $1, $2, now()
       where not exists (select from bookings where game_id = $2)`,
      [ada, uuid(7)],
    )
    expect(await heardOf(work)).toEqual(expected)
  })

  test('100 customers by their ids, 101 as many, in one statement or in several', async () => {
    const add = (from: number, to: number) =>
      owner.query(
        `insert into customers (id, name)
         select ('00000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, 'n' from generate_series($1::int, $2::int) n`,
        [from, to],
      )
    const counts = (messages: unknown[]) =>
      (messages as { customer_ids: string[] | 'many' }[]).map(({ customer_ids: ids }) =>
        ids === 'many' ? ids : ids.length,
      )
    expect(counts(await heardOf(() => add(1001, 1100)))).toEqual([100])
    expect(counts(await heardOf(() => add(2001, 2101)))).toEqual(['many'])
    const inTwo = async () => {
      await owner.query('begin')
      await add(3001, 3060)
      await add(3061, 3120)
      await owner.query('commit')
    }
    expect(counts(await heardOf(inTwo))).toEqual(['many'])
  })

  test('is noted in one row, which a transaction of many statements rewrites 100 times at most', async () => {
    const written = async () => {
      const { rows } = await owner.query(`
        select n_tup_ins::int as inserted, n_tup_upd::int as rewritten
        from pg_stat_xact_user_tables where relname = 'announcements'`)
      return rows[0]
    }
    await owner.query('begin')
    const before = await written()
    await owner.query(`do $$ begin for i in 0..499 loop insert into bookings (customer_id, booking_date)
      values (('00000000-0000-4000-8000-' || lpad((3001 + i % 120)::text, 12, '0'))::uuid, now()); end loop; end $$`)
    const after = await written()
    await owner.query('rollback')
    expect([after.inserted - before.inserted, after.rewritten - before.rewritten]).toEqual([1, 100])
  })

  test('many, where a table is truncated', async () => {
    expect(await heardOf(() => owner.query('truncate customers cascade'))).toEqual([
      { tenant: 'default', customer_ids: 'many' },
    ])
    await owner.query(`insert into customers (id, name) values ('${ada}', 'Ada'), ('${bob}', 'Bob')`)
  })

  test('at once, where the host checks its constraints early', async () => {
    const work = async () => {
      await owner.query('begin')
      await book(ada)
      await owner.query('set constraints all immediate')
      await book(bob)
      await owner.query('commit')
    }
    expect(await heardOf(work)).toEqual([told(ada), told(bob)])
  })

  test('leaves nothing behind', async () => {
    await book(ada)
    expect((await owner.query('select from customer_insights.announcements')).rowCount).toBe(0)
  })
})

describe('who may join', () => {
  const topic = 'customer-insights:default'
  const refused = `Unauthorized: You do not have permissions to read from this Channel topic: ${topic}`

  test('not a customer who signed in, nor a visitor', async () => {
    const customer = { current: await mintToken({ role: 'authenticated', sub: ada }) }
    expect((await listen(clientFor(rest, customer), topic)).outcome).toBe(refused)
    expect((await listen(clientFor(rest, { current: rest.anonKey }), topic)).outcome).toBe(refused)
    const pretender = { current: await mintToken({ role: 'authenticated', user_metadata: { role: 'staff' } }) }
    expect((await listen(clientFor(rest, pretender), topic)).outcome).toBe(refused)
  })

  test('nobody may send, staff included', async () => {
    const [a, b] = [await listen(clientFor(rest, staff)), await listen(clientFor(rest, staff))]
    const forged = { type: 'broadcast' as const, event: 'customers_changed', payload: told(bob) }
    expect(await a.channel.send(forged, { timeout: 300 })).toBe('timed out')
    await book(ada)
    await expect.poll(() => b.messages).toEqual([told(ada)])
  })

  test('the host’s own policies decide about the host’s channels, and open none of ours', async () => {
    await owner.query(`
      create policy everyone_reads on realtime.messages for select to public using (true);
      create policy everyone_writes on realtime.messages for insert to public with check (true)`)
    try {
      const customer = { current: await mintToken({ role: 'authenticated', sub: ada }) }
      for (const token of [customer, { current: rest.anonKey }]) {
        expect((await listen(clientFor(rest, token), topic)).outcome).toBe(refused)
        const hosts = await listen(clientFor(rest, token), 'lobby')
        expect(hosts.outcome).toBe('SUBSCRIBED')
        expect(await hosts.channel.send({ type: 'broadcast', event: 'hello', payload: {} })).toBe('ok')
      }
      const { channel } = await listen(clientFor(rest, staff))
      const sent = channel.send({ type: 'broadcast', event: 'customers_changed', payload: {} }, { timeout: 300 })
      expect(await sent).toBe('timed out')
    } finally {
      await owner.query(`
        drop policy everyone_reads on realtime.messages; drop policy everyone_writes on realtime.messages`)
    }
  })
})
