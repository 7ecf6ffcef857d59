import {
  type QueryKey,
  type UseInfiniteQueryOptions,
  type UseInfiniteQueryResult,
  useInfiniteQuery,
} from '@tanstack/react-query'
import { useCustomerInsightsContext } from '../provider/context.ts'
import { keepPrevious } from './keepPrevious.ts'
import type { QueryContext } from './queryContext.ts'
import { retry } from './queryDefaults.ts'
import type { ReadInput } from './useRead.ts'

/** As `useRead`, page by page. What was shown stays until a new answer under `keyOf` is there. */
export function useReadPages<TQuery, T, TData, TKey extends QueryKey, TParam>(
  toOptions: (context: QueryContext, query: TQuery) => UseInfiniteQueryOptions<T, Error, TData, TKey, TParam>,
  input: TQuery & ReadInput,
  keyOf: (tenantKey: string) => QueryKey,
): UseInfiniteQueryResult<TData> {
  const context = useCustomerInsightsContext()
  const { queryClient, tenantKey } = context
  const { enabled = true } = input
  const placeholderData = keepPrevious(queryClient, keyOf(tenantKey))
  return useInfiniteQuery({ ...toOptions(context, input), placeholderData, retry, enabled }, queryClient)
}
