import { setTimeout as sleep } from 'node:timers/promises'
import { createClient, type RealtimeChannel, type SupabaseClient } from '@supabase/supabase-js'
import { afterAll, describe, expect, test } from 'vitest'
import { mintToken } from '../src/index.ts'
import { testDatabase, testRest } from '../src/vitest.ts'

const database = await testDatabase()
const owner = await database.connect()
await owner.query(`
  create table public.notes (id int primary key, room text, body text, author uuid);
  alter table public.notes enable row level security;
  create policy own on public.notes for select to authenticated using (author = auth.uid());
  alter publication supabase_realtime add table public.notes;
  create table public.unpublished (id int primary key);
  create policy members on realtime.messages for select to authenticated
    using (realtime.topic() = 'room:' || (auth.jwt() #>> '{app_metadata,room}'));
  create policy writers on realtime.messages for insert to authenticated
    with check (realtime.topic() = 'room:' || (auth.jwt() #>> '{app_metadata,writes}'));
`)
const rest = await testRest(database)

const ada = '00000000-0000-4000-8000-00000000000a'
const bob = '00000000-0000-4000-8000-00000000000b'
const tokenOf = (room: string, more: { expiresIn?: number; sub?: string; writes?: string } = {}) => {
  const { writes, ...rest } = more
  return mintToken({ role: 'authenticated', app_metadata: { room, writes }, ...rest })
}

const clients: SupabaseClient[] = []
afterAll(() => Promise.all(clients.map(client => client.removeAllChannels())))

/** Real supabase-js; `token.current` may change later. */
function clientOf(token: { current: string }, vsn = '2.0.0', fastReconnect = false): SupabaseClient {
  const client = createClient(rest.url, rest.anonKey, {
    accessToken: async () => token.current,
    realtime: { vsn, heartbeatIntervalMs: 200, ...(fastReconnect && { reconnectAfterMs: () => 50 }) },
  })
  clients.push(client)
  return client
}

interface Heard {
  channel: RealtimeChannel
  messages: { event: string; payload: unknown }[]
  changes: unknown[]
  system: { status: string; message: string; extension: string }[]
  statuses: string[]
  reasons: string[]
}

/** A channel that keeps what it hears; resolves with its first status. */
async function listen(
  client: SupabaseClient,
  topic: string,
  { isPrivate = true, changes = [] as { event: '*'; schema: string; table: string; filter?: string }[] } = {},
): Promise<Heard> {
  await client.realtime.setAuth()
  const channel = client.channel(topic, { config: { private: isPrivate, broadcast: { ack: true } } })
  const heard: Heard = { channel, messages: [], changes: [], system: [], statuses: [], reasons: [] }
  channel.on('broadcast', { event: '*' }, ({ event, payload }) => heard.messages.push({ event, payload }))
  channel.on('system', {}, message => heard.system.push(message))
  for (const binding of changes) {
    channel.on('postgres_changes', binding, (change: unknown) => void heard.changes.push(change))
  }
  await new Promise<void>(resolve =>
    channel.subscribe((status, error) => {
      heard.statuses.push(status)
      if (error) heard.reasons.push(error.message)
      resolve()
    }),
  )
  return heard
}

const send = (topic: string, payload: object) =>
  owner.query(`select realtime.send($1, 'told', $2, true)`, [payload, topic])

