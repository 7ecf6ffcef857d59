'use client'

import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { CustomerAnalyticsResult } from '../client/types.ts'
import { useCustomerInsightsContext } from '../provider/context.ts'
import { queryKeys } from '../provider/queryKeys.ts'
import { type CustomerAnalyticsQuery, customerAnalyticsQueryOptions } from './customerAnalyticsQueryOptions.ts'
import { keepPrevious } from './keepPrevious.ts'
import { retry } from './queryDefaults.ts'

export interface UseCustomerAnalyticsOptions extends CustomerAnalyticsQuery {
  /** False: ask nothing yet. */
  enabled?: boolean | undefined
}

/**
 * A customer's spending and visits by month, and when they come. After a change of the period the last answer of this
 * customer stays, `isPlaceholderData`, until the new one is there. `error` is a `CustomerInsightsError`.
 */
export function useCustomerAnalytics({
  enabled = true,
  ...query
}: UseCustomerAnalyticsOptions): UseQueryResult<CustomerAnalyticsResult> {
  const context = useCustomerInsightsContext()
  const { queryClient, tenantKey } = context
  return useQuery(
    {
      ...customerAnalyticsQueryOptions(context, query),
      placeholderData: keepPrevious(queryClient, queryKeys.analytics(tenantKey, query.customerId)),
      retry,
      enabled,
    },
    queryClient,
  )
}
