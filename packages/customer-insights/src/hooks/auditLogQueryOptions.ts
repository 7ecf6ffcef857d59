import { type InfiniteData, infiniteQueryOptions } from '@tanstack/react-query'
import type { AuditEntry, AuditFilter, AuditPage } from '../client/types.ts'
import { queryKeys } from '../provider/queryKeys.ts'
import { type QueryContext, tenantOf } from './queryContext.ts'
import { queryDefaults } from './queryDefaults.ts'

export interface AuditLogQuery {
  /** Default: everything. */
  filter?: AuditFilter | undefined
  /** 1..200. Default 50. */
  pageSize?: number | undefined
}

export function auditLogQueryOptions(context: QueryContext, { filter = {}, pageSize }: AuditLogQuery = {}) {
  return infiniteQueryOptions({
    ...queryDefaults,
    queryKey: [...queryKeys.auditLog(tenantOf(context)), { filter, pageSize: pageSize ?? null }] as const,
    queryFn: ({ pageParam, signal }) =>
      context.client.listAuditLog({ filter, pageSize, signal, after: pageParam ?? undefined }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }: AuditPage) => next,
    select: toEntries,
  })
}

function toEntries({ pages }: InfiniteData<AuditPage>): AuditEntry[] {
  return pages.flatMap(page => page.entries)
}
