'use client'

import { type UseInfiniteQueryResult, useInfiniteQuery } from '@tanstack/react-query'
import { useCustomerInsightsContext } from '../provider/context.ts'
import { queryKeys } from '../provider/queryKeys.ts'
import { type CustomersQuery, customersQueryOptions, type LoadedCustomers } from './customersQueryOptions.ts'
import { keepPrevious } from './keepPrevious.ts'
import { retry } from './queryDefaults.ts'

export interface UseCustomersOptions extends CustomersQuery {
  /** False: ask nothing yet. */
  enabled?: boolean | undefined
}

/**
 * The customers that fit a filter, in pages: `data.customers` has those loaded, `fetchNextPage()` loads more while
 * `hasNextPage`. After a change of filter or sort the last list stays, `isPlaceholderData`, until the new one is there.
 * `error` is a `CustomerInsightsError`.
 */
export function useCustomers({
  enabled = true,
  ...query
}: UseCustomersOptions = {}): UseInfiniteQueryResult<LoadedCustomers> {
  const context = useCustomerInsightsContext()
  const { queryClient, tenantKey } = context
  return useInfiniteQuery(
    {
      ...customersQueryOptions(context, query),
      placeholderData: keepPrevious(queryClient, queryKeys.customers(tenantKey)),
      retry,
      enabled,
    },
    queryClient,
  )
}
