'use client'

import { useEffect, useState } from 'react'
import { useCustomerInsightsContext } from '../provider/context.ts'
import { loadFollowTenants } from './realtime/loadFollowTenants.ts'
import { hasRealtime } from './realtime/realtimeClient.ts'
import type { RealtimeMode, RealtimeStatus } from './realtime/tenantChannel.ts'
import { useCustomerInsightsStatus } from './useCustomerInsightsStatus.ts'

export interface UseCustomerInsightsRealtimeOptions {
  /** Default `broadcast`, which needs nothing more than the SQL bundle. */
  mode?: RealtimeMode | undefined
  /** The tenants to listen to. Default: all in which the user is staff. */
  tenants?: readonly string[] | undefined
  /** False: listen to nothing; the status is `disconnected`. */
  enabled?: boolean | undefined
}

export interface UseCustomerInsightsRealtimeResult {
  /** Of several tenants the worst. */
  status: RealtimeStatus
}

/**
 * Keeps what is on screen up to date: when customers change in the database, what shows them is asked for again, and
 * nothing else. Changes that come close together are asked for together.
 *
 * Use it once or in many components; they share a connection. After an interruption everything of ours is asked for once,
 * since changes may have been missed. Components work without it, and show what they loaded.
 */
export function useCustomerInsightsRealtime({
  mode = 'broadcast',
  tenants: chosen,
  enabled = true,
}: UseCustomerInsightsRealtimeOptions = {}): UseCustomerInsightsRealtimeResult {
  const { supabase, client, queryClient, tenantKey } = useCustomerInsightsContext()
  const isPossible = hasRealtime(supabase)
  const access = useCustomerInsightsStatus({ enabled: enabled && isPossible && chosen === undefined })
  const tenants = chosen ?? access.data?.access.tenants
  // A host may write the list anew on each render.
  const names = tenants && JSON.stringify([...new Set(tenants)].sort())
  const [status, setStatus] = useState<RealtimeStatus>('connecting')

  useEffect(() => {
    if (!enabled || !hasRealtime(supabase) || names === undefined) return
    const followed: string[] = JSON.parse(names)
    let isOver = false
    let stop = () => {}
    const follow = async (hasGap: boolean) => {
      try {
        const { followTenants } = await loadFollowTenants()
        // The component has left, or has other tenants by now.
        if (isOver) return
        stop = followTenants({
          supabase,
          client,
          queryClient,
          tenantKey,
          mode,
          tenants: followed,
          hasGap,
          onStatus: setStatus,
        })
      } catch {
        // Offline, or the host's next release has taken this one's files away.
        if (isOver) return
        setStatus('disconnected')
        const timer = setTimeout(() => void follow(true), LOAD_AGAIN_AFTER)
        stop = () => clearTimeout(timer)
      }
    }
    setStatus('connecting')
    void follow(false)
    return () => {
      isOver = true
      stop()
    }
  }, [enabled, supabase, client, names, mode, queryClient, tenantKey])

  if (!enabled) return { status: 'disconnected' }
  if (!isPossible || access.isError || tenants?.length === 0) return { status: 'unavailable' }
  return { status }
}

/** In milliseconds. */
const LOAD_AGAIN_AFTER = 10_000
