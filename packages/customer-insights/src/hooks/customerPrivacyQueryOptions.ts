import { queryOptions } from '@tanstack/react-query'
import { queryKeys } from '../provider/queryKeys.ts'
import { type QueryContext, tenantOf } from './queryContext.ts'
import { queryDefaults } from './queryDefaults.ts'

export interface CustomerPrivacyQuery {
  customerId: string
}

export function customerPrivacyQueryOptions(context: QueryContext, { customerId }: CustomerPrivacyQuery) {
  return queryOptions({
    ...queryDefaults,
    queryKey: queryKeys.privacy(tenantOf(context), customerId),
    queryFn: ({ signal }) => context.client.getCustomerPrivacy(customerId, { signal }),
  })
}
