'use client'

import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { CustomerAnalyticsResult } from '../client/types.ts'
import { useCustomerInsightsContext } from '../provider/context.ts'
import { type CustomerAnalyticsQuery, customerAnalyticsQueryOptions } from './customerAnalyticsQueryOptions.ts'
import { retry } from './queryDefaults.ts'

export interface UseCustomerAnalyticsOptions extends CustomerAnalyticsQuery {
  /** False: ask nothing yet. */
  enabled?: boolean | undefined
}

/** A customer's spending and visits by month, and when they come. `error` is a `CustomerInsightsError`. */
export function useCustomerAnalytics({
  enabled = true,
  ...query
}: UseCustomerAnalyticsOptions): UseQueryResult<CustomerAnalyticsResult> {
  const context = useCustomerInsightsContext()
  return useQuery({ ...customerAnalyticsQueryOptions(context, query), retry, enabled }, context.queryClient)
}
