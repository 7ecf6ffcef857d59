import './support/dom.ts'
import { mintToken, staffToken } from '@customer-insights/local-supabase'
import { testDatabase, testRest } from '@customer-insights/local-supabase/vitest'
import { createClient } from '@supabase/supabase-js'
import { cleanup, waitFor } from '@testing-library/react'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { useCustomerGames } from '../../src/hooks/useCustomerGames.ts'
import {
  type UseCustomerInsightsRealtimeOptions,
  useCustomerInsightsRealtime,
} from '../../src/hooks/useCustomerInsightsRealtime.ts'
import { useSegments } from '../../src/hooks/useSegments.ts'
import { renderUnderProvider } from '../client/renderUnderProvider.tsx'
import { installed } from '../sql/support/bundle.ts'

const database = await testDatabase({ template: installed })
const rest = await testRest(database)
const owner = await database.connect()

const ada = '00000000-0000-4000-8000-000000000001'
const bob = '00000000-0000-4000-8000-000000000002'
const game = '00000000-0000-4000-8000-00000000000a'
const book = (customer: string) =>
  owner.query('insert into bookings (customer_id, game_id, booking_date) values ($1, $2, now())', [customer, game])

beforeAll(async () => {
  await owner.query(`insert into games (id, name) values ('${game}', 'The Vault')`)
  await owner.query(`insert into customers (id, name) values ('${ada}', 'Ada'), ('${bob}', 'Bob')`)
  await owner.query('alter publication supabase_realtime add table customer_insights.customer_facts')
})
beforeEach(async () => {
  await owner.query('delete from bookings where true')
  await book(ada)
})
afterEach(async () => {
  cleanup()
  rest.realtime.setReachable(true)
})

/** A page that shows two customers and the segments, and the requests it makes. */
async function page(options: UseCustomerInsightsRealtimeOptions = {}, token = { current: '' }) {
  token.current ||= await staffToken()
  const asked: string[] = []
  const supabase = createClient(rest.url, rest.anonKey, {
    accessToken: async () => token.current,
    realtime: { heartbeatIntervalMs: 200, reconnectAfterMs: () => 100 },
    global: {
      fetch: (input, init) => {
        const name = String(input).split('/rpc/')[1]
        asked.push(name === 'get_customer_games' ? `${name} ${JSON.parse(String(init?.body)).customer_id}` : `${name}`)
        return fetch(input, init)
      },
    },
  })
  const { result, unmount } = renderUnderProvider(supabase, () => ({
    realtime: useCustomerInsightsRealtime(options),
    // A second component that listens too.
    again: useCustomerInsightsRealtime(options),
    ada: useCustomerGames({ customerId: ada }),
    bob: useCustomerGames({ customerId: bob }),
    segments: useSegments(),
  }))
  const status = () => result.current.realtime.status
  const games = () => result.current.ada.data?.[0]?.booking_count
  await waitFor(() => expect(result.current.segments.isSuccess && result.current.bob.isSuccess).toBe(true))
  await waitFor(() => expect(games()).toBe(1))
  return {
    supabase,
    unmount,
    status,
    games,
    /** What has been asked for since the last call, sorted. */
    requests: () => asked.splice(0).sort(),
    quiet: () => new Promise(resolve => setTimeout(resolve, 600)),
  }
}

const within = { timeout: 5000 }
const everything = [`get_customer_games ${ada}`, `get_customer_games ${bob}`, 'get_customer_segments']

