import {
  type InfiniteData,
  QueryClient,
  useQuery,
  useSuspenseInfiniteQuery,
  useSuspenseQuery,
} from '@tanstack/react-query'
import { describe, expect, expectTypeOf, test } from 'vitest'
import { listed, pageOf } from '../../test/client/fakeList.ts'
import { failed, fakeSupabase, ok } from '../../test/client/fakeSupabase.ts'
import { createCustomerInsightsClient } from '../client/client.ts'
import type {
  CustomerAnalyticsResult,
  CustomerBooking,
  CustomerGame,
  CustomerInsights,
  CustomerInsightsSettings,
  CustomerInsightsStatus,
  CustomerPage,
  CustomerSegments,
  CustomerVenue,
  ListedCustomer,
  MarketingTag,
} from '../client/types.ts'
import type { useCustomerInsightsContext } from '../provider/context.ts'
import {
  customerAnalyticsQueryOptions,
  customerBookingsQueryOptions,
  customerGamesQueryOptions,
  customerInsightsQueryOptions,
  customerInsightsSettingsQueryOptions,
  customerInsightsStatusQueryOptions,
  customersQueryOptions,
  customerVenuesQueryOptions,
  marketingTagsQueryOptions,
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

  test('lists are fetched by pages, as many as wanted', async () => {
    const context = contextOf({
      list_customers: [ok(pageOf([listed('1')], { next: 'b' })), ok(pageOf([listed('2')], { next: 'c' }))],
    })
    const queryClient = new QueryClient()
    const options = customersQueryOptions(context, { sort: 'name' })
    await queryClient.prefetchInfiniteQuery({ ...options, pages: 2 })
    const key = ['customer-insights', 'default', 'customers', expect.objectContaining({ sort: 'name', filter: {} })]
    expect(options.queryKey).toEqual(key)
    expect(queryClient.getQueryData(options.queryKey)?.pageParams).toEqual([null, { after: 'b', asOf: '2026-02-15' }])
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
    expect(customersQueryOptions(context, { filter: { search: 'ada' }, pageSize: 20 }).queryKey).toEqual([
      ...['customer-insights', 'north', 'customers'],
      { filter: { search: 'ada' }, sort: null, descending: null, pageSize: 20, asOf: '2026-02-15' },
    ])
    expect(customerBookingsQueryOptions(context, { customerId: '1', gameId: 'g' }).queryKey).toEqual([
      ...['customer-insights', 'north', 'customer', '1', 'bookings'],
      { gameId: 'g', venueId: null, statuses: null, upcoming: null, pageSize: null },
    ])
    expect(customerAnalyticsQueryOptions(context, { customerId: '1' }).queryKey).toEqual([
      ...['customer-insights', 'north', 'customer', '1', 'analytics'],
      { asOf: '2026-02-15', months: null },
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
    analytics: () => useSuspenseQuery(customerAnalyticsQueryOptions(context, { customerId: '1' })).data,
    marketingTags: () => useSuspenseQuery(marketingTagsQueryOptions(context)).data,
    customers: () => useSuspenseInfiniteQuery(customersQueryOptions(context)).data.customers,
    bookings: () => useSuspenseInfiniteQuery(customerBookingsQueryOptions(context, { customerId: '1' })).data.bookings,
    settings: () => useSuspenseQuery(customerInsightsSettingsQueryOptions(context)).data,
    status: () => useSuspenseQuery(customerInsightsStatusQueryOptions(context)).data,
  }
  expectTypeOf(data.suspended).returns.toEqualTypeOf<CustomerInsights>()
  expectTypeOf(data.selected).returns.toEqualTypeOf<number | undefined>()
  expectTypeOf(data.games).returns.toEqualTypeOf<CustomerGame[]>()
  expectTypeOf(data.venues).returns.toEqualTypeOf<CustomerVenue[]>()
  expectTypeOf(data.segments).returns.toEqualTypeOf<CustomerSegments>()
  expectTypeOf(data.analytics).returns.toEqualTypeOf<CustomerAnalyticsResult>()
  expectTypeOf(data.marketingTags).returns.toEqualTypeOf<MarketingTag[]>()
  expectTypeOf(data.customers).returns.toEqualTypeOf<ListedCustomer[]>()
  expectTypeOf(data.bookings).returns.toEqualTypeOf<CustomerBooking[]>()
  const list = queryClient.getQueryData(customersQueryOptions(context).queryKey)
  expectTypeOf(list).toExtend<InfiniteData<CustomerPage> | undefined>()
  expectTypeOf(data.settings).returns.toEqualTypeOf<CustomerInsightsSettings>()
  expectTypeOf(data.status).returns.toEqualTypeOf<CustomerInsightsStatus>()
  expectTypeOf<ReturnType<typeof useCustomerInsightsContext>>().toExtend<QueryContext>()
})
