import type { QueryClient } from '@tanstack/react-query'
import type { SupabaseAuthLike, SupabaseClientLike } from '../client/supabase.ts'
import { dropCache } from './dropCache.ts'
import { queryKeys } from './queryKeys.ts'

interface Session {
  /** How often someone else has signed in, or the user out. */
  changes: number
  listeners: Set<() => void>
}

const sessions = new WeakMap<QueryClient, WeakMap<SupabaseClientLike, Session>>()

/**
 * Drops our part of the cache whenever someone else signs in, or the user signs out, and then tells the listener, in the
 * same turn: whoever renders upon it finds nothing of the last user.
 *
 * Watches for as long as the cache lives and not only while a provider is mounted: a host's cache outlives it, and the
 * user may change on a page without us.
 */
export function watchUser(queryClient: QueryClient, supabase: SupabaseClientLike, listener: () => void): () => void {
  const known = sessions.get(queryClient) ?? new WeakMap<SupabaseClientLike, Session>()
  sessions.set(queryClient, known)
  const session = known.get(supabase) ?? begin(queryClient, supabase)
  known.set(supabase, session)
  session.listeners.add(listener)
  return () => void session.listeners.delete(listener)
}

/** How often the user has changed since it is watched. */
export function userChanges(queryClient: QueryClient, supabase: SupabaseClientLike): number {
  return sessions.get(queryClient)?.get(supabase)?.changes ?? 0
}

function begin(queryClient: QueryClient, supabase: SupabaseClientLike): Session {
  const session: Session = { changes: 0, listeners: new Set() }
  // Supabase's client must not keep a provider's cache alive that is otherwise gone.
  const cache = new WeakRef(queryClient)
  let user: string | null | undefined
  const subscription = authOf(supabase)?.((_event, auth) => {
    const before = user
    user = auth?.user.id ?? null
    const target = cache.deref()
    if (!target) subscription?.data.subscription.unsubscribe()
    else if (before !== undefined && before !== user) {
      dropCache(target, queryKeys.root)
      session.changes++
      for (const listener of session.listeners) listener()
    }
  })
  return session
}

/** With a host's own tokens (`accessToken`, as for Clerk or Firebase) there is no `auth`: reading it throws. */
function authOf(supabase: SupabaseClientLike): SupabaseAuthLike['onAuthStateChange'] | undefined {
  try {
    return supabase.auth.onAuthStateChange.bind(supabase.auth)
  } catch {
    return undefined
  }
}