describe.each(['broadcast', 'postgres_changes'] as const)('by %s', mode => {
  test('a booking is on the page, and nothing is asked for that it does not concern', async () => {
    const { status, games, requests, quiet } = await page({ mode })
    await waitFor(() => expect(status()).toBe('live'), within)
    requests()
    await book(ada)
    await waitFor(() => expect(games()).toBe(2), within)
    await quiet()
    expect(requests()).toEqual([`get_customer_games ${ada}`, 'get_customer_segments'])
  })

  test('many bookings in a moment are asked for together', async () => {
    const { status, games, requests, quiet } = await page({ mode })
    await waitFor(() => expect(status()).toBe('live'), within)
    requests()
    for (let n = 0; n < 30; n++) await book(ada)
    await waitFor(() => expect(games()).toBe(31), within)
    await quiet()
    // The burst may take longer than one round.
    expect(requests().length).toBeLessThanOrEqual(8)
  })

  test('after an interruption everything is asked for, once', async () => {
    const { status, games, requests, quiet } = await page({ mode })
    await waitFor(() => expect(status()).toBe('live'), within)
    requests()
    rest.realtime.setReachable(false)
    await waitFor(() => expect(status()).toBe('disconnected'), within)
    await book(ada)
    await quiet()
    expect([games(), requests()]).toEqual([1, []])
    rest.realtime.setReachable(true)
    await waitFor(() => expect(games()).toBe(2), within)
    expect(status()).toBe('live')
    await quiet()
    expect(requests()).toEqual(everything)
  })

  test('the channel is shared, and left with the last component', async () => {
    const { supabase, status, unmount } = await page({ mode })
    await waitFor(() => expect(status()).toBe('live'), within)
    expect(supabase.getChannels()).toHaveLength(1)
    unmount()
    await expect.poll(() => supabase.getChannels(), within).toEqual([])
  })
})

describe('the token', () => {
  test('may be renewed while listening', async () => {
    const token = { current: await staffToken({ expiresIn: 3 }) }
    const { status, games, requests, quiet } = await page({}, token)
    await waitFor(() => expect(status()).toBe('live'), within)
    requests()
    token.current = await staffToken()
    await new Promise(resolve => setTimeout(resolve, 3500))
    expect(status()).toBe('live')
    await book(ada)
    await waitFor(() => expect(games()).toBe(2), within)
    await quiet()
    // No gap was seen, so nothing else was asked for.
    expect(requests()).toEqual([`get_customer_games ${ada}`, 'get_customer_segments'])
  })

  test('may be renewed too late: the channel is opened anew, and what was missed is asked for', async () => {
    const token = { current: await staffToken({ expiresIn: 2 }) }
    const { status, games } = await page({}, token)
    await waitFor(() => expect(status()).toBe('live'), within)
    await waitFor(() => expect(status()).toBe('disconnected'), within)
    await book(ada)
    token.current = await staffToken()
    await waitFor(() => expect(status()).toBe('live'), within)
    await waitFor(() => expect(games()).toBe(2), within)
  })
})

describe('nothing is to be expected', () => {
  /** The hook alone. */
  const statusOf = (
    supabase: Parameters<typeof renderUnderProvider>[0],
    options?: UseCustomerInsightsRealtimeOptions,
  ) => renderUnderProvider(supabase, () => useCustomerInsightsRealtime(options)).result

  const supabaseOf = (token: string) => createClient(rest.url, rest.anonKey, { accessToken: async () => token })

  test('by someone who is staff nowhere, nor of the tenant asked for', async () => {
    const customer = supabaseOf(await mintToken({ role: 'authenticated', sub: ada }))
    const [anywhere, there] = [statusOf(customer), statusOf(customer, { tenants: ['default'] })]
    await waitFor(() => expect([anywhere.current.status, there.current.status]).toEqual(['unavailable', 'unavailable']))
  })

  test('of a table that the host has not published', async () => {
    await owner.query('alter publication supabase_realtime drop table customer_insights.customer_facts')
    try {
      const result = statusOf(supabaseOf(await staffToken()), { mode: 'postgres_changes' })
      await waitFor(() => expect(result.current.status).toBe('unavailable'), within)
    } finally {
      await owner.query('alter publication supabase_realtime add table customer_insights.customer_facts')
    }
  })

  test('of a client without Realtime', async () => {
    const { rpc, schema, auth } = createClient(rest.url, rest.anonKey)
    expect(statusOf({ rpc, schema, auth }, { tenants: ['default'] }).current.status).toBe('unavailable')
  })

  test('while it is not enabled', async () => {
    const supabase = supabaseOf(await staffToken())
    expect(statusOf(supabase, { enabled: false }).current.status).toBe('disconnected')
    expect(supabase.getChannels()).toEqual([])
  })
})
