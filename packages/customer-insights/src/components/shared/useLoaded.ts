import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import { CustomerInsightsError } from '../../client/errors.ts'

/** What comes when it is needed, once for the page; what failed is tried again when it is asked for again. */
export interface Loader<T> {
  load(): Promise<T>
  /** What has come already. */
  current(): T | null
  /** Calls when it has come, until the function that it returns is called. */
  subscribe(onLoaded: () => void): () => void
}

export function createLoader<T>(load: () => Promise<T>): Loader<T> {
  let loaded: { value: T } | null = null
  let loading: Promise<T> | null = null
  const waiting = new Set<() => void>()
  return {
    current: () => loaded?.value ?? null,
    subscribe: onLoaded => {
      waiting.add(onLoaded)
      return () => waiting.delete(onLoaded)
    },
    load: () => {
      loading ??= load().then(
        value => {
          loaded = { value }
          for (const onLoaded of waiting) onLoaded()
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

const nothing = () => null

/**
 * What a loader brings, and null until then: on a server, and in the browser's first render of its markup, always.
 * Unlike `lazy` it can be tried again: a file of a large library is what a poor connection loses first.
 */
export function useLoaded<T>(
  loader: Loader<T>,
  enabled = true,
): { value: T | null; failed: boolean; retry: () => void } {
  // A store, since it may come for another between a render and its effects, when nobody would tell this one.
  const value = useSyncExternalStore(loader.subscribe, loader.current, nothing)
  const [failed, setFailed] = useState(false)
  const start = useCallback(() => {
    loader.load().catch(() => setFailed(true))
  }, [loader])
  const wanted = enabled && value === null
  useEffect(() => {
    if (wanted) start()
  }, [wanted, start])
  const retry = () => {
    setFailed(false)
    start()
  }
  return { value, failed: failed && value === null, retry }
}

/** What is shown where a part did not come. */
export const notFetched = new CustomerInsightsError('network', 'A part of the page could not be fetched.')
