import { type KeyboardEvent, useCallback } from 'react'
import { isElement } from '../../shared/isElement.ts'

interface GridKeys {
  /** How many rows are loaded. */
  count: number
  active: number
  /** Rows in view, for a page up or down. */
  pageSize: () => number
  /** Makes a row the active one, with the focus. */
  moveTo: (index: number) => void
  /** Null: rows cannot be selected. */
  toggle: ((index: number, range: boolean) => void) | null
  toggleLoaded: (selected: boolean) => void
  open: (index: number) => void
}

/**
 * Keys of a row with the focus: arrows, Page Up and Down, Home and End go from row to row, Enter opens, Space selects,
 * with Shift all from the last one selected. Left and right are the browser's: they scroll a wide table.
 */
export function useGridKeyboard({ count, active, pageSize, moveTo, toggle, toggleLoaded, open }: GridKeys) {
  return useCallback(
    (event: KeyboardEvent<HTMLElement>) => {
      // What stands in a row, such as a button of the host's, has keys of its own.
      if (!isElement(event.target) || !event.target.hasAttribute('data-index')) return
      if (event.altKey || (event.ctrlKey || event.metaKey) !== (event.key === 'a')) return
      const steps: Record<string, number> = {
        ArrowDown: active + 1,
        ArrowUp: active - 1,
        PageDown: active + pageSize(),
        PageUp: active - pageSize(),
        Home: 0,
        End: count - 1,
      }
      const target = steps[event.key]
      if (target !== undefined) {
        const index = Math.max(0, Math.min(count - 1, target))
        moveTo(index)
        if (event.shiftKey && toggle && index !== active) toggle(index, true)
      } else if (event.key === 'Enter') open(active)
      else if (event.key === ' ' && toggle) toggle(active, event.shiftKey)
      else if (event.key === 'a' && toggle) toggleLoaded(true)
      else if (event.key === 'Escape' && toggle) toggleLoaded(false)
      else return
      event.preventDefault()
    },
    [count, active, pageSize, moveTo, toggle, toggleLoaded, open],
  )
}
