import { useMemo, useRef } from 'react'
import { handOn, type Placed } from './handOn.ts'

interface RowsInView {
  indexes: readonly number[]
  /** The row that the tab key stops at, which is the one that may have the focus. */
  active: number
  /** While the list is moving, rows stand in any order. */
  moving: boolean
}

/** The rows of the page, handed on from render to render. */
export function useRowSlots({ indexes, active, moving }: RowsInView): readonly Placed[] {
  const before = useRef<{ rows: readonly Placed[]; active: number }>({ rows: [], active: -1 })
  return useMemo(() => {
    const rows = handOn(before.current.rows, indexes, before.current.active, !moving)
    before.current = { rows, active }
    return rows
  }, [indexes, active, moving])
}
