import { createClient } from '@supabase/supabase-js'
import { afterAll, describe, expect, test } from 'vitest'
import { type Replica, type RunningServer, startReplica, startRest, startServer } from '../src/index.ts'

describe('a replica', () => {
  let server: RunningServer | undefined
  let replica: Replica | undefined
  afterAll(async () => {
    await replica?.stop()
    await server?.stop()
  })

  test('follows its primary, can be held behind, and takes no writes', { timeout: 60_000 }, async () => {
    server = await startServer()
    const database = await server.createDatabase()
    const writer = await database.connect()
    await writer.query('create table public.notes as select 1 as id')
    await writer.query('grant select on public.notes to anon')

    replica = await startReplica(server)
    await replica.caughtUp()
    const reader = await replica.database(database.name).connect()
    const count = async () => Number((await reader.query('select count(*) from public.notes')).rows[0].count)
    expect(await count()).toBe(1)

    await replica.pause()
    await writer.query('insert into public.notes values (2)')
    expect(await count()).toBe(1)
    await replica.resume()
    await replica.caughtUp()
    expect(await count()).toBe(2)
    await expect(reader.query('insert into public.notes values (3)')).rejects.toThrow('read-only transaction')

    const rest = await startRest(replica.database(database.name), { isReplica: true })
    const { data } = await createClient(rest.url, rest.anonKey).from('notes').select()
    expect(data).toEqual([{ id: 1 }, { id: 2 }])
    await rest.stop()
  })
})
