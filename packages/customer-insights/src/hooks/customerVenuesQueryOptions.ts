import { queryOptions } from '@tanstack/react-query'
import { queryKeys } from '../provider/queryKeys.ts'
import { type QueryContext, tenantOf } from './queryContext.ts'
import { queryDefaults } from './queryDefaults.ts'

export function customerVenuesQueryOptions(context: QueryContext, { customerId }: { customerId: string }) {
  return queryOptions({
    ...queryDefaults,
    queryKey: queryKeys.venues(tenantOf(context), customerId),
    queryFn: ({ signal }) => context.client.getCustomerVenues(customerId, { signal }),
  })
}
