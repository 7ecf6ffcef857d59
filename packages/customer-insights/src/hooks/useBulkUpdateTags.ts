'use client'

import {
  hashKey,
  type InfiniteData,
  type Query,
  type QueryClient,
  type UseMutationResult,
  useMutation,
} from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { checkFilter } from '../client/checkFilter.ts'
import type { BulkUpdateTagsOptions, TagChanges } from '../client/options.ts'
import type { BulkTagResult, CustomerFilter, CustomerPage, TagChange } from '../client/types.ts'
import { checkTagChanges } from '../client/validate.ts'
import { useCustomerInsightsContext } from '../provider/context.ts'
import { mutationKeys } from '../provider/mutationKeys.ts'
import { queryKeys } from '../provider/queryKeys.ts'
import { type Ahead, listQueryOf, showTags, takeBack } from './showTags.ts'

export interface BulkTagUpdate extends TagChanges, Pick<BulkUpdateTagsOptions, 'asOf' | 'after'> {
  /** Whom: everyone that fits; `{}` is everyone. */
  filter: CustomerFilter
}

export interface BulkTagUndo {
  /** The `changes` of the result that is to be taken back. */
  undo: readonly TagChange[]
}

export type UseBulkUpdateTagsResult = UseMutationResult<
  BulkTagResult,
  Error,
  BulkTagUpdate | BulkTagUndo,
  readonly Ahead[]
> & {
  /** What is done so far, after each 1000 customers; null before the first. After an error: where to go on (`after`). */
  progress: BulkTagResult | null
  /** Ends the change under way after the customers it is at. It succeeds with what was done; `data.next` is not null. */
  cancel(): void
}

/**
 * `mutate({ filter, add, remove })` changes the tags of every customer that fits the filter and answers how many, and
 * whose; `mutate({ undo: data.changes })` takes it back. Customers of whom the cache knows that they fit, since a list
 * with this very filter has them, or an undo names them, show the change at once, and go back if the server refuses it;
 * the others follow when it is done. Leaving the page does not end it; a change of the signed-in user does.
 */
export function useBulkUpdateTags(): UseBulkUpdateTagsResult {
  const { client, queryClient, tenantKey, asOf } = useCustomerInsightsContext()
  const [progress, setProgress] = useState<BulkTagResult | null>(null)
  const current = useRef<AbortController | null>(null)
  const mutationKey = mutationKeys.bulkTags(tenantKey)
  const touched = { queryKey: queryKeys.tenant(tenantKey), predicate: showsTags }

  const mutation = useMutation(
    {
      mutationKey,
      scope: { id: mutationKey.join('/') },
      networkMode: 'always',
      mutationFn: async (update: BulkTagUpdate | BulkTagUndo): Promise<BulkTagResult> => {
        const controller = new AbortController()
        current.current = controller
        const { signal } = controller
        let done: BulkTagResult | null = null
        const onProgress = (result: BulkTagResult) => {
          done = result
          // A change of user takes what is ours out of the cache: what one began is not gone on with as another.
          if (!isKnown(queryClient, mutationKey, update)) controller.abort()
          else if (current.current === controller) setProgress(result)
        }
        setProgress(null)
        try {
          if ('undo' in update) return await client.undoBulkUpdateTags(update.undo, { signal, onProgress })
          const { filter, after, asOf: date = asOf, ...changes } = update
          return await client.bulkUpdateTags(filter, changes, { after, asOf: date, signal, onProgress })
        } catch (error) {
          if (signal.aborted && done) return done
          throw error
        }
      },
      onMutate: async update => {
        const change = changeOf(update)
        const fitting = 'undo' in update ? null : knownToFit(queryClient, tenantKey, update.filter, update.asOf ?? asOf)
        // Answers on their way were made before this write and would undo it on screen.
        await queryClient.cancelQueries(touched)
        return change.flatMap(({ added, removed, customer_ids }) =>
          showTags(queryClient, tenantKey, fitting ?? new Set(customer_ids), tags =>
            [...new Set([...tags.filter(tag => !removed.includes(tag)), ...added])].sort(),
          ),
        )
      },
      onError: (_error, _update, ahead) => takeBack(queryClient, ahead?.toReversed() ?? []),
      onSettled: () => {
        // While further writes wait, the server's answer would be older than what is shown.
        if (queryClient.isMutating({ mutationKey }) > 1) return
        void queryClient.invalidateQueries(touched)
      },
    },
    queryClient,
  )
  return { ...mutation, progress, cancel: () => current.current?.abort() }
}

/** Lists, the tags in use, and the insights of each customer. */
const showsTags = ({ queryKey: [, , family, , part] }: Query): boolean =>
  family === 'customers' || family === 'marketing-tags' || part === 'insights'

/** What an update does to tags, checked; an undo does the opposite of what it names. */
function changeOf(update: BulkTagUpdate | BulkTagUndo): readonly TagChange[] {
  if ('undo' in update) {
    return update.undo.map(({ added, removed, customer_ids }) => ({ added: removed, removed: added, customer_ids }))
  }
  checkFilter(update.filter)
  const { add, remove } = checkTagChanges(update)
  return [{ added: add, removed: remove, customer_ids: [] }]
}

const isKnown = (queryClient: QueryClient, mutationKey: readonly unknown[], update: unknown): boolean =>
  queryClient.getMutationCache().findAll({ mutationKey, predicate: ({ state }) => state.variables === update }).length >
  0

/** The customers in lists with this filter, of the same date where stages, which depend on it, are in the filter. */
function knownToFit(
  queryClient: QueryClient,
  tenantKey: string,
  filter: CustomerFilter,
  asOf: string | undefined,
): Set<string> {
  const lists = queryClient.getQueriesData<InfiniteData<CustomerPage>>({
    queryKey: queryKeys.customers(tenantKey),
    predicate: query => {
      const list = listQueryOf(query)
      const isOfItsDay = list.asOf === (asOf ?? null) || filter.lifecycle_stage === undefined
      return isOfItsDay && hashKey([list.filter]) === hashKey([filter])
    },
  })
  const customers = lists.flatMap(([, list]) => list?.pages.flatMap(page => page.customers) ?? [])
  return new Set(customers.map(({ id }) => id))
}
