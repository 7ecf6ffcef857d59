import { type MouseEvent, useCallback } from 'react'
import { isElement } from '../../shared/isElement.ts'

interface RowClicks {
  /** Null: rows cannot be selected. */
  toggle: ((index: number, range: boolean) => void) | null
  /** Null: rows cannot be opened. */
  open: ((index: number) => void) | null
}

/** Of the row in which this is; null outside of any. */
export function rowIndexOf(target: EventTarget): number | null {
  const row = isElement(target) ? target.closest<HTMLElement>('[data-index]') : null
  return row ? Number(row.dataset.index) : null
}

/** Things of the host's in a row that hear a click themselves. */
const INTERACTIVE = 'a, button, input, select, textarea, label, summary, [role="button"], [role="link"]'

/** What a click into the rows means: the box selects, all else opens. */
export function useRowClick({ toggle, open }: RowClicks) {
  return useCallback(
    (event: MouseEvent<HTMLElement>) => {
      const { target } = event
      const index = rowIndexOf(target)
      if (index === null || !isElement(target) || event.defaultPrevented) return
      if (target.closest('.ci-CustomerList-check')) {
        toggle?.(index, event.shiftKey)
        return
      }
      // A new tab is the browser's business.
      if (!open || event.metaKey || event.ctrlKey || event.button !== 0) return
      if (target.closest('[data-opens]')) {
        event.preventDefault()
        open(index)
      } else if (!target.closest(INTERACTIVE) && !isSelectingText(target)) open(index)
    },
    [toggle, open],
  )
}

/** Who marks an address to copy it does not want to leave. */
const isSelectingText = ({ ownerDocument }: Element) => (ownerDocument.getSelection()?.toString() ?? '') !== ''
