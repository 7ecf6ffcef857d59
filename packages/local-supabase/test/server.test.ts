import { existsSync } from 'node:fs'
import { afterAll, describe, expect, test } from 'vitest'
import { postgresVersions, type RunningServer, startServer } from '../src/index.ts'

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
