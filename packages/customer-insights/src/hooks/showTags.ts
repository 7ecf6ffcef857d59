import type { InfiniteData, Query, QueryClient, QueryKey } from '@tanstack/react-query'
import type { CustomerFilter, CustomerInsights, CustomerPage } from '../client/types.ts'
import { queryKeys } from '../provider/queryKeys.ts'

/** A cached answer before and after a write that is shown ahead of the server's word. */
export interface Ahead {
  key: QueryKey
  before: unknown
  after: unknown
}

/** Changes the tags of some customers wherever the cache shows them: in their insights, and in lists. */
export function showTags(
  queryClient: QueryClient,
  tenantKey: string,
  customerIds: ReadonlySet<string>,
  change: (tags: readonly string[]) => string[],
): Ahead[] {
  const insights = [...customerIds].flatMap(id =>
    rewrite<CustomerInsights>(queryClient, queryKeys.insights(tenantKey, id), ({ customer, ...rest }) => ({
      ...rest,
      customer: { ...customer, marketing_tags: change(customer.marketing_tags) },
    })),
  )
  const lists = rewrite<InfiniteData<CustomerPage>>(queryClient, queryKeys.customers(tenantKey), list => ({
    ...list,
    pages: list.pages.map(page => ({
      ...page,
      customers: page.customers.map(customer =>
        customerIds.has(customer.id) ? { ...customer, marketing_tags: change(customer.marketing_tags) } : customer,
      ),
    })),
  }))
  return [...insights, ...lists]
}

function rewrite<T>(queryClient: QueryClient, queryKey: QueryKey, change: (cached: T) => T): Ahead[] {
  return queryClient
    .getQueryCache()
    .findAll({ queryKey, predicate: isWorthIt })
    .map(({ queryKey: key, state }) => {
      const before = state.data as T
      // What else is in the answer is no newer for it.
      const after = queryClient.setQueryData<unknown>(key, change(before), { updatedAt: state.dataUpdatedAt })
      return { key, before, after }
    })
}

/** What nobody looks at and will be asked for again must not pass for valid by being written to. */
const isWorthIt = (query: Query): boolean =>
  query.state.data !== undefined && (query.isActive() || !query.state.isInvalidated)

/** Only where our own guess still stands: a newer write, or another user's cache, is left alone. */
export function takeBack(queryClient: QueryClient, ahead: readonly Ahead[]): void {
  for (const { key, before, after } of ahead) {
    if (queryClient.getQueryData(key) === after) queryClient.setQueryData(key, before)
  }
}

/** What a cached list was asked for. */
export const listQueryOf = ({ queryKey }: { queryKey: QueryKey }) =>
  queryKey.at(-1) as { filter: CustomerFilter; asOf: string | null }
