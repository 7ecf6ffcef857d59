'use client'

import { type Query, type UseMutationResult, useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { BulkTagResult } from '../client/types.ts'
import { useCustomerInsightsContext } from '../provider/context.ts'
import { mutationKeys } from '../provider/mutationKeys.ts'
import { queryKeys } from '../provider/queryKeys.ts'
import type { BulkTagVariables } from './bulkTags.ts'
import { mutationDefaults } from './queryDefaults.ts'
import { type Ahead, takeBack } from './showTags.ts'

export type UseBulkUpdateTagsResult = UseMutationResult<BulkTagResult, Error, BulkTagVariables, readonly Ahead[]> & {
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
  const { client, queryClient, tenantKey, session, asOf } = useCustomerInsightsContext()
  const [progress, setProgress] = useState<BulkTagResult | null>(null)
  const current = useRef<AbortController | null>(null)
  const mutationKey = mutationKeys.bulkTags(tenantKey, session)
  const touched = { queryKey: queryKeys.tenant(tenantKey), predicate: showsTags }

  const mutation = useMutation(
    {
      mutationKey,
      scope: { id: mutationKey.join('/') },
      ...mutationDefaults,
      mutationFn: async (variables: BulkTagVariables): Promise<BulkTagResult> => {
        const controller = new AbortController()
        current.current = controller
        setProgress(null)
        const { runBulkTags } = await loadBulkTags()
        return runBulkTags(client, variables, asOf, {
          signal: controller.signal,
          onProgress: result => {
            const isOurs = ({ state }: { state: { variables?: unknown } }) => state.variables === variables
            // A change of user takes what is ours out of the cache: what one began is not gone on with as another.
            if (!queryClient.getMutationCache().find({ mutationKey, predicate: isOurs })) controller.abort()
            else if (current.current === controller) setProgress(result)
          },
        })
      },
      onMutate: async variables => {
        const { showBulkTags } = await loadBulkTags()
        // Answers on their way were made before this write and would undo it on screen.
        await queryClient.cancelQueries(touched)
        return showBulkTags(queryClient, tenantKey, variables, asOf)
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
  return { ...mutation, progress: mutation.isIdle ? null : progress, cancel: () => current.current?.abort() }
}

const loadBulkTags = () => import('./bulkTags.ts')

/** Lists, the tags in use, and the insights of each customer. */
const showsTags = ({ queryKey: [, , family, , part] }: Query): boolean =>
  family === 'customers' || family === 'marketing-tags' || part === 'insights'
