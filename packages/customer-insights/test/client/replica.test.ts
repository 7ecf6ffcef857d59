import '../realtime/support/dom.ts'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Rest, staffToken, startReplica, startRest, startServer } from '@customer-insights/local-supabase'
import { createClient } from '@supabase/supabase-js'
import { act, cleanup, waitFor } from '@testing-library/react'
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createCustomerInsightsClient } from '../../src/client/index.ts'
import { useCustomerInsights } from '../../src/hooks/useCustomerInsights.ts'
import { useUpdateCustomerTags } from '../../src/hooks/useUpdateCustomerTags.ts'
import { installed, runSql } from '../sql/support/bundle.ts'
import { AS_OF, fixtureSql, ids } from './fixture.ts'
import { renderUnderProvider } from './renderUnderProvider.tsx'

// Servers of their own: a replica is a copy of the whole server, which has to be quiet meanwhile.
const primary = await startServer()
afterAll(() => primary.stop())
const database = await primary.createDatabase()
await installed.build(database)
await runSql(database, fixtureSql)
const replica = await startReplica(primary)
afterAll(() => replica.stop())
await replica.caughtUp()
const rest = { primary: await startRest(database), replica: await startReplicaRest() }
afterAll(() => Promise.all([rest.primary.stop(), rest.replica.stop()]))
const owner = await database.connect()
const token = await staffToken()

function startReplicaRest(): Promise<Rest> {
  return startRest(replica.database(database.name), { isReplica: true })
}

/** Who was asked what, since the test began: "replica list_customers". */
let asked: string[] = []
const supabaseOf = (server: 'primary' | 'replica') =>
  createClient(rest[server].url, rest[server].anonKey, {
    accessToken: async () => token,
    global: {
      fetch: (input, init) => {
        asked.push(`${server} ${String(input).split('/rpc/')[1]}`)
        return fetch(input, init)
      },
    },
  })
const [primaryClient, replicaClient] = [supabaseOf('primary'), supabaseOf('replica')]
const newClient = () => createCustomerInsightsClient(primaryClient, { readClient: replicaClient })

beforeEach(async () => {
  await replica.resume()
  await owner.query(`delete from customer_insights.customer_tags where true`)
  await replica.caughtUp()
  asked = []
})
afterEach(cleanup)

/** Every function of the API, and what it has to be given. */
async function rpcs(): Promise<{ name: string; isRead: boolean; required: string[] }[]> {
  const names = readdirSync(join(import.meta.dirname, '../../../../sql/api')).map(file =>
    file.replace(/^(\d+_)?(.*)\.sql$/, '$2'),
  )
  const { rows } = await owner.query(
    `select p.proname as name, p.provolatile <> 'v' as "isRead",
       coalesce(p.proargnames[:p.pronargs - p.pronargdefaults], '{}') as required
     from pg_proc p where p.pronamespace = 'public'::regnamespace and p.proname = any ($1) order by 1`,
    [names],
  )
  expect(rows.map(({ name }) => name)).toEqual(names.toSorted())
  return rows
}
const VALUES: Record<string, unknown> = { customer_id: ids.ada }