describe.each(['1.0.0', '2.0.0'])('supabase-js with protocol %s', vsn => {
  test('hears on a private channel what is sent in a transaction, when it commits', async () => {
    const { messages, statuses } = await listen(clientOf({ current: await tokenOf('a') }, vsn), 'room:a')
    expect(statuses).toEqual(['SUBSCRIBED'])
    await owner.query('begin')
    await send('room:a', { never: 'told' })
    await owner.query('rollback')
    await owner.query('begin')
    await send('room:a', { name: 'Zoë ✓' })
    await sleep(100)
    expect(messages).toEqual([])
    await owner.query('commit')
    await expect
      .poll(() => messages)
      .toEqual([{ event: 'told', payload: { name: 'Zoë ✓', id: expect.stringMatching(/^[0-9a-f-]{36}$/) } }])
  })

  test('hears nothing of other topics, nor of public messages on its private channel', async () => {
    const { messages } = await listen(clientOf({ current: await tokenOf('b') }, vsn), 'room:b')
    await send('room:a', { n: 1 })
    await owner.query(`select realtime.send('{"n": 2}', 'told', 'room:b', false)`)
    await send('room:b', { n: 3 })
    await expect.poll(() => messages).toMatchObject([{ payload: { n: 3 } }])
  })

  test('clients hear each other on a public channel, on a private one only those who may send', async () => {
    const [a, b] = [
      await listen(clientOf({ current: await tokenOf('c', { writes: 'c' }) }, vsn), 'room:c'),
      await listen(clientOf({ current: await tokenOf('c') }, vsn), 'room:c'),
    ]
    expect(await a.channel.send({ type: 'broadcast', event: 'said', payload: { from: 'a' } })).toBe('ok')
    await expect.poll(() => b.messages).toEqual([{ event: 'said', payload: { from: 'a' } }])
    const refused = b.channel.send({ type: 'broadcast', event: 'said', payload: { from: 'b' } }, { timeout: 200 })
    expect(await refused).toBe('timed out')
    expect(a.messages).toEqual([])

    const [c, d] = [
      await listen(clientOf({ current: rest.anonKey }, vsn), 'lobby', { isPrivate: false }),
      await listen(clientOf({ current: rest.anonKey }, vsn), 'lobby', { isPrivate: false }),
    ]
    expect(await c.channel.send({ type: 'broadcast', event: 'said', payload: 'hello' })).toBe('ok')
    await expect.poll(() => d.messages).toEqual([{ event: 'said', payload: 'hello' }])
  })

  test('is told why it may not join', async () => {
    const reasonFor = async (token: string) => (await listen(clientOf({ current: token }, vsn), 'room:a')).reasons[0]
    expect(await reasonFor(await tokenOf('b'))).toBe(
      'Unauthorized: You do not have permissions to read from this Channel topic: room:a',
    )
    expect(await reasonFor(rest.anonKey)).toMatch(/^Unauthorized/)
    expect(await reasonFor(await tokenOf('a', { expiresIn: -60 }))).toMatch(
      /^InvalidJWTToken: Token has expired 6\d seconds ago$/,
    )
    expect(await reasonFor('not a token')).toMatch(/^MalformedJWT/)
    expect(await reasonFor((await tokenOf('a')).replace(/\.[^.]+$/, '.forged'))).toMatch(/^JwtSignatureError/)
  })

  test('hears of changes it may see, by table, event and filter', async () => {
    const token = { current: await tokenOf('a', { sub: ada }) }
    const { changes, system, statuses } = await listen(clientOf(token, vsn), 'notes', {
      isPrivate: false,
      changes: [
        { event: '*', schema: 'public', table: 'notes', filter: 'room=eq.red' },
        { event: '*', schema: 'public', table: 'notes', filter: 'id=eq.2' },
      ],
    })
    expect(statuses).toEqual(['SUBSCRIBED'])
    await expect
      .poll(() => system)
      .toMatchObject([{ extension: 'postgres_changes', status: 'ok', message: 'Subscribed to PostgreSQL' }])

    await owner.query(
      `insert into public.notes values (1, 'red', 'mine', $1), (2, 'red', 'not mine', $2),
      (3, 'blue', 'elsewhere', $1)`,
      [ada, bob],
    )
    await expect.poll(() => changes.length).toBe(1)
    await owner.query(`update public.notes set body = 'still mine' where id in (1, 3)`)
    await expect.poll(() => changes.length).toBe(2)
    await owner.query('begin')
    await owner.query(`update public.notes set body = 'never' where id = 1`)
    await owner.query('rollback')
    await owner.query('delete from public.notes where true')
    await expect.poll(() => changes.length).toBe(3)
    expect(changes).toMatchObject([
      { eventType: 'INSERT', schema: 'public', table: 'notes', new: { id: 1, room: 'red', body: 'mine', author: ada } },
      { eventType: 'UPDATE', new: { id: 1, body: 'still mine' }, old: { id: 1 } },
      // Of a deleted row everybody learns the key, and nothing else: no filter on another column finds it.
      { eventType: 'DELETE', new: {}, old: { id: 2 } },
    ])
  })

  test('is told late that a table cannot be subscribed to', async () => {
    const { statuses, system } = await listen(clientOf({ current: await tokenOf('a') }, vsn), 'unpublished', {
      isPrivate: false,
      changes: [{ event: '*', schema: 'public', table: 'unpublished' }],
    })
    expect(statuses).toEqual(['SUBSCRIBED'])
    await expect.poll(() => system).toMatchObject([{ status: 'error', message: /Unable to subscribe/ }])
  })

  test('keeps its channel by a new token, and loses it by one that may not read, or that expires', async () => {
    const token = { current: await tokenOf('e', { expiresIn: 2 }) }
    const kept = await listen(clientOf(token, vsn), 'room:e')
    const expiring = await listen(clientOf({ current: token.current }, vsn), 'room:e')
    token.current = await tokenOf('e')
    await expect.poll(() => expiring.statuses, { timeout: 5000 }).toEqual(['SUBSCRIBED', 'CLOSED'])
    expect(expiring.system).toMatchObject([{ extension: 'system', status: 'error', message: /Token has expired/ }])
    await send('room:e', { n: 1 })
    await expect.poll(() => kept.messages).toMatchObject([{ payload: { n: 1 } }])

    token.current = await tokenOf('elsewhere')
    await expect.poll(() => kept.statuses).toEqual(['SUBSCRIBED', 'CLOSED'])
    expect(kept.system).toMatchObject([{ message: /no longer|do not have permissions/ }])
  })

  test('joins again by itself after the connection was cut', async () => {
    const client = clientOf({ current: await tokenOf('f') }, vsn, true)
    const { messages, statuses } = await listen(client, 'room:f')
    rest.realtime.setReachable(false)
    await send('room:f', { n: 'missed' })
    await expect.poll(() => statuses.at(-1)).toBe('CHANNEL_ERROR')
    rest.realtime.setReachable(true)
    await expect.poll(() => statuses.at(-1), { timeout: 10_000 }).toBe('SUBSCRIBED')
    await send('room:f', { n: 'heard' })
    await expect.poll(() => messages).toMatchObject([{ payload: { n: 'heard' } }])
  })

  test('leaves, and hears no more', async () => {
    const client = clientOf({ current: await tokenOf('g') }, vsn)
    const { channel, messages, statuses } = await listen(client, 'room:g')
    expect(await client.removeChannel(channel)).toBe('ok')
    await send('room:g', {})
    await sleep(100)
    expect([messages, statuses]).toEqual([[], ['SUBSCRIBED', 'CLOSED']])
  })

  test('has its heartbeats answered', async () => {
    const client = clientOf({ current: await tokenOf('h') }, vsn)
    const beats: string[] = []
    client.realtime.onHeartbeat(status => beats.push(status))
    await listen(client, 'room:h')
    await expect.poll(() => beats).toContain('ok')
  })
})

