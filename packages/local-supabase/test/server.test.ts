import { existsSync } from 'node:fs'
import { afterAll, describe, expect, test } from 'vitest'
import { durableSettings, postgresVersions, type RunningServer, startServer } from '../src/index.ts'

describe.each(postgresVersions)('Postgres %i', version => {
  let server: RunningServer | undefined
  afterAll(() => server?.stop())

  test('starts, holds the schemas of Supabase, and stops without a trace', { timeout: 60_000 }, async () => {
    server = await startServer({ version })
    const database = await server.createDatabase()
    const client = await database.connect()
    const { rows } = await client.query(
      `select current_setting('server_version_num')::int / 10000 as version, to_regclass('auth.users')::text as users`,
    )
    expect(rows).toEqual([{ version, users: 'auth.users' }])

    await database.drop()
    await server.stop()
    expect(existsSync(server.folder)).toBe(false)
    await expect(server.createDatabase()).rejects.toThrow('ECONNREFUSED')
  })
})

test('two servers at once do not meet', { timeout: 60_000 }, async () => {
  const servers = await Promise.all([startServer(), startServer()])
  try {
    expect(new Set(servers.map(server => server.port)).size).toBe(2)
    await servers[0].createDatabase({ name: 'only_here' })
    await expect(servers[1].createDatabase({ template: 'only_here' })).rejects.toThrow('does not exist')
  } finally {
    await Promise.all(servers.map(server => server.stop()))
  }
})

test('settings of the caller come before those for tests', { timeout: 60_000 }, async () => {
  const server = await startServer({ settings: { ...durableSettings, shared_buffers: '64MB' } })
  try {
    const client = await (await server.createDatabase()).connect()
    const { rows } = await client.query(`select name, current_setting(name) as value from unnest(array[
      'fsync', 'synchronous_commit', 'full_page_writes', 'shared_buffers', 'max_connections']) as name`)
    expect(Object.fromEntries(rows.map(row => [row.name, row.value]))).toEqual({
      ...{ fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on' },
      ...{ shared_buffers: '64MB', max_connections: '200' },
    })
  } finally {
    await server.stop()
  }
})

test('a deadlock is in the log, with the statements of both sides', { timeout: 60_000 }, async () => {
  const server = await startServer()
  try {
    const database = await server.createDatabase()
    const [left, right] = await Promise.all([database.connect(), database.connect()])
    await left.query('create table public.pair as select n as id, 0 as value from generate_series(1, 2) n')
    for (const client of [left, right]) await client.query('begin')
    await left.query('update public.pair set value = 1 where id = 1')
    await right.query('update public.pair set value = 2 where id = 2')
    const outcomes = await Promise.allSettled([
      left.query('update public.pair set value = 3 where id = 2').finally(() => left.query('rollback')),
      right.query('update public.pair set value = 4 where id = 1').finally(() => right.query('rollback')),
    ])
    expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(1)
    const log = await server.log()
    expect(log).toContain('deadlock detected')
    expect(log).toContain('set value = 3 where id = 2')
    expect(log).toContain('set value = 4 where id = 1')
  } finally {
    await server.stop()
  }
})
