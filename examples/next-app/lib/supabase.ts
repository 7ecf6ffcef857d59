import { createClient, type SupabaseClient } from '@supabase/supabase-js'

/** As this user. On the server one for each request, for it holds what one user may see. */
export function createSupabase(accessToken: string): SupabaseClient {
  const url = process.env.NEXT_PUBLIC_SUPABASE_URL ?? ''
  const key = process.env.NEXT_PUBLIC_SUPABASE_ANON_KEY ?? ''
  return createClient(url, key, { accessToken: async () => accessToken })
}
