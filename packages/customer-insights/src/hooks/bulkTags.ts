import { hashKey, type InfiniteData, type QueryClient } from '@tanstack/react-query'
import { checkTagChanges } from '../client/bulkUpdateTags.ts'
import { checkFilter } from '../client/checkFilter.ts'
import type { CustomerInsightsClient } from '../client/client.ts'
import type { BulkTagOptions, BulkUpdateTagsOptions, TagChanges } from '../client/options.ts'
import type { BulkTagResult, CustomerFilter, CustomerPage, TagChange } from '../client/types.ts'
import { queryKeys } from '../provider/queryKeys.ts'
import { type Ahead, listQueryOf, showTags } from './showTags.ts'

/** What `useBulkUpdateTags` does, apart from it: fetched with the first change in bulk. */

export interface BulkTagUpdate extends TagChanges, Pick<BulkUpdateTagsOptions, 'asOf' | 'after'> {
  /** Whom: everyone that fits; `{}` is everyone. */
  filter: CustomerFilter
}

export interface BulkTagUndo {
  /** The `changes` of the result that is to be taken back. */
  undo: readonly TagChange[]
}

export type BulkTagVariables = BulkTagUpdate | BulkTagUndo

/** Answers what was done also where it was aborted after a page. */
export async function runBulkTags(
  client: CustomerInsightsClient,
  variables: BulkTagVariables,
  asOf: string | undefined,
  { signal, onProgress }: Required<BulkTagOptions>,
): Promise<BulkTagResult> {
  let done: BulkTagResult | null = null
  const options: BulkTagOptions = {
    signal,
    onProgress: result => {
      done = result
      onProgress?.(result)
    },
  }
  try {
    if ('undo' in variables) return await client.undoBulkUpdateTags(variables.undo, options)
    const { filter, after, ...changes } = variables
    return await client.bulkUpdateTags(filter, changes, { ...options, after, asOf: variables.asOf ?? asOf })
  } catch (error) {
    if (signal?.aborted && done) return done
    throw error
  }
}

/** Shows the change ahead of the server's word, for those of whom it is known. Throws for what cannot be right. */
export function showBulkTags(
  queryClient: QueryClient,
  tenantKey: string,
  variables: BulkTagVariables,
  asOf: string | undefined,
): Ahead[] {
  return changesOf(queryClient, tenantKey, variables, asOf).flatMap(({ added, removed, customer_ids }) =>
    showTags(queryClient, tenantKey, new Set(customer_ids), tags =>
      [...new Set([...tags.filter(tag => !removed.includes(tag)), ...added])].sort(),
    ),
  )
}

/** An undo does the opposite of what it names. */
function changesOf(
  queryClient: QueryClient,
  tenantKey: string,
  variables: BulkTagVariables,
  asOf: string | undefined,
): readonly TagChange[] {
  if ('undo' in variables) {
    return variables.undo.map(({ added, removed, customer_ids }) => ({ added: removed, removed: added, customer_ids }))
  }
  const { filter } = variables
  checkFilter(filter)
  const { add, remove } = checkTagChanges(variables)
  const customer_ids = knownToFit(queryClient, tenantKey, filter, variables.asOf ?? asOf)
  return [{ added: add, removed: remove, customer_ids }]
}

/** The customers in lists with this filter, of the same date where stages, which depend on it, are in the filter. */
function knownToFit(
  queryClient: QueryClient,
  tenantKey: string,
  filter: CustomerFilter,
  asOf: string | undefined,
): string[] {
  const lists = queryClient.getQueriesData<InfiniteData<CustomerPage>>({
    queryKey: queryKeys.customers(tenantKey),
    predicate: query => {
      const list = listQueryOf(query)
      const isOfItsDay = list.asOf === (asOf ?? null) || filter.lifecycle_stage === undefined
      return isOfItsDay && hashKey([list.filter]) === hashKey([filter])
    },
  })
  const customers = lists.flatMap(([, list]) => list?.pages.flatMap(page => page.customers) ?? [])
  return customers.map(({ id }) => id)
}
