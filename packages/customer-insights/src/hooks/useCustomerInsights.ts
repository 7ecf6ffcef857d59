'use client'

import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { CustomerInsights } from '../client/types.ts'
import { useCustomerInsightsContext } from '../provider/context.ts'
import { type CustomerInsightsQuery, customerInsightsQueryOptions } from './customerInsightsQueryOptions.ts'
import { retry } from './queryDefaults.ts'

export interface UseCustomerInsightsOptions extends CustomerInsightsQuery {
  /** False: ask nothing yet. */
  enabled?: boolean | undefined
}

/** Segments, favourites, totals and tags of one customer. `error` is a `CustomerInsightsError`. */
export function useCustomerInsights({
  customerId,
  asOf,
  enabled = true,
}: UseCustomerInsightsOptions): UseQueryResult<CustomerInsights> {
  const context = useCustomerInsightsContext()
  return useQuery(
    { ...customerInsightsQueryOptions(context, { customerId, asOf }), retry, enabled },
    context.queryClient,
  )
}
