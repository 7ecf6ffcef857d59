import { act, cleanup, render } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { deferred, fakeSupabase, ok } from '../../test/client/fakeSupabase.ts'
import { PLACE, renderUnderProvider } from '../../test/client/renderUnderProvider.tsx'
import type { RpcResponse } from '../client/supabase.ts'
import { CustomerInsightsProvider, type CustomerInsightsProviderProps } from '../provider/index.ts'
import { loadFollowTenants } from './realtime/loadFollowTenants.ts'
import { useCustomerGames } from './useCustomerGames.ts'
import { useCustomerInsights } from './useCustomerInsights.ts'
import { useCustomerInsightsRealtime } from './useCustomerInsightsRealtime.ts'
import { useSegments } from './useSegments.ts'
import { useUpdateCustomerTags } from './useUpdateCustomerTags.ts'

// Against a real server: test/realtime/hook.test.ts. Here is what takes a clock, or a server that behaves oddly.
vi.mock('./realtime/loadFollowTenants.ts', { spy: true })
const load = vi.mocked(loadFollowTenants)
// Fetched once, so that the fake clock need not wait for the disk.
const followTenants = await loadFollowTenants()
await import('../client/replica.ts')
beforeEach(() => {
  vi.useFakeTimers()
  load.mockResolvedValue(followTenants)
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

type Callback = (...args: never[]) => void

/** A Supabase client with Realtime whose channels do what the test says. */
function realtimeProject(answers: Parameters<typeof fakeSupabase>[0] = {}) {
  const channels: ReturnType<typeof fakeChannel>[] = []
  const fake = fakeSupabase({
    customer_insights_status: [ok({ schema_version: '0.1.0', access: { is_staff: true, tenants: ['default'] } })],
    get_customer_with_insights: [ok({ customer: { marketing_tags: ['old'] } })],
    get_customer_games: [ok([])],
    get_customer_segments: [ok({})],
    update_customer_tags: [ok(['new'])],
    ...answers,
  })
  const setAuth = vi.fn(async (_token: string | null = null) => {})
  const removeChannel = vi.fn(async (_channel: unknown) => 'ok')
  const supabase = Object.assign(fake.supabase, {
    channel: vi.fn((name: string, { config }: { config: { private: boolean } }) => {
      const channel = fakeChannel(name, config.private)
      channels.push(channel)
      return channel
    }),
    removeChannel,
    realtime: { setAuth },
  })
  return { ...fake, supabase, channels, setAuth, removeChannel }
}

function fakeChannel(name: string, isPrivate: boolean) {
  const handlers: { type: string; callback: Callback }[] = []
  let onStatus: (status: string, error?: Error) => void = () => {}
  return {
    name,
    isPrivate,
    on: (type: string, _filter: object, callback: Callback) => void handlers.push({ type, callback }),
    subscribe(callback: typeof onStatus) {
      onStatus = callback
    },
    status: (status: string, error?: Error) => act(async () => onStatus(status, error)),
    tell: (payload: unknown) =>
      act(async () => {
        for (const { callback } of handlers) callback(...([{ payload }] as never[]))
      }),
  }
}

const pass = (milliseconds: number) => act(() => vi.advanceTimersByTimeAsync(milliseconds))
const told = (...customer_ids: string[]) => ({ tenant: 'default', customer_ids })

/** A page with a customer and the segments that has loaded and is live. */
async function livePage(
  answers: Parameters<typeof fakeSupabase>[0] = {},
  props: Partial<CustomerInsightsProviderProps> = {},
) {
  const project = realtimeProject(answers)
  const hooks = () => ({
    realtime: useCustomerInsightsRealtime(),
    games: useCustomerGames({ customerId: '1' }),
    insights: useCustomerInsights({ customerId: '1' }),
    segments: useSegments(),
    tags: useUpdateCustomerTags({ customerId: '1' }),
  })
  const { result, unmount } = renderUnderProvider(project.supabase, hooks, props)
  await pass(10)
  const [channel] = project.channels
  if (!channel) throw new Error('No channel was opened.')
  await channel.status('SUBSCRIBED')
  project.calls.length = 0
  return { ...project, result, unmount, channel, status: () => result.current.realtime.status }
}

function Listening() {
  return <p>{useCustomerInsightsRealtime({ tenants: ['default'] }).status}</p>
}

test('joins the private channel of the user’s tenant with the token of now', async () => {
  const { channels, setAuth, status } = await livePage()
  expect(channels.map(({ name, isPrivate }) => [name, isPrivate])).toEqual([['customer-insights:default', true]])
  expect(setAuth).toHaveBeenCalledWith()
  expect(status()).toBe('live')
})

test('joins once, in StrictMode and for two components', async () => {
  const { supabase, channels, removeChannel } = realtimeProject()
  const listen = () => useCustomerInsightsRealtime({ tenants: ['default', 'default'] })
  const { result } = renderUnderProvider(supabase, () => [listen(), listen()])
  await pass(10)
  expect([channels.length, removeChannel.mock.calls]).toEqual([1, []])
  await channels[0]?.status('SUBSCRIBED')
  expect(result.current).toEqual([{ status: 'live' }, { status: 'live' }])
})

describe('what a replica may lack still', () => {
  const at = (log_position: string) =>
    ok({ schema_version: '0.1.0', access: { is_staff: true, tenants: ['default'] }, log_position })

  test.each([
    ['is behind', '0/1', 'primary'],
    ['has it by then', '0/2', 'replica'],
  ])('is asked of the primary: one that %s', async (_which, position, expected) => {
    const replica = fakeSupabase({
      customer_insights_status: [at(position)],
      get_customer_with_insights: [ok({ customer: { marketing_tags: ['old'] } })],
      get_customer_games: [ok([])],
      get_customer_segments: [ok({})],
    })
    const { channel, names } = await livePage(
      { customer_insights_status: [at('0/2')] },
      { readClient: { schema: replica.schema } },
    )
    expect(replica.names()).toContain('get_customer_games')
    replica.calls.length = 0
    await channel.tell(told('1'))
    await pass(300)
    expect(names().includes('get_customer_games') ? 'primary' : 'replica').toBe(expected)
    expect(replica.names().includes('get_customer_games') ? 'replica' : 'primary').toBe(expected)
  })
})

describe('what listening takes', () => {
  const listen = (enabled = true) => useCustomerInsightsRealtime({ tenants: ['default'], enabled })

  test('is loaded when a component listens, and not before', async () => {
    load.mockClear()
    const { supabase } = realtimeProject()
    renderUnderProvider(supabase, () => listen(false))
    await pass(10)
    expect(load).not.toHaveBeenCalled()
    renderUnderProvider(supabase, () => listen())
    await pass(10)
    expect(load).toHaveBeenCalled()
  })

  test('comes too late for a component that has left', async () => {
    const slow = deferred<typeof followTenants>()
    load.mockReturnValue(slow.promise)
    const { supabase, channels } = realtimeProject()
    const { result, unmount } = renderUnderProvider(supabase, () => listen())
    await pass(10)
    expect(result.current.status).toBe('connecting')
    unmount()
    slow.resolve(followTenants)
    await pass(10)
    expect(channels).toEqual([])
  })

  test('opens one channel, where StrictMode leaves and comes back meanwhile', async () => {
    const slow = deferred<typeof followTenants>()
    load.mockReturnValue(slow.promise)
    load.mockClear()
    const { supabase, channels, removeChannel } = realtimeProject()
    const page = (
      <CustomerInsightsProvider client={supabase} {...PLACE}>
        <Listening />
      </CustomerInsightsProvider>
    )
    // Only a root that is strict itself runs effects twice.
    render(page, { reactStrictMode: true })
    await pass(10)
    expect(load).toHaveBeenCalledTimes(2)
    slow.resolve(followTenants)
    await pass(10)
    expect([channels.length, removeChannel.mock.calls]).toEqual([1, []])
  })

  test('is tried again, where it could not be loaded; what was missed is asked for', async () => {
    load.mockRejectedValue(new TypeError('Failed to fetch dynamically imported module'))
    const { supabase, channels, count } = realtimeProject()
    const { result } = renderUnderProvider(supabase, () => [listen(), useSegments()] as const)
    await pass(10)
    expect(result.current[0].status).toBe('disconnected')
    await pass(10_000)
    expect([channels.length, count('get_customer_segments')]).toEqual([0, 1])
    load.mockResolvedValue(followTenants)
    await pass(10_000)
    await channels[0]?.status('SUBSCRIBED')
    await pass(300)
    expect([result.current[0].status, count('get_customer_segments')]).toEqual(['live', 2])
  })

  test('is not tried again for a component that has left', async () => {
    load.mockRejectedValue(new TypeError('Failed to fetch dynamically imported module'))
    const { unmount } = renderUnderProvider(realtimeProject().supabase, () => listen())
    await pass(10)
    unmount()
    load.mockClear()
    await pass(60_000)
    expect(load).not.toHaveBeenCalled()
  })
})

describe('a change', () => {
  test('is gathered for a quarter of a second with others', async () => {
    const { channel, names } = await livePage()
    await channel.tell(told('1'))
    await pass(200)
    await channel.tell(told('1', '2'))
    expect(names()).toEqual([])
    await pass(60)
    expect(names().sort()).toEqual(['get_customer_games', 'get_customer_segments', 'get_customer_with_insights'])
  })

  test('of others leaves the customer alone', async () => {
    const { channel, names } = await livePage()
    await channel.tell(told('2'))
    await pass(300)
    expect(names()).toEqual(['get_customer_segments'])
  })

  test.each([{ tenant: 'default', customer_ids: 'many' }, {}, undefined])(
    'that may concern anybody: %j',
    async payload => {
      const { channel, names } = await livePage()
      await channel.tell(payload)
      await pass(300)
      expect(names()).toHaveLength(3)
    },
  )

  test('does not interrupt a round of requests that is under way, and is not forgotten', async () => {
    const slow = deferred<RpcResponse>()
    const { channel, answer, count } = await livePage()
    answer('get_customer_segments', [slow.promise, ok({})])
    await channel.tell(told('2'))
    await pass(300)
    for (let n = 0; n < 5; n++) {
      await channel.tell(told('2'))
      await pass(300)
    }
    expect(count('get_customer_segments')).toBe(1)
    slow.resolve(ok({}))
    await pass(300)
    expect(count('get_customer_segments')).toBe(2)
  })

  test('does not undo tags that are shown ahead of the server’s word', async () => {
    const writing = deferred<RpcResponse>()
    const { channel, result, count } = await livePage({ update_customer_tags: [writing.promise] })
    await act(async () => result.current.tags.mutate(['new']))
    await pass(10)
    await channel.tell(told('1'))
    await pass(300)
    expect(result.current.insights.data?.customer.marketing_tags).toEqual(['new'])
    expect([count('get_customer_games'), count('get_customer_with_insights')]).toEqual([1, 0])
    writing.resolve(ok(['new']))
    await pass(10)
    expect(count('get_customer_with_insights')).toBe(1)
  })
})

describe('the channel', () => {
  test('lost and back: everything is asked for once', async () => {
    const { channel, names, status } = await livePage()
    await channel.status('CHANNEL_ERROR', new Error('transport failure'))
    expect(status()).toBe('disconnected')
    await channel.status('TIMED_OUT')
    await channel.status('SUBSCRIBED')
    await pass(600)
    expect(status()).toBe('live')
    expect(names()).toHaveLength(3)
  })

  test('closed by the server: opened anew, later each time', async () => {
    const { channel, channels, status } = await livePage()
    await channel.status('CLOSED')
    expect(status()).toBe('disconnected')
    for (const [opened, after] of [
      [2, 1000],
      [3, 2000],
      [4, 5000],
      [5, 10_000],
      [6, 10_000],
    ] as const) {
      await pass(after - 100)
      expect(channels).toHaveLength(opened - 1)
      await pass(200)
      expect(channels).toHaveLength(opened)
      await channels.at(-1)?.status('CLOSED')
    }
    await pass(11_000)
    await channels.at(-1)?.status('SUBSCRIBED')
    expect(status()).toBe('live')
    await channels.at(-1)?.status('CLOSED')
    await pass(1100)
    expect(channels).toHaveLength(8)
  })

  test('refused: unavailable, and asked again each minute', async () => {
    const { channel, channels, status, removeChannel } = await livePage()
    await channel.status('CHANNEL_ERROR', new Error('Unauthorized: You do not have permissions to read'))
    expect(status()).toBe('unavailable')
    expect(removeChannel).toHaveBeenCalledWith(channel)
    await pass(59_000)
    expect(channels).toHaveLength(1)
    await pass(2000)
    await channels.at(-1)?.status('SUBSCRIBED')
    expect([channels.length, status()]).toEqual([2, 'live'])
    await channel.status('CLOSED')
    expect(status()).toBe('live')
  })

  test('kept, where one component that listens takes the place of another', async () => {
    const { supabase, channels, removeChannel } = realtimeProject()
    const page = (key: string) => (
      <CustomerInsightsProvider client={supabase} {...PLACE}>
        <Listening key={key} />
      </CustomerInsightsProvider>
    )
    const { rerender, container } = render(page('one'))
    await pass(10)
    await channels[0]?.status('SUBSCRIBED')
    rerender(page('another'))
    await pass(10)
    expect([container.textContent, channels.length, removeChannel.mock.calls]).toEqual(['live', 1, []])
  })

  test('not opened, where the component has left before', async () => {
    const { supabase, channels, setAuth } = realtimeProject()
    const token = deferred<void>()
    setAuth.mockReturnValue(token.promise)
    const { unmount } = renderUnderProvider(supabase, () => useCustomerInsightsRealtime({ tenants: ['default'] }))
    await pass(10)
    unmount()
    token.resolve()
    await pass(10)
    expect(channels).toEqual([])
  })

  test('left by the last component; what it still says is not heard, and nothing is opened again', async () => {
    const { channel, channels, names, unmount, removeChannel } = await livePage()
    unmount()
    await pass(10)
    expect(removeChannel).toHaveBeenCalledOnce()
    await channel.status('CLOSED')
    await channel.tell(told('1'))
    await pass(100_000)
    expect([names(), channels.length]).toEqual([[], 1])
  })

  test('is unavailable where there is no WebSocket', async () => {
    const project = realtimeProject()
    project.supabase.channel.mockImplementation(() => {
      throw new Error('WebSocket not available')
    })
    const { result } = renderUnderProvider(project.supabase, () => useCustomerInsightsRealtime())
    await pass(10)
    expect(result.current.status).toBe('unavailable')
  })
})
