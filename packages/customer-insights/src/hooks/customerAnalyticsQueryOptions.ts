import { queryOptions } from '@tanstack/react-query'
import { queryKeys } from '../provider/queryKeys.ts'
import { type QueryContext, tenantOf } from './queryContext.ts'
import { queryDefaults } from './queryDefaults.ts'

export interface CustomerAnalyticsQuery {
  customerId: string
  /** 1..60, or all since the first booking. Default 12. */
  months?: number | 'all' | undefined
  /** `YYYY-MM-DD`. */
  asOf?: string | undefined
}

export function customerAnalyticsQueryOptions(context: QueryContext, query: CustomerAnalyticsQuery) {
  const { customerId, months, asOf = context.asOf } = query
  return queryOptions({
    ...queryDefaults,
    queryKey: [
      ...queryKeys.analytics(tenantOf(context), customerId),
      { asOf: asOf ?? null, months: months ?? null },
    ] as const,
    queryFn: ({ signal }) => context.client.getCustomerAnalytics(customerId, { months, asOf, signal }),
  })
}
