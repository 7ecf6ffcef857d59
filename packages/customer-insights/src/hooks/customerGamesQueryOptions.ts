import { queryOptions } from '@tanstack/react-query'
import { queryKeys } from '../provider/queryKeys.ts'
import { type QueryContext, tenantOf } from './queryContext.ts'
import { queryDefaults } from './queryDefaults.ts'

export function customerGamesQueryOptions(context: QueryContext, { customerId }: { customerId: string }) {
  return queryOptions({
    ...queryDefaults,
    queryKey: queryKeys.games(tenantOf(context), customerId),
    queryFn: ({ signal }) => context.client.getCustomerGames(customerId, { signal }),
  })
}
