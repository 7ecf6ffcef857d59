import type { QueryClient } from '@tanstack/react-query'
import type { RealtimeClientLike } from './realtimeClient.ts'
import { refetchChanged } from './refetchChanged.ts'
import { listenToTenant, type RealtimeMode, type RealtimeStatus } from './tenantChannel.ts'

export interface FollowOptions {
  supabase: RealtimeClientLike
  queryClient: QueryClient
  tenantKey: string
  mode: RealtimeMode
  tenants: readonly string[]
  /** True: what changed before now has not been heard, so everything is asked for. */
  hasGap: boolean
  onStatus(tenant: string, status: RealtimeStatus): void
}

/** Asks again for what changes in these tenants, until the answer is called. */
export function followTenants(options: FollowOptions): () => void {
  const { supabase, queryClient, tenantKey, mode, tenants, hasGap, onStatus } = options
  const stops = tenants.map(tenant =>
    listenToTenant(
      supabase,
      { mode, tenant },
      {
        onStatus: status => onStatus(tenant, status),
        onChange: customers => refetchChanged(queryClient, tenantKey, customers),
      },
    ),
  )
  if (hasGap) refetchChanged(queryClient, tenantKey, 'many')
  return () => {
    for (const stop of stops) stop()
  }
}
