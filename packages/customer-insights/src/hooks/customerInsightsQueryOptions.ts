import { queryOptions } from '@tanstack/react-query'
import { insightsKey } from '../provider/queryKeys.ts'
import { type QueryContext, tenantOf } from './queryContext.ts'
import { queryDefaults } from './queryDefaults.ts'

export interface CustomerInsightsQuery {
  customerId: string
  /** `YYYY-MM-DD`. */
  asOf?: string | undefined
}

export function customerInsightsQueryOptions(context: QueryContext, { customerId, asOf }: CustomerInsightsQuery) {
  const date = asOf ?? context.asOf
  return queryOptions({
    ...queryDefaults,
    queryKey: [...insightsKey(tenantOf(context), customerId), { asOf: date ?? null }] as const,
    queryFn: ({ signal }) => context.client.getCustomerInsights(customerId, { asOf: date, signal }),
  })
}