test('bytes go from client to client', async () => {
  const [a, b] = [
    await listen(clientOf({ current: rest.anonKey }), 'bytes', { isPrivate: false }),
    await listen(clientOf({ current: rest.anonKey }), 'bytes', { isPrivate: false }),
  ]
  await a.channel.send({ type: 'broadcast', event: 'raw', payload: new Uint8Array([0, 255, 7]).buffer })
  await expect.poll(() => b.messages.length).toBe(1)
  expect(new Uint8Array(b.messages[0]?.payload as ArrayBuffer)).toEqual(new Uint8Array([0, 255, 7]))
})

test('who has no key of the project is not let in', async () => {
  const socket = new WebSocket(`${rest.url.replace('http', 'ws')}/realtime/v1/websocket?apikey=wrong&vsn=2.0.0`)
  await new Promise(resolve => socket.addEventListener('error', resolve))
  expect(socket.readyState).toBe(WebSocket.CLOSED)
})

test('a message that cannot be stored is a warning, and the transaction goes on', async () => {
  const warnings: string[] = []
  owner.on('notice', ({ message }) => warnings.push(message ?? ''))
  await owner.query(`select realtime.send('{}', 'told', null, true)`)
  expect(warnings).toEqual([expect.stringMatching(/^ErrorSendingBroadcastMessage/)])
})
