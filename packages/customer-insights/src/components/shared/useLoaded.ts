import { useCallback, useEffect, useState } from 'react'
import { CustomerInsightsError } from '../../client/errors.ts'

/** What comes when it is needed, once for the page; what failed is tried again when it is asked for again. */
export interface Loader<T> {
  load(): Promise<T>
  /** What has come already. */
  current(): T | null
}

export function createLoader<T>(load: () => Promise<T>): Loader<T> {
  let loaded: { value: T } | null = null
  let loading: Promise<T> | null = null
  return {
    current: () => loaded?.value ?? null,
    load: () => {
      loading ??= load().then(
        value => {
          loaded = { value }
          return value
        },
        error => {
          loading = null
          throw error
        },
      )
      return loading
    },
  }
}

/**
 * What a loader brings, and null until then. Unlike `lazy` it can be tried again: a file of a large library is what a
 * poor connection loses first.
 */
export function useLoaded<T>(
  loader: Loader<T>,
  enabled = true,
): { value: T | null; failed: boolean; retry: () => void } {
  const [{ value, failed }, setState] = useState(() => ({ value: loader.current(), failed: false }))
  const start = useCallback(() => {
    loader.load().then(
      loaded => setState({ value: loaded, failed: false }),
      () => setState({ value: null, failed: true }),
    )
  }, [loader])
  useEffect(() => {
    if (enabled && loader.current() === null) start()
  }, [enabled, loader, start])
  const retry = () => {
    setState({ value: null, failed: false })
    start()
  }
  return { value: value ?? loader.current(), failed, retry }
}

/** What is shown where a part did not come. */
export const notFetched = new CustomerInsightsError('network', 'A part of the page could not be fetched.')
