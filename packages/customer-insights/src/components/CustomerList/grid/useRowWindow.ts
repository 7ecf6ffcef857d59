import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useCallback, useEffect, useMemo, useRef } from 'react'
import { usePrinting } from '../../shared/usePrinting.ts'

/** Rows above and below the view, so that a turn of the wheel shows no gap. */
const OVERSCAN = 5
/** A guess until the list is measured; the server's too. */
const INITIAL_RECT = { width: 1000, height: 640 }
/** As many rows as are put on paper. */
export const PRINTED_ROWS = 500

interface RowWindowOptions {
  scroller: RefObject<HTMLElement | null>
  /** Of rows, those to come included. */
  count: number
  rowHeight: number
  /** Stays, even out of view: the tab key and the focus are there. */
  active: number
}

/** Which rows are in the page: those in view and a few around them, so that their number does not grow with the list. */
export function useRowWindow({ scroller, count, rowHeight, active }: RowWindowOptions) {
  const span = useRef(0)
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: useCallback(() => rowHeight, [rowHeight]),
    overscan: OVERSCAN,
    initialRect: INITIAL_RECT,
    // The head stands over the first row in view; the last one must not end behind the edge.
    scrollPaddingEnd: rowHeight,
    rangeExtractor: useCallback(
      (range: Range) => {
        // As many at every moment: there is one more in view while none ends at the edge, and it would come and go.
        span.current = Math.max(span.current, range.endIndex - range.startIndex)
        const indexes = defaultRangeExtractor({ ...range, endIndex: range.startIndex + span.current })
        if (active >= count || indexes.includes(active)) return indexes
        return active < range.startIndex ? [active, ...indexes] : [...indexes, active]
      },
      [active, count],
    ),
  })
  useEffect(() => {
    span.current = 0
    virtualizer.measure()
    void rowHeight
  }, [virtualizer, rowHeight])

  const printing = usePrinting(scroller)
  const items = virtualizer.getVirtualItems()
  const indexes = useMemo(
    () =>
      printing
        ? Array.from({ length: Math.min(count, PRINTED_ROWS) }, (_, index) => index)
        : items.map(({ index }) => index),
    [printing, items, count],
  )
  /** The last row in view. */
  const last = virtualizer.range?.endIndex ?? 0
  const moving = virtualizer.isScrolling && !printing
  return { virtualizer, indexes, last, height: virtualizer.getTotalSize(), moving, printing }
}
