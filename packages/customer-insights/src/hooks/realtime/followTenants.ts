import type { QueryClient } from '@tanstack/react-query'
import type { CustomerInsightsClient } from '../../client/client.ts'
import type { RealtimeClientLike } from './realtimeClient.ts'
import { refetchChanged } from './refetchChanged.ts'
import { type ChangedCustomers, listenToTenant, type RealtimeMode, type RealtimeStatus } from './tenantChannel.ts'

export interface FollowOptions {
  supabase: RealtimeClientLike
  queryClient: QueryClient
  client: Pick<CustomerInsightsClient, 'noteChange'>
  tenantKey: string
  mode: RealtimeMode
  tenants: readonly string[]
  /** True: what changed before now has not been heard, so everything is asked for. */
  hasGap: boolean
  onStatus(tenant: string, status: RealtimeStatus): void
}

/** Asks again for what changes in these tenants, until the answer is called. */
export function followTenants(options: FollowOptions): () => void {
  const { supabase, queryClient, client, tenantKey, mode, tenants, hasGap, onStatus } = options
  const refetch = (customers: ChangedCustomers) => {
    // A replica may lack it still. While changes are gathered, the client finds out.
    client.noteChange()
    refetchChanged(queryClient, tenantKey, customers)
  }
  const stops = tenants.map(tenant =>
    listenToTenant(
      supabase,
      { mode, tenant },
      {
        onStatus: status => onStatus(tenant, status),
        onChange: refetch,
      },
    ),
  )
  if (hasGap) refetch('many')
  return () => {
    for (const stop of stops) stop()
  }
}
