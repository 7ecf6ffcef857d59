import { queryOptions } from '@tanstack/react-query'
import { queryKeys } from '../provider/queryKeys.ts'
import { type QueryContext, tenantOf } from './queryContext.ts'
import { queryDefaults } from './queryDefaults.ts'

export interface CustomerGamesQuery {
  customerId: string
  /** True: also the games that this customer has not played yet, with a `booking_count` of 0. Default false. */
  includeUnplayed?: boolean | undefined
}

export function customerGamesQueryOptions(context: QueryContext, { customerId, includeUnplayed }: CustomerGamesQuery) {
  return queryOptions({
    ...queryDefaults,
    queryKey: [
      ...queryKeys.games(tenantOf(context), customerId),
      ...(includeUnplayed ? [{ includeUnplayed }] : []),
    ] as const,
    queryFn: ({ signal }) => context.client.getCustomerGames(customerId, { includeUnplayed, signal }),
  })
}
