import { useCallback, useMemo, useRef, useState } from 'react'
import { type CustomerListState, cleanState, isSameState, type PartialCustomerListState } from './customerListState.ts'

/** How a state came about. */
export interface CustomerListStateChange {
  /**
   * True: a step on the way, such as a letter typed into the search. A host that keeps the state in the address then
   * replaces the entry of the history instead of adding one.
   */
  replace: boolean
}

export interface CustomerListStateProps {
  /** What is shown, where the host keeps it, e.g. in the address. Then `onStateChange` must bring it back. */
  state?: PartialCustomerListState | undefined
  /** What is shown first, where the list keeps it itself. */
  defaultState?: PartialCustomerListState | undefined
  onStateChange?: ((state: CustomerListState, change: CustomerListStateChange) => void) | undefined
}

export type ChangeState = (next: PartialCustomerListState, change?: Partial<CustomerListStateChange>) => void

/** The state and how it is changed: by parts, the others stay. */
export function useCustomerListState({ state: given, defaultState, onStateChange }: CustomerListStateProps) {
  const [own, setOwn] = useState(() => cleanState(defaultState))
  const shown = useSame(useMemo(() => (given ? cleanState(given) : own), [given, own]))

  const latest = useRef({ shown, onStateChange, isControlled: given !== undefined })
  latest.current = { shown, onStateChange, isControlled: given !== undefined }

  const change = useCallback<ChangeState>((next, { replace = false } = {}) => {
    const { shown: before, onStateChange: tell, isControlled } = latest.current
    const after = cleanState({ ...before, ...next })
    if (isSameState(before, after)) return
    if (!isControlled) setOwn(after)
    tell?.(after, { replace })
  }, [])

  return { state: shown, change }
}

/** The same object for the same state: a host may write a new one on each render. */
function useSame(state: CustomerListState): CustomerListState {
  const kept = useRef(state)
  if (!isSameState(kept.current, state)) kept.current = state
  return kept.current
}
