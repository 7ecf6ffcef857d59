'use client'

import { type QueryClient, type QueryKey, type UseMutationResult, useMutation } from '@tanstack/react-query'
import type { CustomerInsights } from '../client/types.ts'
import { normalizeTags } from '../client/validate.ts'
import { useCustomerInsightsContext } from '../provider/context.ts'
import { queryKeys } from '../provider/queryKeys.ts'

export interface UseUpdateCustomerTagsOptions {
  customerId: string
}

/** A cached answer before and after a write that is shown ahead of the server's word. */
interface Ahead {
  key: QueryKey
  before: CustomerInsights
  after: CustomerInsights | undefined
}

/**
 * `mutate(tags)` replaces a customer's marketing tags. They show at once everywhere under the provider, and go back if
 * the server refuses them. Writes for one customer go out one after the other, in the order made.
 */
export function useUpdateCustomerTags({
  customerId,
}: UseUpdateCustomerTagsOptions): UseMutationResult<string[], Error, readonly string[], Ahead[]> {
  const { client, queryClient, tenantKey } = useCustomerInsightsContext()
  const insights = queryKeys.insights(tenantKey, customerId)
  const mutationKey = queryKeys.tags(tenantKey, customerId)

  return useMutation(
    {
      mutationKey,
      scope: { id: mutationKey.join('/') },
      networkMode: 'always',
      mutationFn: (tags: readonly string[]) => client.updateCustomerTags(customerId, tags),
      onMutate: async tags => {
        const marketing_tags = normalizeTags(tags)
        // An answer on its way was made before this write and would undo it on screen.
        await queryClient.cancelQueries({ queryKey: insights })
        return showAhead(queryClient, insights, marketing_tags)
      },
      onError: (_error, _tags, ahead) => takeBack(queryClient, ahead ?? []),
      onSettled: () => {
        // While further writes wait, the server's answer would be older than what is shown.
        if (queryClient.isMutating({ mutationKey }) > 1) return
        return queryClient.invalidateQueries({ queryKey: insights })
      },
    },
    queryClient,
  )
}

function showAhead(queryClient: QueryClient, queryKey: QueryKey, marketing_tags: string[]): Ahead[] {
  return queryClient.getQueriesData<CustomerInsights>({ queryKey }).flatMap(([key, before]) => {
    if (!before) return []
    const customer = { ...before.customer, marketing_tags }
    const after = queryClient.setQueryData<CustomerInsights>(key, { ...before, customer })
    return [{ key, before, after }]
  })
}

/** Only where our own guess still stands: a newer write, or another user's cache, is left alone. */
function takeBack(queryClient: QueryClient, ahead: Ahead[]): void {
  for (const { key, before, after } of ahead) {
    if (queryClient.getQueryData(key) === after) queryClient.setQueryData(key, before)
  }
}
