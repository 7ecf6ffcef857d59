import { queryOptions } from '@tanstack/react-query'
import { queryKeys } from '../provider/queryKeys.ts'
import { type QueryContext, tenantOf } from './queryContext.ts'
import { queryDefaults } from './queryDefaults.ts'

export interface MarketingConsentQuery {
  customerId: string
}

export function marketingConsentQueryOptions(context: QueryContext, { customerId }: MarketingConsentQuery) {
  return queryOptions({
    ...queryDefaults,
    queryKey: queryKeys.consent(tenantOf(context), customerId),
    queryFn: ({ signal }) => context.client.getMarketingConsent(customerId, { signal }),
  })
}
