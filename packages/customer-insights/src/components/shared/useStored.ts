import { useCallback, useMemo, useSyncExternalStore } from 'react'
import { useCustomerInsightsContext } from '../../provider/context.ts'
import { browserStorage, type StorageAdapter } from './storage.ts'

const listeners = new Set<() => void>()

/** Also hears of what another tab wrote into `localStorage`. */
function subscribe(onChange: () => void) {
  listeners.add(onChange)
  window.addEventListener('storage', onChange)
  return () => {
    listeners.delete(onChange)
    window.removeEventListener('storage', onChange)
  }
}

/**
 * What the reader chose, kept for the next visit under `customer-insights:<tenant>:<name>` as JSON. Null on the server,
 * in the first render of the browser, before anything was chosen, and where `parse` knows nothing of what is kept.
 *
 * @param parse Makes sense of what is kept, which an older version may have written. It must be stable.
 */
export function useStored<T>(
  name: string,
  parse: (kept: unknown) => T | null,
  storage: StorageAdapter = browserStorage,
): [value: T | null, set: (value: T | null) => void] {
  const { tenantKey } = useCustomerInsightsContext()
  const key = `customer-insights:${tenantKey}:${name}`
  const kept = useSyncExternalStore(
    subscribe,
    () => read(storage, key),
    () => null,
  )
  const value = useMemo(() => toValue(kept, parse), [kept, parse])
  const set = useCallback(
    (next: T | null) => {
      try {
        if (next === null) storage.removeItem(key)
        else storage.setItem(key, JSON.stringify(next))
      } catch {
        // What cannot be kept is chosen again next time.
      }
      for (const listener of listeners) listener()
    },
    [storage, key],
  )
  return [value, set]
}

function read(storage: StorageAdapter, key: string): string | null {
  try {
    return storage.getItem(key)
  } catch {
    return null
  }
}

function toValue<T>(kept: string | null, parse: (kept: unknown) => T | null): T | null {
  if (kept === null) return null
  try {
    return parse(JSON.parse(kept))
  } catch {
    return null
  }
}
