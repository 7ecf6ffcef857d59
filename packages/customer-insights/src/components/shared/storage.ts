/**
 * Where what a reader chose is kept: views, columns, what was dismissed. `localStorage` fits, and so does anything that
 * answers at once; a host that keeps such things on its server hands in what it has loaded.
 */
export interface StorageAdapter {
  getItem(key: string): string | null
  setItem(key: string, value: string): void
  removeItem(key: string): void
}

/** What could not be kept lives as long as the page. */
const memory = new Map<string, string>()

/** `localStorage`; where that is absent, full or forbidden, the memory of the page. Never throws. */
export const browserStorage: StorageAdapter = {
  getItem: key => memory.get(key) ?? attempt(() => localStorage.getItem(key), null),
  setItem: (key, value) => {
    memory.delete(key)
    const kept = attempt(() => {
      localStorage.setItem(key, value)
      return true
    }, false)
    // A server has many readers, and keeps nothing for any of them.
    if (!kept && typeof window !== 'undefined') memory.set(key, value)
  },
  removeItem: key => {
    memory.delete(key)
    attempt(() => localStorage.removeItem(key), undefined)
  },
}

/** Browsers throw at the mere name of `localStorage` where cookies are blocked. */
function attempt<T>(action: () => T, otherwise: T): T {
  try {
    return action()
  } catch {
    return otherwise
  }
}
