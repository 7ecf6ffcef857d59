import type { SupabaseClient } from '@supabase/supabase-js'
import { createContext, useContext } from 'react'

/** Who is signed in. `customer` logs in to book, and has no business in the back office. */
export type Role = 'staff' | 'customer'

export interface Session {
  supabase: SupabaseClient
  role: Role
  /** The name of who is signed in. */
  userName: string
}

export const SessionContext = createContext<Session | null>(null)

export function useSession(): Session {
  const session = useContext(SessionContext)
  if (!session) throw new Error('useSession outside of a signed-in part of the app')
  return session
}
