import type { QueryClient, QueryKey } from '@tanstack/react-query'

/**
 * `placeholderData` for a list whose filter changes: what was shown stays until the new answer is there. Only where
 * both are answers under `queryKey`, so never another tenant's or customer's, and only while the cache still has it,
 * so never what another user saw.
 */
export function keepPrevious(queryClient: QueryClient, queryKey: QueryKey) {
  return <T, TQuery extends object>(previous: T | undefined, query: TQuery | undefined): T | undefined => {
    const kept: readonly unknown[] = queryClient.getQueryCache().findAll({ queryKey })
    return kept.includes(query) ? previous : undefined
  }
}
