'use client'

import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { AuditCheck } from '../client/types.ts'
import { useCustomerInsightsContext } from '../provider/context.ts'
import { type AuditLogCheckQuery, auditLogCheckQueryOptions } from './auditLogCheckQueryOptions.ts'
import { retry } from './queryDefaults.ts'

export interface UseAuditLogCheckOptions extends AuditLogCheckQuery {
  /** False: check nothing yet. */
  enabled?: boolean | undefined
}

/**
 * Whether the audit log is as it was written. The database computes every entry's hash anew, so that it is asked once
 * for a page and then only by `refetch()`. `error` is a `CustomerInsightsError`.
 */
export function useAuditLogCheck({
  tenantId,
  enabled = true,
}: UseAuditLogCheckOptions = {}): UseQueryResult<AuditCheck> {
  const context = useCustomerInsightsContext()
  return useQuery(
    { ...auditLogCheckQueryOptions(context, { tenantId }), retry, enabled, staleTime: Number.POSITIVE_INFINITY },
    context.queryClient,
  )
}
