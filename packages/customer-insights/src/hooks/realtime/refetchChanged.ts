import type { Query, QueryClient } from '@tanstack/react-query'
import { queryKeys } from '../../provider/queryKeys.ts'
import type { ChangedCustomers } from './tenantChannel.ts'

/** How long changes are gathered before the first of them is asked for, in milliseconds. */
const GATHER_FOR = 250

interface Gathered {
  /** Null: nobody. */
  customers: Set<string> | 'many' | null
  isBusy: boolean
}

const gathering = new WeakMap<QueryClient, Map<string, Gathered>>()

/**
 * Asks again for what these customers' change concerns: their own queries, and those over all customers. What is not on
 * screen is marked stale.
 *
 * However fast changes come, there is one round of requests at a time; the next begins when it has ended.
 */
export function refetchChanged(queryClient: QueryClient, tenantKey: string, customers: ChangedCustomers): void {
  const byTenant = gathering.get(queryClient) ?? new Map<string, Gathered>()
  gathering.set(queryClient, byTenant)
  const gathered = byTenant.get(tenantKey) ?? { customers: null, isBusy: false }
  byTenant.set(tenantKey, gathered)

  if (customers === 'many' || gathered.customers === 'many') gathered.customers = 'many'
  else gathered.customers = new Set([...(gathered.customers ?? []), ...customers])
  if (!gathered.isBusy) void workOff(queryClient, tenantKey, gathered)
}

async function workOff(queryClient: QueryClient, tenantKey: string, gathered: Gathered): Promise<void> {
  gathered.isBusy = true
  while (gathered.customers !== null) {
    await new Promise(resolve => setTimeout(resolve, GATHER_FOR))
    const { customers } = gathered
    gathered.customers = null
    // A failure shows in the query that failed.
    await queryClient
      .invalidateQueries({
        queryKey: queryKeys.tenant(tenantKey),
        predicate: query => concerns(query, customers) && !isAhead(queryClient, query),
      })
      .catch(() => {})
  }
  gathered.isBusy = false
}

/** What no booking changes. The log is checked entry by entry, which is too much for each of them. */
const UNTOUCHED: readonly string[] = ['status', 'audit-log', 'audit-check', 'retention']

/** The part of a key after the tenant: `['customer', id, ...]`, or what is asked over all customers. */
function concerns({ queryKey: [, , kind, id] }: Query, customers: Gathered['customers']): boolean {
  if (UNTOUCHED.includes(String(kind))) return false
  // A change of settings is a change of everybody.
  if (kind === 'settings') return customers === 'many'
  if (kind !== 'customer') return true
  return customers === 'many' || customers?.has(String(id)) === true
}

/** While a customer's tags are being written, what is shown is newer than the server's answer, and asked for then. */
function isAhead(queryClient: QueryClient, { queryKey: [, tenantKey, kind, id, part] }: Query): boolean {
  if (kind !== 'customer' || part !== 'insights') return false
  return queryClient.isMutating({ mutationKey: queryKeys.customer(String(tenantKey), String(id)) }) > 0
}
