'use client'

import type { UseInfiniteQueryResult } from '@tanstack/react-query'
import { queryKeys } from '../provider/queryKeys.ts'
import { type CustomersQuery, customersQueryOptions, type LoadedCustomers } from './customersQueryOptions.ts'
import { useReadPages } from './useReadPages.ts'

export interface UseCustomersOptions extends CustomersQuery {
  /** False: ask nothing yet. */
  enabled?: boolean | undefined
}

/**
 * The customers that fit a filter, in pages: `data.customers` has those loaded, `fetchNextPage()` loads more while
 * `hasNextPage`. After a change of filter or sort the last list stays, `isPlaceholderData`, until the new one is there.
 * `error` is a `CustomerInsightsError`.
 */
export function useCustomers(input: UseCustomersOptions = {}): UseInfiniteQueryResult<LoadedCustomers> {
  return useReadPages(customersQueryOptions, input, queryKeys.customers)
}
