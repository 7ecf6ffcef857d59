'use client'

import {
  hashKey,
  type InfiniteData,
  type Query,
  type QueryClient,
  type UseMutationResult,
  useMutation,
} from '@tanstack/react-query'
import { checkFilter } from '../client/checkFilter.ts'
import type { TagChanges } from '../client/options.ts'
import type { BulkTagResult, CustomerFilter, CustomerPage } from '../client/types.ts'
import { checkTagChanges } from '../client/validate.ts'
import { useCustomerInsightsContext } from '../provider/context.ts'
import { mutationKeys } from '../provider/mutationKeys.ts'
import { queryKeys } from '../provider/queryKeys.ts'
import { type Ahead, listQueryOf, showTags, takeBack } from './showTags.ts'

export interface BulkTagUpdate extends TagChanges {
  /** Whom: everyone that fits; `{}` is everyone. */
  filter: CustomerFilter
}

/**
 * `mutate({ filter, add, remove })` changes the tags of every customer that fits the filter, all or none, and answers
 * how many. Customers of whom the cache knows that they fit, since a list with this very filter has them, show the
 * change at once, and go back if the server refuses it; the others follow when it is done.
 */
export function useBulkUpdateTags(): UseMutationResult<BulkTagResult, Error, BulkTagUpdate, Ahead[]> {
  const { client, queryClient, tenantKey } = useCustomerInsightsContext()
  const mutationKey = mutationKeys.bulkTags(tenantKey)
  const touched = { queryKey: queryKeys.tenant(tenantKey), predicate: showsTags }

  return useMutation(
    {
      mutationKey,
      scope: { id: mutationKey.join('/') },
      networkMode: 'always',
      mutationFn: ({ filter, ...changes }: BulkTagUpdate) => client.bulkUpdateTags(filter, changes),
      onMutate: async ({ filter, ...changes }) => {
        checkFilter(filter)
        const { add, remove } = checkTagChanges(changes)
        const fitting = knownToFit(queryClient, tenantKey, filter)
        // Answers on their way were made before this write and would undo it on screen.
        await queryClient.cancelQueries(touched)
        return showTags(queryClient, tenantKey, fitting, tags =>
          [...new Set([...tags.filter(tag => !remove.includes(tag)), ...add])].sort(),
        )
      },
      onError: (_error, _update, ahead) => takeBack(queryClient, ahead ?? []),
      onSettled: () => {
        // While further writes wait, the server's answer would be older than what is shown.
        if (queryClient.isMutating({ mutationKey }) > 1) return
        void queryClient.invalidateQueries(touched)
      },
    },
    queryClient,
  )
}

/** Lists, the tags in use, and the insights of each customer. */
const showsTags = ({ queryKey: [, , family, , part] }: Query): boolean =>
  family === 'customers' || family === 'marketing-tags' || part === 'insights'

/** The customers in lists with this filter. Stages depend on the date, and the server goes by its own today. */
function knownToFit(queryClient: QueryClient, tenantKey: string, filter: CustomerFilter): Set<string> {
  const lists = queryClient.getQueriesData<InfiniteData<CustomerPage>>({
    queryKey: queryKeys.customers(tenantKey),
    predicate: query => {
      const list = listQueryOf(query)
      const isOfToday = list.asOf === null || filter.lifecycle_stage === undefined
      return isOfToday && hashKey([list.filter]) === hashKey([filter])
    },
  })
  const customers = lists.flatMap(([, list]) => list?.pages.flatMap(page => page.customers) ?? [])
  return new Set(customers.map(({ id }) => id))
}
