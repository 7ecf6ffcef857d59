import type { QueryClient } from '@tanstack/react-query'
import type { SupabaseAuthLike, SupabaseClientLike } from '../client/supabase.ts'
import { dropCache } from './dropCache.ts'
import { queryKeys } from './queryKeys.ts'

const watched = new WeakMap<QueryClient, WeakSet<SupabaseClientLike>>()

/**
 * Drops our part of the cache whenever someone else signs in, or the user signs out.
 *
 * Watches for as long as the cache lives and not only while a provider is mounted: a host's cache outlives it, and the
 * user may change on a page without us.
 */
export function dropCacheOnUserChange(queryClient: QueryClient, supabase: SupabaseClientLike): void {
  const known = watched.get(queryClient) ?? new WeakSet()
  if (known.has(supabase)) return
  watched.set(queryClient, known.add(supabase))

  // Supabase's client must not keep a provider's cache alive that is otherwise gone.
  const cache = new WeakRef(queryClient)
  let user: string | null | undefined
  const subscription = authOf(supabase)?.((_event, session) => {
    const before = user
    user = session?.user.id ?? null
    const target = cache.deref()
    if (!target) subscription?.data.subscription.unsubscribe()
    else if (before !== undefined && before !== user) dropCache(target, queryKeys.root)
  })
}

/** With a host's own tokens (`accessToken`, as for Clerk or Firebase) there is no `auth`: reading it throws. */
function authOf(supabase: SupabaseClientLike): SupabaseAuthLike['onAuthStateChange'] | undefined {
  try {
    return supabase.auth.onAuthStateChange.bind(supabase.auth)
  } catch {
    return undefined
  }
}
