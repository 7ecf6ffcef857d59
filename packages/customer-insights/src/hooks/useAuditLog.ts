'use client'

import { type UseInfiniteQueryResult, useInfiniteQuery } from '@tanstack/react-query'
import type { AuditEntry } from '../client/types.ts'
import { useCustomerInsightsContext } from '../provider/context.ts'
import { queryKeys } from '../provider/queryKeys.ts'
import { type AuditLogQuery, auditLogQueryOptions } from './auditLogQueryOptions.ts'
import { keepPrevious } from './keepPrevious.ts'
import { retry } from './queryDefaults.ts'

export interface UseAuditLogOptions extends AuditLogQuery {
  /** False: ask nothing yet. */
  enabled?: boolean | undefined
}

/**
 * Who did what to personal data, latest first, in pages: `data` has the entries loaded, `fetchNextPage()` loads more
 * while `hasNextPage`. After a change of filter the last entries stay, `isPlaceholderData`, until the new ones are there.
 * `error` is a `CustomerInsightsError`.
 */
export function useAuditLog({
  enabled = true,
  ...query
}: UseAuditLogOptions = {}): UseInfiniteQueryResult<AuditEntry[]> {
  const context = useCustomerInsightsContext()
  const { queryClient, tenantKey } = context
  return useInfiniteQuery(
    {
      ...auditLogQueryOptions(context, query),
      placeholderData: keepPrevious(queryClient, queryKeys.auditLog(tenantKey)),
      retry,
      enabled,
    },
    queryClient,
  )
}
