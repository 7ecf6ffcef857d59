import { useMemo } from 'react'
import type { QueryLike } from './QueryState.tsx'
import { type Loader, notFetched, useLoaded } from './useLoaded.ts'

interface WithPart<T, TPart> extends QueryLike<{ answer: T; Part: TPart }> {
  /** By itself, for what does not wait for the answer; null until it has come. */
  Part: TPart | null
}

/**
 * A query whose answer is shown by a part of the page that is fetched meanwhile: ready when both have come, failed when
 * one of them has, and tried again together. On a server, and so in the browser's first render, it is loading.
 */
export function useWithPart<T, TPart>(query: QueryLike<T>, loader: Loader<TPart>): WithPart<T, TPart> {
  const { value: Part, failed, retry } = useLoaded(loader)
  const { data: answer, error } = query
  const data = useMemo(() => (answer !== undefined && Part ? { answer, Part } : undefined), [answer, Part])
  return {
    Part,
    data,
    error: error ?? (failed ? notFetched : null),
    isFetching: query.isFetching || (!Part && !failed),
    refetch: () => {
      if (failed) retry()
      if (error != null || !failed) void query.refetch()
    },
  }
}
