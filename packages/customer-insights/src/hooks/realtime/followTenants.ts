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
  /** Of several tenants the worst. */
  onStatus(status: RealtimeStatus): void
}

const FROM_WORST = ['disconnected', 'unavailable', 'connecting'] as const

/** Asks again for what changes in these tenants, until the answer is called. */
export function followTenants(options: FollowOptions): () => void {
  const { supabase, queryClient, client, tenantKey, mode, tenants, hasGap, onStatus } = options
  const refetch = (customers: ChangedCustomers) => {
    // A replica may lack it still. While changes are gathered, the client finds out.
    client.noteChange()
    refetchChanged(queryClient, tenantKey, customers)
  }
  const statuses = new Map<string, RealtimeStatus>()
  const stops = tenants.map(tenant =>
    listenToTenant(
      supabase,
      { mode, tenant },
      {
        onStatus: status => {
          statuses.set(tenant, status)
          const all = [...statuses.values()]
          onStatus(FROM_WORST.find(worst => all.includes(worst)) ?? 'live')
        },
        onChange: refetch,
      },
    ),
  )
  if (hasGap) refetch('many')
  return () => {
    for (const stop of stops) stop()
  }
}
