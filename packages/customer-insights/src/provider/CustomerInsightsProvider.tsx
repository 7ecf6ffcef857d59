'use client'

import type { QueryClient } from '@tanstack/react-query'
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { createCustomerInsightsClient } from '../client/client.ts'
import type { CountMode } from '../client/options.ts'
import type { ReadClientLike, SupabaseClientLike } from '../client/supabase.ts'
import { en } from '../i18n/en.ts'
import { createFormatters } from '../i18n/format.ts'
import type { Messages } from '../i18n/messages.ts'
import { type ColorScheme, CustomerInsightsContext, type CustomerInsightsContextValue } from './context.ts'
import { createQueryClient } from './createQueryClient.ts'
import { dateInZone } from './dateInZone.ts'
import { dropCache, forget } from './dropCache.ts'
import type { ComponentOverrides } from './overrides.ts'
import { queryKeys } from './queryKeys.ts'
import { useBeforePaint } from './useBeforePaint.ts'
import { userChanges, watchUser } from './userSession.ts'

export interface CustomerInsightsProviderProps {
  /** The host's Supabase client. Keep it stable: another one is taken for another user, and what was loaded is dropped. */
  client: SupabaseClientLike
  /**
   * A client of a read replica of the same database, for the same user: reads go to it, and to the primary (`client`)
   * after a write, until the replica has it. Keep it stable.
   */
  readClient?: ReadClientLike | undefined
  /** BCP 47, e.g. "en-GB". */
  locale: string
  /** IANA, e.g. "Europe/Berlin". */
  timeZone: string
  /** ISO 4217, e.g. "EUR". */
  currency: string
  /** Fixes what "today" is, for demos, tests and equal markup from server and client. Default: the database's today. */
  now?: Date | string | undefined
  /** The host's query client, to share its cache and devtools. Default: one of the provider's own. */
  queryClient?: QueryClient | undefined
  /**
   * Names the tenant in every query key. Give one where the user can switch between tenants, or where providers of
   * several Supabase projects share a `queryClient`.
   */
  tenantKey?: string | undefined
  /**
   * `live`: numbers count only customers whom the signed-in user may see, where the host's row-level security shows some
   * of the staff fewer than the tenant has. Default `tallied`: the whole tenant, at once. Keep it stable.
   */
  counts?: CountMode | undefined
  /** Every word shown. Default: English. */
  messages?: Messages | undefined
  components?: ComponentOverrides | undefined
  /**
   * Where dialogs, menus, tooltips and toasts are mounted. Default: in the body of the document, or in the shadow root, in
   * which they are opened.
   */
  portalContainer?: HTMLElement | ShadowRoot | null | undefined
  colorScheme?: ColorScheme | undefined
  children?: ReactNode
}

const NO_OVERRIDES: ComponentOverrides = {}

/**
 * Gives hooks and components below it the host's Supabase client, language and money. It renders nothing of its own,
 * and leaves the host's `QueryClientProvider`, if any, untouched.
 */
export function CustomerInsightsProvider({
  client: supabase,
  readClient,
  locale,
  timeZone,
  currency,
  now,
  queryClient: hostQueryClient,
  tenantKey = queryKeys.defaultTenant,
  counts,
  messages = en,
  components = NO_OVERRIDES,
  portalContainer,
  colorScheme = 'auto',
  children,
}: CustomerInsightsProviderProps): ReactNode {
  const client = useMemo(
    () => createCustomerInsightsClient(supabase, { counts, readClient }),
    [supabase, counts, readClient],
  )
  const queryClient = useQueryClientOf(hostQueryClient)
  const session = useSession(queryClient, supabase, tenantKey)
  const formatters = useMemo(() => createFormatters({ locale, timeZone, currency }), [locale, timeZone, currency])
  // A host may write `now={new Date(...)}`, new on each render; the instant is what counts.
  const instant = now === undefined ? undefined : new Date(now).getTime()

  const value = useMemo<CustomerInsightsContextValue>(() => {
    const fixedNow = instant === undefined ? undefined : new Date(instant)
    return {
      client,
      supabase,
      queryClient,
      tenantKey,
      session,
      locale,
      timeZone,
      currency,
      now: fixedNow,
      asOf: fixedNow && dateInZone(fixedNow, timeZone),
      messages,
      formatters,
      components,
      portalContainer,
      colorScheme,
    }
  }, [
    client,
    supabase,
    queryClient,
    tenantKey,
    session,
    locale,
    timeZone,
    currency,
    instant,
    messages,
    formatters,
    components,
    portalContainer,
    colorScheme,
  ])

  return <CustomerInsightsContext.Provider value={value}>{children}</CustomerInsightsContext.Provider>
}

/** The host's query client, or one of our own, made when first needed. */
function useQueryClientOf(hosts: QueryClient | undefined): QueryClient {
  const own = useRef<QueryClient | null>(null)
  const queryClient = hosts ?? madeOnce(own)

  // Without a QueryClientProvider nobody else tells it of focus and reconnection. Mounts are counted.
  useEffect(() => {
    queryClient.mount()
    return () => queryClient.unmount()
  }, [queryClient])

  return queryClient
}

function madeOnce(own: { current: QueryClient | null }): QueryClient {
  own.current ??= createQueryClient()
  return own.current
}

/** Another text for another user. By then, and before anything is painted, the cache has nothing of the last one. */
function useSession(queryClient: QueryClient, supabase: SupabaseClientLike, tenantKey: string): string {
  const changes = useSyncExternalStore(
    useCallback(listener => watchUser(queryClient, supabase, listener), [queryClient, supabase]),
    () => userChanges(queryClient, supabase),
    () => 0,
  )

  // Another Supabase client is another user or project, and hooks below keep the query client they began with.
  const [clients, setClients] = useState(0)
  const last = useRef(supabase)
  useBeforePaint(() => {
    if (last.current === supabase) return
    last.current = supabase
    forget(queryClient, queryKeys.tenant(tenantKey))
    setClients(count => count + 1)
  }, [queryClient, supabase, tenantKey])
  // By then the queries ask the new one.
  const asked = useRef(supabase)
  useEffect(() => {
    if (asked.current !== supabase) dropCache(queryClient, queryKeys.tenant(tenantKey))
    asked.current = supabase
  }, [queryClient, supabase, tenantKey])

  return `${clients}.${changes}`
}