describe('a hot standby', () => {
  test('is asked only what the database knows to be a read', async () => {
    const source = readFileSync(join(import.meta.dirname, '../../src/client/client.ts'), 'utf8')
    const read = new Set([...source.matchAll(/\bread(?:<[^>]*>)?\(\s*'(\w+)'/g)].map(([, name]) => name))
    expect(read.size).toBeGreaterThan(8)
    const reads = (await rpcs()).filter(({ isRead }) => isRead).map(({ name }) => name)
    expect([...read].filter(name => !reads.includes(String(name)))).toEqual([])
  })

  test('answers every RPC that reads, as the primary does', async () => {
    const reads = (await rpcs()).filter(({ isRead }) => isRead)
    expect(reads.length).toBeGreaterThan(8)
    for (const { name, required } of reads) {
      const unknown = required.filter(parameter => !(parameter in VALUES))
      if (unknown.length > 0) throw new Error(`${name} needs ${unknown}: give it a value in VALUES.`)
      const args = Object.fromEntries(required.map(parameter => [parameter, VALUES[parameter]]))
      const [here, there] = await Promise.all([replicaClient.rpc(name, args), primaryClient.rpc(name, args)])
      expect(here.error, name).toBe(null)
      if (name !== 'customer_insights_status') expect(here.data, name).toEqual(there.data)
    }
  })

  test('answers whatever is filtered, sorted and counted by', async () => {
    const client = createCustomerInsightsClient(replicaClient, { counts: 'live' })
    const filters = [
      { spending_tier: ['medium' as const], lifecycle_stage: ['active' as const, 'new' as const] },
      { frequency_tier: ['one-time' as const] },
      { favorite_game_id: [ids.vault], preferred_venue_id: [ids.harbour], game_category: ['Escape Room'] },
      { tags: { any: ['a'], all: ['b'], none: ['c'] }, search: 'ada example' },
      { customer_id: [ids.ada] },
    ]
    for (const filter of filters) {
      for (const sort of ['total_spent', 'total_bookings', 'customer_value', 'last_visit', 'name'] as const) {
        await client.listCustomers({ filter, sort, asOf: AS_OF })
      }
    }
    await client.getCustomerSegments({ asOf: AS_OF, lastVisits: true })
    await client.getCustomerGames(ids.ada, { includeUnplayed: true })
    await client.getCustomerAnalytics(ids.ada, { months: 'all', asOf: AS_OF })
    await client.getCustomerBookings(ids.ada, { upcoming: false, gameId: ids.vault })
  })

  test('refuses every RPC that writes', async () => {
    const refused = await replicaClient.rpc('update_customer_tags', { customer_id: ids.ada, tags: [] })
    expect(refused.error?.message).toMatch(/read-write mode during recovery/)
  })
})

describe('a client with a replica', () => {
  const tagsOf = async (client: ReturnType<typeof newClient>) =>
    (await client.getCustomerInsights(ids.ada)).customer.marketing_tags

  test('reads there, and reads its own writes all the same', async () => {
    const client = newClient()
    expect(await tagsOf(client)).toEqual([])
    expect(asked).toContain('replica get_customer_with_insights')
    expect(asked).not.toContain('primary get_customer_with_insights')

    await replica.pause()
    await client.updateCustomerTags(ids.ada, ['win-back'])
    asked = []
    for (let i = 0; i < 3; i++) expect(await tagsOf(client)).toEqual(['win-back'])
    expect(asked).not.toContain('replica get_customer_with_insights')

    // From here on reads go back to the replica, at some moment when it has the write and never before.
    await replica.resume()
    await waitFor(
      async () => {
        asked = []
        expect(await tagsOf(client)).toEqual(['win-back'])
        expect(asked).toContain('replica get_customer_with_insights')
      },
      { timeout: 30_000, interval: 100 },
    )
  })

  test('under the provider: no render shows what was before the write', async () => {
    const seen: string[] = []
    const { result } = renderUnderProvider(
      primaryClient,
      () => {
        const insights = useCustomerInsights({ customerId: ids.ada })
        const write = useUpdateCustomerTags({ customerId: ids.ada })
        if (insights.data) seen.push(insights.data.customer.marketing_tags.join())
        return { insights, write }
      },
      { readClient: replicaClient },
    )
    await waitFor(() => expect(result.current.insights.data?.customer.marketing_tags).toEqual([]))
    expect(asked).toContain('replica get_customer_with_insights')

    await replica.pause()
    await act(() => result.current.write.mutateAsync(['vip']))
    await waitFor(() => expect(asked).toContain('primary get_customer_with_insights'))
    await waitFor(() => expect(result.current.insights.isFetching).toBe(false))
    await act(() => result.current.insights.refetch())
    expect(seen.at(-1)).toBe('vip')
    expect(seen.slice(seen.indexOf('vip'))).not.toContain('')
  })

  test('goes on with the primary alone when the replica is gone', async () => {
    const client = newClient()
    await rest.replica.stop()
    try {
      expect(await tagsOf(client)).toEqual([])
      expect((await client.listCustomers()).total.count).toBe(3)
    } finally {
      rest.replica = await startReplicaRest()
    }
  })
})
