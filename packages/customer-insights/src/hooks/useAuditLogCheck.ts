'use client'

import type { UseQueryResult } from '@tanstack/react-query'
import type { AuditCheck } from '../client/types.ts'
import { type AuditLogCheckQuery, auditLogCheckQueryOptions } from './auditLogCheckQueryOptions.ts'
import { useRead } from './useRead.ts'

export interface UseAuditLogCheckOptions extends AuditLogCheckQuery {
  /** False: check nothing yet. */
  enabled?: boolean | undefined
}

/**
 * Whether the audit log is as it was written. The database computes every entry's hash anew, so that it is asked once
 * for a page and then only by `refetch()`. `error` is a `CustomerInsightsError`.
 */
export function useAuditLogCheck(input: UseAuditLogCheckOptions = {}): UseQueryResult<AuditCheck> {
  return useRead(auditLogCheckQueryOptions, input, { staleTime: Number.POSITIVE_INFINITY })
}
