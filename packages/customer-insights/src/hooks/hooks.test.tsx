import { onlineManager, type QueryKey, type UseQueryResult } from '@tanstack/react-query'
import { cleanup, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import { deferred, failed, fakeSupabase, missing, ok, unreachable } from '../../test/client/fakeSupabase.ts'
import { hostQueryClient, renderUnderProvider } from '../../test/client/renderUnderProvider.tsx'
import type { RpcResponse } from '../client/supabase.ts'
import { useCustomerAnalytics } from './useCustomerAnalytics.ts'
import { useCustomerGames } from './useCustomerGames.ts'
import { useCustomerInsights } from './useCustomerInsights.ts'
import { useCustomerInsightsSettings } from './useCustomerInsightsSettings.ts'
import { useCustomerInsightsStatus } from './useCustomerInsightsStatus.ts'
import { useCustomerVenues } from './useCustomerVenues.ts'
import { useMarketingTags } from './useMarketingTags.ts'
import { useSegments } from './useSegments.ts'

afterEach(cleanup)

const answers = {
  get_customer_with_insights: [ok({ total_bookings: 3 })],
  get_customer_games: [ok([{ game_name: 'The Vault' }])],
  get_customer_venues: [ok([{ venue_name: 'Harbour' }])],
  get_customer_segments: [ok({ totals: { count: 7 } })],
  get_customer_analytics: [ok({ months: [], heatmap: [] })],
  get_marketing_tags: [ok([{ tag: 'win-back', customers: 7 }])],
  get_customer_insights_settings: [ok({ vip_above: 1000 })],
}

/** Each hook, the function it asks, and where its answer is kept. */
const cases: {
  hook: () => UseQueryResult<unknown>
  rpc: string
  args: Record<string, unknown>
  key: QueryKey
}[] = [
  {
    hook: () => useCustomerInsights({ customerId: '1', asOf: '2026-02-15' }),
    rpc: 'get_customer_with_insights',
    args: { customer_id: '1', as_of: '2026-02-15' },
    key: ['customer-insights', 'default', 'customer', '1', 'insights', { asOf: '2026-02-15' }],
  },
  {
    hook: () => useCustomerGames({ customerId: '1' }),
    rpc: 'get_customer_games',
    args: { customer_id: '1' },
    key: ['customer-insights', 'default', 'customer', '1', 'games'],
  },
  {
    hook: () => useCustomerVenues({ customerId: '1' }),
    rpc: 'get_customer_venues',
    args: { customer_id: '1' },
    key: ['customer-insights', 'default', 'customer', '1', 'venues'],
  },
  {
    hook: () => useSegments({ previewSize: 3 }),
    rpc: 'get_customer_segments',
    args: { preview_size: 3 },
    key: ['customer-insights', 'default', 'segments', { asOf: null, previewSize: 3 }],
  },
  {
    hook: () => useCustomerAnalytics({ customerId: '1', months: 6 }),
    rpc: 'get_customer_analytics',
    args: { customer_id: '1', months: 6 },
    key: ['customer-insights', 'default', 'customer', '1', 'analytics', { asOf: null, months: 6 }],
  },
  {
    hook: () => useMarketingTags(),
    rpc: 'get_marketing_tags',
    args: {},
    key: ['customer-insights', 'default', 'marketing-tags'],
  },
  {
    hook: () => useCustomerInsightsSettings({ tenantId: 'north' }),
    rpc: 'get_customer_insights_settings',
    args: { tenant_id: 'north' },
    key: ['customer-insights', 'default', 'settings', { tenantId: 'north' }],
  },
  {
    hook: () => useCustomerInsightsStatus(),
    rpc: 'customer_insights_status',
    args: {},
    key: ['customer-insights', 'default', 'status'],
  },
]

describe.each(cases)('the hook over $rpc', ({ hook, rpc, args, key }) => {
  test('asks once, and keeps the answer under a key of ours', async () => {
    const fake = fakeSupabase(answers)
    const queryClient = hostQueryClient()
    const { result } = renderUnderProvider(fake.supabase, hook, { queryClient })
    expect(result.current.status).toBe('pending')
    await waitFor(() => expect(result.current.status).toBe('success'))
    expect(fake.calls.find(({ name }) => name === rpc)?.args).toEqual(args)
    expect(
      queryClient
        .getQueryCache()
        .getAll()
        .map(({ queryKey }) => queryKey),
    ).toEqual([key])
    expect(queryClient.getQueryData(key)).toBe(result.current.data)
  })

  test.each([
    [failed('42501', 403), 'forbidden'],
    [failed('PT404', 404), 'not_found'],
    [failed('22P02', 400), 'invalid_input'],
    [missing, 'not_installed'],
  ])('shows what will not pass at once', async (answer, code) => {
    const fake = fakeSupabase({ customer_insights_status: [missing], [rpc]: [answer] })
    const { result } = renderUnderProvider(fake.supabase, hook)
    await waitFor(() => expect(result.current.error).toMatchObject({ code }))
    expect(result.current.failureCount).toBe(1)
  })

  test('asks twice more where no answer came, then says so', async () => {
    const fake = fakeSupabase({ [rpc]: [unreachable] })
    const { result } = renderUnderProvider(fake.supabase, hook, { queryClient: hostQueryClient() })
    await waitFor(() => expect(result.current.error).toMatchObject({ code: 'network' }))
    expect(result.current.failureCount).toBe(3)
  })

  test('says that it is offline rather than load for ever', async () => {
    onlineManager.setOnline(false)
    try {
      const fake = fakeSupabase({ [rpc]: [unreachable] })
      const { result } = renderUnderProvider(fake.supabase, hook, { queryClient: hostQueryClient() })
      await waitFor(() => expect(result.current.error).toMatchObject({ code: 'network' }))
    } finally {
      onlineManager.setOnline(true)
    }
  })

  test('asks again when told to, and recovers', async () => {
    const recovered = ok(rpc === 'customer_insights_status' ? { schema_version: '0.1.0' } : [])
    const refused = failed('42501', 403)
    const fake = fakeSupabase({ [rpc]: [refused, recovered] })
    const { result } = renderUnderProvider(fake.supabase, hook)
    await waitFor(() => expect(result.current.isError).toBe(true))
    void result.current.refetch()
    await waitFor(() => expect(result.current.isSuccess).toBe(true))
  })
})

test.each<[string, () => UseQueryResult<unknown>]>([
  ['useCustomerInsights', () => useCustomerInsights({ customerId: '1', enabled: false })],
  ['useCustomerGames', () => useCustomerGames({ customerId: '1', enabled: false })],
  ['useCustomerVenues', () => useCustomerVenues({ customerId: '1', enabled: false })],
  ['useSegments', () => useSegments({ enabled: false })],
  ['useCustomerAnalytics', () => useCustomerAnalytics({ customerId: '1', enabled: false })],
  ['useMarketingTags', () => useMarketingTags({ enabled: false })],
  ['useCustomerInsightsSettings', () => useCustomerInsightsSettings({ enabled: false })],
  ['useCustomerInsightsStatus', () => useCustomerInsightsStatus({ enabled: false })],
])('%s asks nothing while it is not enabled', async (_name, hook) => {
  const fake = fakeSupabase(answers)
  const { result } = renderUnderProvider(fake.supabase, hook)
  await Promise.resolve()
  expect(result.current.fetchStatus).toBe('idle')
  expect(fake.calls).toEqual([])
})

describe('the date asked for', () => {
  test('is that of the provider’s now, in its time zone', async () => {
    const fake = fakeSupabase(answers)
    const lateInTheDay = { now: '2026-02-14T23:30:00Z', timeZone: 'Europe/Berlin' }
    const { result } = renderUnderProvider(fake.supabase, () => useSegments(), lateInTheDay)
    await waitFor(() => expect(result.current.isSuccess).toBe(true))
    expect(fake.calls.find(({ name }) => name === 'get_customer_segments')?.args).toEqual({ as_of: '2026-02-15' })
  })

  test('is the one named, if one is', async () => {
    const fake = fakeSupabase(answers)
    const hook = () => useCustomerInsights({ customerId: '1', asOf: '2025-01-01' })
    const { result } = renderUnderProvider(fake.supabase, hook, { now: new Date('2026-02-14') })
    await waitFor(() => expect(result.current.isSuccess).toBe(true))
    expect(fake.calls.find(({ name }) => name === 'get_customer_with_insights')?.args).toMatchObject({
      as_of: '2025-01-01',
    })
  })
})

test('leaving the page aborts the request', async () => {
  const fake = fakeSupabase({ get_customer_games: [deferred<RpcResponse>().promise] })
  const queryClient = hostQueryClient()
  const { unmount } = renderUnderProvider(fake.supabase, () => useCustomerGames({ customerId: '1' }), { queryClient })
  await waitFor(() => expect(fake.names()).toContain('get_customer_games'))
  unmount()
  await waitFor(() => expect(queryClient.isFetching()).toBe(0))
  expect(queryClient.getQueryCache().getAll()[0]?.state).toMatchObject({ status: 'pending', error: null })
})
