import type { QueryClient } from '@tanstack/react-query'

/** As `forget`, and what is on screen is asked for again. */
export function dropCache(queryClient: QueryClient, queryKey: readonly unknown[]): void {
  forget(queryClient, queryKey)
  void queryClient.refetchQueries({ queryKey, type: 'active' })
}

/**
 * Forgets all that is ours under `queryKey`, and nothing of the host's. What is on screen goes back to loading; writes
 * that wait for a connection are given up.
 */
export function forget(queryClient: QueryClient, queryKey: readonly unknown[]): void {
  const mutations = queryClient.getMutationCache()
  for (const mutation of mutations.findAll({ mutationKey: queryKey })) mutations.remove(mutation)
  queryClient.removeQueries({ queryKey, type: 'inactive' })
  for (const query of queryClient.getQueryCache().findAll({ queryKey })) query.reset()
}
