import { type InfiniteData, infiniteQueryOptions } from '@tanstack/react-query'
import type { CustomerBookingsFilter } from '../client/options.ts'
import type { CustomerBooking, CustomerBookingPage } from '../client/types.ts'
import { queryKeys } from '../provider/queryKeys.ts'
import { eachOnce } from './eachOnce.ts'
import { type QueryContext, tenantOf } from './queryContext.ts'
import { queryDefaults } from './queryDefaults.ts'

export interface CustomerBookingsQuery extends CustomerBookingsFilter {
  customerId: string
  /** 1..200. Default 50. */
  pageSize?: number | undefined
}

/** The pages of a booking history, joined. */
export interface CustomerBookingList {
  bookings: CustomerBooking[]
  /** Bookings that fit all filters; null if a customer has more than 10,000. */
  total: number | null
  /** Bookings of each status under the other filters, most first; null as `total`. */
  statuses: CustomerBookingPage['statuses']
}

export function customerBookingsQueryOptions(context: QueryContext, query: CustomerBookingsQuery) {
  const { customerId, gameId, venueId, statuses, upcoming, pageSize } = query
  return infiniteQueryOptions({
    ...queryDefaults,
    queryKey: [
      ...queryKeys.bookings(tenantOf(context), customerId),
      {
        gameId: gameId ?? null,
        venueId: venueId ?? null,
        statuses: statuses ?? null,
        upcoming: upcoming ?? null,
        pageSize: pageSize ?? null,
      },
    ] as const,
    queryFn: ({ pageParam, signal }) =>
      context.client.getCustomerBookings(customerId, {
        gameId,
        venueId,
        statuses,
        upcoming,
        pageSize,
        signal,
        after: pageParam ?? undefined,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }: CustomerBookingPage) => next,
    select: toList,
  })
}

function toList({ pages }: InfiniteData<CustomerBookingPage>): CustomerBookingList {
  const { total = null, statuses = null } = pages[0] ?? {}
  return { bookings: eachOnce(pages.flatMap(page => page.bookings)), total, statuses }
}
