import type { ReactNode } from 'react'
import type { StateViews } from './stateViews.ts'
import { type Loader, notFetched, useLoaded } from './useLoaded.ts'

interface LaterProps<T> {
  /** Brings what is to be shown. */
  loader: Loader<T>
  /** Stands there until then, and on a server. */
  placeholder: ReactNode
  /** How it is said that it could not be fetched. */
  states: StateViews
  children: (loaded: T) => ReactNode
}

/** A part that weighs more than what it stands in: it is fetched once it is shown, and again if that failed. */
export function Later<T>({ loader, placeholder, states, children }: LaterProps<T>) {
  const { value, failed, retry } = useLoaded(loader)
  if (failed) return <states.Error error={notFetched} retry={retry} />
  return value ? children(value) : placeholder
}
