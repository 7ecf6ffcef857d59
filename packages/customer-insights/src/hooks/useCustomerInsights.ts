'use client'

import type { UseQueryResult } from '@tanstack/react-query'
import type { CustomerInsights } from '../client/types.ts'
import { type CustomerInsightsQuery, customerInsightsQueryOptions } from './customerInsightsQueryOptions.ts'
import { useRead } from './useRead.ts'

export interface UseCustomerInsightsOptions extends CustomerInsightsQuery {
  /** False: ask nothing yet. */
  enabled?: boolean | undefined
}

/** Segments, favourites, totals and tags of one customer. `error` is a `CustomerInsightsError`. */
export function useCustomerInsights(input: UseCustomerInsightsOptions): UseQueryResult<CustomerInsights> {
  return useRead(customerInsightsQueryOptions, input)
}
