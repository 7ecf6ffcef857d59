import { queryOptions } from '@tanstack/react-query'
import { queryKeys } from '../provider/queryKeys.ts'
import { type QueryContext, tenantOf } from './queryContext.ts'
import { queryDefaults } from './queryDefaults.ts'

export interface AuditLogCheckQuery {
  /** Whose log; needed by staff of several tenants. */
  tenantId?: string | undefined
}

export function auditLogCheckQueryOptions(context: QueryContext, { tenantId }: AuditLogCheckQuery = {}) {
  return queryOptions({
    ...queryDefaults,
    queryKey: [...queryKeys.auditCheck(tenantOf(context)), { tenantId: tenantId ?? null }] as const,
    queryFn: ({ signal }) => context.client.verifyAuditLog({ tenantId, signal }),
  })
}
