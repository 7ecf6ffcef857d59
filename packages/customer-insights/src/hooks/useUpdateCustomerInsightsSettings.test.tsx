import { act, cleanup, waitFor } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { deferred, failed, fakeSupabase, ok } from '../../test/client/fakeSupabase.ts'
import { hostQueryClient, renderUnderProvider } from '../../test/client/renderUnderProvider.tsx'
import type { RpcResponse } from '../client/supabase.ts'
import { useCustomerGames } from './useCustomerGames.ts'
import { useCustomerInsights } from './useCustomerInsights.ts'
import { useCustomerInsightsSettings } from './useCustomerInsightsSettings.ts'
import { useSegments } from './useSegments.ts'
import { useUpdateCustomerInsightsSettings } from './useUpdateCustomerInsightsSettings.ts'

afterEach(cleanup)

/** A server that stores the threshold of VIPs; `update` decides what becomes of each change. */
async function setUp(update: (store: () => RpcResponse) => RpcResponse | Promise<RpcResponse>) {
  let vip_above = 1000
  const fake = fakeSupabase({
    get_customer_insights_settings: () => ok({ vip_above }),
    get_customer_with_insights: () => ok({ spending_tier: vip_above < 1000 ? 'vip' : 'high' }),
    get_customer_segments: () => ok({ totals: {} }),
    get_customer_games: () => ok([]),
    update_customer_insights_settings: ({ changes }) =>
      update(() => {
        vip_above = (changes as { vip_above: number }).vip_above
        return ok({ vip_above })
      }),
  })
  const { result } = renderUnderProvider(
    fake.supabase,
    () => ({
      settings: useCustomerInsightsSettings(),
      customer: useCustomerInsights({ customerId: '1' }),
      segments: useSegments(),
      games: useCustomerGames({ customerId: '1' }),
      update: useUpdateCustomerInsightsSettings(),
    }),
    { queryClient: hostQueryClient() },
  )
  await waitFor(() => {
    expect(Object.values(result.current).filter(({ isPending }) => isPending)).toEqual([])
    expect(result.current.settings.data).toEqual({ vip_above: 1000 })
    expect(result.current.games.isSuccess && result.current.segments.isSuccess).toBe(true)
  })
  return { fake, result }
}

const READS = ['get_customer_insights_settings', 'get_customer_with_insights', 'get_customer_segments']

test('shows nothing ahead; then the settings as stored, and everything is asked for again', async () => {
  const answer = deferred<RpcResponse>()
  const { fake, result } = await setUp(store => answer.promise.then(store))
  act(() => result.current.update.mutate({ vip_above: 500 }))
  await waitFor(() => expect(fake.count('update_customer_insights_settings')).toBe(1))
  expect(result.current.settings.data).toEqual({ vip_above: 1000 })
  expect(result.current.update.isPending).toBe(true)

  answer.resolve(ok(null))
  await waitFor(() => expect(result.current.update.data).toEqual({ vip_above: 500 }))
  expect(result.current.settings.data).toEqual({ vip_above: 500 })
  await waitFor(() => expect(result.current.customer.data?.spending_tier).toBe('vip'))
  await waitFor(() => expect([...READS, 'get_customer_games'].map(name => fake.count(name))).toEqual([2, 2, 2, 2]))
})

test('the answer shows without being asked for again', async () => {
  const { fake, result } = await setUp(store => store())
  fake.answer('get_customer_insights_settings', [deferred<RpcResponse>().promise])
  act(() => result.current.update.mutate({ vip_above: 500 }))
  await waitFor(() => expect(result.current.settings.data).toEqual({ vip_above: 500 }))
})

test('a refusal is told, and what is shown stays', async () => {
  const { result } = await setUp(() => failed('PT503', 503))
  act(() => result.current.update.mutate({ vip_above: 500 }))
  await waitFor(() => expect(result.current.update.error).toMatchObject({ code: 'unknown' }))
  expect(result.current.settings.data).toEqual({ vip_above: 1000 })
})

test('one change goes out after the other', async () => {
  const first = deferred<RpcResponse>()
  const waiting = [first.promise]
  const { fake, result } = await setUp(store => waiting.shift()?.then(store) ?? store())
  act(() => {
    result.current.update.mutate({ vip_above: 500 })
    result.current.update.mutate({ vip_above: 800 })
  })
  await waitFor(() => expect(fake.count('update_customer_insights_settings')).toBe(1))
  await act(() => new Promise(resolve => setTimeout(resolve, 20)))
  expect(fake.count('update_customer_insights_settings')).toBe(1)
  first.resolve(ok(null))
  await waitFor(() => expect(result.current.settings.data).toEqual({ vip_above: 800 }))
})

test('staff of several tenants name one', async () => {
  const fake = fakeSupabase({
    get_customer_insights_settings: ({ tenant_id }) => ok({ tenant_id }),
    update_customer_insights_settings: ({ tenant_id }) => ok({ tenant_id, vip_above: 5 }),
  })
  const { result } = renderUnderProvider(
    fake.supabase,
    () => ({
      north: useCustomerInsightsSettings({ tenantId: 'north' }),
      south: useCustomerInsightsSettings({ tenantId: 'south' }),
      update: useUpdateCustomerInsightsSettings({ tenantId: 'south' }),
    }),
    { queryClient: hostQueryClient() },
  )
  await waitFor(() => expect(result.current.south.data).toEqual({ tenant_id: 'south' }))
  fake.answer('get_customer_insights_settings', [deferred<RpcResponse>().promise])
  act(() => result.current.update.mutate({ vip_above: 5 }))
  await waitFor(() => expect(result.current.south.data).toEqual({ tenant_id: 'south', vip_above: 5 }))
  expect(result.current.north.data).toEqual({ tenant_id: 'north' })
})
