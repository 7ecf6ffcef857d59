import { useCallback, useMemo, useRef, useState } from 'react'
import type { CustomerFilter, ListedCustomer } from '../../../client/types.ts'
import { isSelected, NOBODY, type Selection, select } from './selection.ts'

export interface SelectionControl {
  selection: Selection
  /** The row at this place, or with `range` all from the last one to it. */
  toggle: (index: number, range: boolean) => void
  /** Everyone loaded, or nobody. */
  toggleLoaded: (selected: boolean) => void
  selectAll: () => void
  clear: () => void
}

/** Which rows are selected. Another filter begins anew: who is selected must be on the list. */
export function useSelection(customers: readonly ListedCustomer[], filter: CustomerFilter): SelectionControl {
  const [selection, setSelection] = useState<Selection>(NOBODY)
  const last = useRef<{ index: number; selected: boolean } | null>(null)

  const filtered = useRef(filter)
  if (filtered.current !== filter) {
    filtered.current = filter
    last.current = null
    if (selection !== NOBODY) setSelection(NOBODY)
  }

  const latest = useRef({ customers, selection })
  latest.current = { customers, selection }

  const toggle = useCallback((index: number, range: boolean) => {
    const { customers: rows, selection: before } = latest.current
    const row = rows[index]
    if (!row) return
    const from = range ? last.current : null
    const selected = from ? from.selected : !isSelected(before, row.id)
    const [start, end] = from ? [Math.min(from.index, index), Math.max(from.index, index)] : [index, index]
    const ids = rows.slice(start, end + 1).map(({ id }) => id)
    last.current = from ?? { index, selected }
    setSelection(select(before, ids, selected, idsOf(rows)))
  }, [])

  const toggleLoaded = useCallback((selected: boolean) => {
    last.current = null
    setSelection(selected ? select(NOBODY, idsOf(latest.current.customers), true, []) : NOBODY)
  }, [])
  const selectAll = useCallback(() => setSelection({ all: true }), [])
  const clear = useCallback(() => toggleLoaded(false), [toggleLoaded])

  return useMemo(
    () => ({ selection, toggle, toggleLoaded, selectAll, clear }),
    [selection, toggle, toggleLoaded, selectAll, clear],
  )
}

const idsOf = (customers: readonly ListedCustomer[]) => customers.map(({ id }) => id)
