import { QueryClient, useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { describe, expect, expectTypeOf, test } from 'vitest'
import { failed, fakeSupabase, ok } from '../../test/client/fakeSupabase.ts'
import { createCustomerInsightsClient } from '../client/client.ts'
import type {
  CustomerGame,
  CustomerInsights,
  CustomerInsightsStatus,
  CustomerSegments,
  CustomerVenue,
} from '../client/types.ts'
import type { useCustomerInsightsContext } from '../provider/context.ts'
import {
  customerGamesQueryOptions,
  customerInsightsQueryOptions,
  customerInsightsStatusQueryOptions,
  customerVenuesQueryOptions,
  type QueryContext,
  segmentsQueryOptions,
} from './index.ts'

const contextOf = (answers: Parameters<typeof fakeSupabase>[0]) => ({
  client: createCustomerInsightsClient(fakeSupabase(answers).supabase),
})

describe('in a loader or a server component, without React', () => {
  test('they fetch, and leave the answer where the hooks look for it', async () => {
    const context = contextOf({ get_customer_games: [ok([{ game_name: 'The Vault' }])] })
    const queryClient = new QueryClient()
    await queryClient.prefetchQuery(customerGamesQueryOptions(context, { customerId: '1' }))
    expect(queryClient.getQueryData(['customer-insights', 'default', 'customer', '1', 'games'])).toEqual([
      { game_name: 'The Vault' },
    ])
  })

  test('a failure is not tried again: the page waits for it', async () => {
    const fake = fakeSupabase({ get_customer_segments: [failed('40001', 500)] })
    const context = { client: createCustomerInsightsClient(fake.supabase) }
    await expect(new QueryClient().fetchQuery(segmentsQueryOptions(context))).rejects.toMatchObject({ code: 'unknown' })
    expect(fake.count('get_customer_segments')).toBe(1)
  })

  test('tenant and date are part of the key', () => {
    const context = { ...contextOf({}), tenantKey: 'north', asOf: '2026-02-15' }
    expect(customerInsightsQueryOptions(context, { customerId: '1' }).queryKey).toEqual([
      ...['customer-insights', 'north', 'customer', '1', 'insights'],
      { asOf: '2026-02-15' },
    ])
    expect(segmentsQueryOptions(context, { previewSize: 0, asOf: '2025-01-01' }).queryKey).toEqual([
      ...['customer-insights', 'north', 'segments'],
      { asOf: '2025-01-01', previewSize: 0 },
    ])
  })
})

test('types: the key knows its data, and the context of the provider fits', () => {
  const context = contextOf({})
  const queryClient = new QueryClient()
  const insights = customerInsightsQueryOptions(context, { customerId: '1' })
  expectTypeOf(queryClient.getQueryData(insights.queryKey)).toEqualTypeOf<CustomerInsights | undefined>()
  const data = {
    suspended: () => useSuspenseQuery(insights).data,
    selected: () => useQuery({ ...insights, select: ({ total_spent }) => total_spent }).data,
    games: () => useSuspenseQuery(customerGamesQueryOptions(context, { customerId: '1' })).data,
    venues: () => useSuspenseQuery(customerVenuesQueryOptions(context, { customerId: '1' })).data,
    segments: () => useSuspenseQuery(segmentsQueryOptions(context)).data,
    status: () => useSuspenseQuery(customerInsightsStatusQueryOptions(context)).data,
  }
  expectTypeOf(data.suspended).returns.toEqualTypeOf<CustomerInsights>()
  expectTypeOf(data.selected).returns.toEqualTypeOf<number | undefined>()
  expectTypeOf(data.games).returns.toEqualTypeOf<CustomerGame[]>()
  expectTypeOf(data.venues).returns.toEqualTypeOf<CustomerVenue[]>()
  expectTypeOf(data.segments).returns.toEqualTypeOf<CustomerSegments>()
  expectTypeOf(data.status).returns.toEqualTypeOf<CustomerInsightsStatus>()
  expectTypeOf<ReturnType<typeof useCustomerInsightsContext>>().toExtend<QueryContext>()
})
