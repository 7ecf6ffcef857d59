'use client'

import type { UseInfiniteQueryResult } from '@tanstack/react-query'
import type { AuditEntry } from '../client/types.ts'
import { queryKeys } from '../provider/queryKeys.ts'
import { type AuditLogQuery, auditLogQueryOptions } from './auditLogQueryOptions.ts'
import { useReadPages } from './useReadPages.ts'

export interface UseAuditLogOptions extends AuditLogQuery {
  /** False: ask nothing yet. */
  enabled?: boolean | undefined
}

/**
 * Who did what to personal data, latest first, in pages: `data` has the entries loaded, `fetchNextPage()` loads more
 * while `hasNextPage`. After a change of filter the last entries stay, `isPlaceholderData`, until the new ones are there.
 * `error` is a `CustomerInsightsError`.
 */
export function useAuditLog(input: UseAuditLogOptions = {}): UseInfiniteQueryResult<AuditEntry[]> {
  return useReadPages(auditLogQueryOptions, input, queryKeys.auditLog)
}
