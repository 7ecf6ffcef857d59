import { type QueryKey, type UseQueryOptions, type UseQueryResult, useQuery } from '@tanstack/react-query'
import { useCustomerInsightsContext } from '../provider/context.ts'
import type { QueryContext } from './queryContext.ts'
import { retry } from './queryDefaults.ts'

/** What all hooks that read take. */
export interface ReadInput {
  /** False: ask nothing yet. */
  enabled?: boolean | undefined
}

/** What all hooks that read do: ask in the provider's context, with the options that loaders use too. */
export function useRead<TQuery, T, TData, TKey extends QueryKey>(
  toOptions: (context: QueryContext, query: TQuery) => UseQueryOptions<T, Error, TData, TKey>,
  input: TQuery & ReadInput,
  extras?: { staleTime: number },
): UseQueryResult<TData> {
  const context = useCustomerInsightsContext()
  const { enabled = true } = input
  return useQuery({ ...toOptions(context, input), retry, enabled, ...extras }, context.queryClient)
}
