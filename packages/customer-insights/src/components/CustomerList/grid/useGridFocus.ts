import { type FocusEvent, useCallback, useMemo, useState } from 'react'
import { rowIndexOf } from './useRowClick.ts'

/** The row that the tab key stops at, and whether it is to take the focus. */
interface GridFocus {
  active: number
  focus: boolean
}

const START: GridFocus = { active: 0, focus: false }

export function useGridFocus() {
  const [state, setState] = useState(START)
  const moveTo = useCallback((active: number) => setState({ active, focus: true }), [])
  const reset = useCallback(() => setState(START), [])

  const onFocus = useCallback((event: FocusEvent<HTMLElement>) => {
    const index = rowIndexOf(event.target)
    if (index !== null) setState(before => (before.active === index ? before : { active: index, focus: false }))
  }, [])
  // Otherwise the row, scrolled back into view, would fetch the focus from where the reader has gone meanwhile.
  const onBlur = useCallback((event: FocusEvent<HTMLElement>) => {
    if (!event.currentTarget.contains(event.relatedTarget)) setState(before => ({ ...before, focus: false }))
  }, [])

  return useMemo(
    () => ({ ...state, moveTo, reset, handlers: { onFocus, onBlur } }),
    [state, moveTo, reset, onFocus, onBlur],
  )
}
