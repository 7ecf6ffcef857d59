import { type InfiniteData, infiniteQueryOptions } from '@tanstack/react-query'
import type { CustomerBooking, CustomerBookingPage } from '../client/types.ts'
import { queryKeys } from '../provider/queryKeys.ts'
import { eachOnce } from './eachOnce.ts'
import { type QueryContext, tenantOf } from './queryContext.ts'
import { queryDefaults } from './queryDefaults.ts'

export interface CustomerBookingsQuery {
  customerId: string
  /** Only bookings of this game. */
  gameId?: string | undefined
  /** Only bookings at this venue. */
  venueId?: string | undefined
  /** 1..200. Default 50. */
  pageSize?: number | undefined
}

/** The pages of a booking history, joined. */
export interface CustomerBookingList {
  bookings: CustomerBooking[]
  /** Of the game and venue asked for; null if they are more than 10,000. */
  total: number | null
}

export function customerBookingsQueryOptions(context: QueryContext, query: CustomerBookingsQuery) {
  const { customerId, gameId, venueId, pageSize } = query
  return infiniteQueryOptions({
    ...queryDefaults,
    queryKey: [
      ...queryKeys.bookings(tenantOf(context), customerId),
      { gameId: gameId ?? null, venueId: venueId ?? null, pageSize: pageSize ?? null },
    ] as const,
    queryFn: ({ pageParam, signal }) =>
      context.client.getCustomerBookings(customerId, {
        gameId,
        venueId,
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
  return { bookings: eachOnce(pages.flatMap(page => page.bookings)), total: pages[0]?.total ?? null }
}
