import type { QueryClient } from '@tanstack/react-query'

/**
 * Forgets all that is ours under `queryKey`, and nothing of the host's. What is on screen goes back to loading and is
 * asked for again; writes that wait for a connection are given up.
 */
export function dropCache(queryClient: QueryClient, queryKey: readonly unknown[]): void {
  const mutations = queryClient.getMutationCache()
  for (const mutation of mutations.findAll({ mutationKey: queryKey })) mutations.remove(mutation)
  queryClient.removeQueries({ queryKey, type: 'inactive' })
  void queryClient.resetQueries({ queryKey })
}
