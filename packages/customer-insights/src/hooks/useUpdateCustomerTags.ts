'use client'

import { type UseMutationResult, useMutation } from '@tanstack/react-query'
import { normalizeTags } from '../client/validate.ts'
import { useCustomerInsightsContext } from '../provider/context.ts'
import { mutationKeys } from '../provider/mutationKeys.ts'
import { queryKeys } from '../provider/queryKeys.ts'
import { mutationDefaults } from './queryDefaults.ts'
import { type Ahead, listQueryOf, showTags, takeBack } from './showTags.ts'

export interface UseUpdateCustomerTagsOptions {
  customerId: string
}

/**
 * `mutate(tags)` replaces a customer's marketing tags. They show at once everywhere under the provider, and go back if
 * the server refuses them. Writes for one customer go out one after the other, in the order made.
 */
export function useUpdateCustomerTags({
  customerId,
}: UseUpdateCustomerTagsOptions): UseMutationResult<string[], Error, readonly string[], Ahead[]> {
  const { client, queryClient, tenantKey, session } = useCustomerInsightsContext()
  const insights = queryKeys.insights(tenantKey, customerId)
  const mutationKey = mutationKeys.tags(tenantKey, customerId, session)
  const show = (tags: string[]) => showTags(queryClient, tenantKey, new Set([customerId]), () => tags)
  // While further writes wait, the server's answer would be older than what is shown. With none, not even this one, it is
  // an answer to the last user.
  const isLast = () => queryClient.isMutating({ mutationKey }) === 1

  return useMutation(
    {
      mutationKey,
      scope: { id: mutationKey.join('/') },
      ...mutationDefaults,
      mutationFn: (tags: readonly string[]) => client.updateCustomerTags(customerId, tags),
      onMutate: async tags => {
        const marketing_tags = normalizeTags(tags)
        // An answer on its way was made before this write and would undo it on screen.
        await queryClient.cancelQueries({ queryKey: insights })
        return show(marketing_tags)
      },
      onSuccess: tags => {
        if (isLast()) show(tags)
      },
      onError: (_error, _tags, ahead) => takeBack(queryClient, ahead ?? []),
      onSettled: () => {
        if (!isLast()) return
        void queryClient.invalidateQueries({ queryKey: queryKeys.marketingTags(tenantKey) })
        // A list has the tags already. Only who is in it may change, or it is an answer from before that is on its way.
        void queryClient.invalidateQueries({
          queryKey: queryKeys.customers(tenantKey),
          predicate: query => listQueryOf(query).filter.tags !== undefined || query.state.fetchStatus === 'fetching',
        })
        return queryClient.invalidateQueries({ queryKey: insights })
      },
    },
    queryClient,
  )
}
