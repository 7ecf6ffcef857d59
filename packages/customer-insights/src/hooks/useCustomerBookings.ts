'use client'

import { type UseInfiniteQueryResult, useInfiniteQuery } from '@tanstack/react-query'
import { useCustomerInsightsContext } from '../provider/context.ts'
import { queryKeys } from '../provider/queryKeys.ts'
import {
  type CustomerBookingList,
  type CustomerBookingsQuery,
  customerBookingsQueryOptions,
} from './customerBookingsQueryOptions.ts'
import { keepPrevious } from './keepPrevious.ts'
import { retry } from './queryDefaults.ts'

export interface UseCustomerBookingsOptions extends CustomerBookingsQuery {
  /** False: ask nothing yet. */
  enabled?: boolean | undefined
}

/**
 * A customer's bookings, latest first, in pages: `data.bookings` has those loaded, `fetchNextPage()` loads more while
 * `hasNextPage`. After a change of game or venue the last list of this customer stays, `isPlaceholderData`, until the
 * new one is there. `error` is a `CustomerInsightsError`.
 */
export function useCustomerBookings({
  enabled = true,
  ...query
}: UseCustomerBookingsOptions): UseInfiniteQueryResult<CustomerBookingList> {
  const context = useCustomerInsightsContext()
  const { queryClient, tenantKey } = context
  return useInfiniteQuery(
    {
      ...customerBookingsQueryOptions(context, query),
      placeholderData: keepPrevious(queryClient, queryKeys.bookings(tenantKey, query.customerId)),
      retry,
      enabled,
    },
    queryClient,
  )
}
