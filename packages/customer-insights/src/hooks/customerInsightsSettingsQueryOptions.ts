import { queryOptions } from '@tanstack/react-query'
import { queryKeys } from '../provider/queryKeys.ts'
import { type QueryContext, tenantOf } from './queryContext.ts'
import { queryDefaults } from './queryDefaults.ts'

export interface CustomerInsightsSettingsQuery {
  /** Whose settings. Needed by staff of several tenants: one of `access.tenants` in the status. */
  tenantId?: string | undefined
}

export function customerInsightsSettingsQueryOptions(
  context: QueryContext,
  { tenantId }: CustomerInsightsSettingsQuery = {},
) {
  return queryOptions({
    ...queryDefaults,
    queryKey: [...queryKeys.settings(tenantOf(context)), { tenantId: tenantId ?? null }] as const,
    queryFn: ({ signal }) => context.client.getSettings({ tenantId, signal }),
  })
}
