'use client'

import type { UseInfiniteQueryResult } from '@tanstack/react-query'
import { queryKeys } from '../provider/queryKeys.ts'
import {
  type CustomerBookingList,
  type CustomerBookingsQuery,
  customerBookingsQueryOptions,
} from './customerBookingsQueryOptions.ts'
import { useReadPages } from './useReadPages.ts'

export interface UseCustomerBookingsOptions extends CustomerBookingsQuery {
  /** False: ask nothing yet. */
  enabled?: boolean | undefined
}

/**
 * A customer's bookings, latest first, in pages: `data.bookings` has those loaded, `fetchNextPage()` loads more while
 * `hasNextPage`. After a change of game or venue the last list of this customer stays, `isPlaceholderData`, until the
 * new one is there. `error` is a `CustomerInsightsError`.
 */
export function useCustomerBookings(input: UseCustomerBookingsOptions): UseInfiniteQueryResult<CustomerBookingList> {
  return useReadPages(customerBookingsQueryOptions, input, tenantKey => queryKeys.bookings(tenantKey, input.customerId))
}
