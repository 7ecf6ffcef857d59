import type { TableReactivityBindings } from '@tanstack/table-core/reactivity'

type Atom<T> = ReturnType<typeof withoutState.createWritableAtom<T>>

/**
 * For a table that holds no state of its own: what is shown is the list's to say, with each render. TanStack's binding for
 * React brings a store to listen to, which costs a page more than the list's rows.
 */
export const withoutState: TableReactivityBindings = {
  createOptionsStore: false,
  wrapExternalAtoms: false,
  createReadonlyAtom: get => ({ get, subscribe: neverTold }),
  createWritableAtom: <T>(value: T) => ({ get: () => value, set: refused, subscribe: neverTold }) as Atom<T>,
  batch: change => change(),
  untrack: read => read(),
  schedule: queueMicrotask,
  addSubscription: refused,
}

function neverTold() {
  return { unsubscribe() {} }
}

function refused(): never {
  throw new Error('This table holds no state.')
}
