import { queryOptions } from '@tanstack/react-query'
import { queryKeys } from '../provider/queryKeys.ts'
import { type QueryContext, tenantOf } from './queryContext.ts'
import { queryDefaults } from './queryDefaults.ts'

export interface RetentionPreviewQuery {
  /** Whose customers; needed by staff of several tenants. */
  tenantId?: string | undefined
  /** As if this were set: customers without a booking for so many years. Default: the tenant's setting. */
  anonymizeAfterYears?: number | undefined
}

export function retentionPreviewQueryOptions(context: QueryContext, query: RetentionPreviewQuery = {}) {
  const { tenantId, anonymizeAfterYears } = query
  return queryOptions({
    ...queryDefaults,
    queryKey: [
      ...queryKeys.retention(tenantOf(context)),
      { tenantId: tenantId ?? null, anonymizeAfterYears: anonymizeAfterYears ?? null },
    ] as const,
    queryFn: ({ signal }) => context.client.previewRetention({ tenantId, anonymizeAfterYears, signal }),
  })
}
