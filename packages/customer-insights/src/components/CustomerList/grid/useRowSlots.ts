import { useMemo, useRef } from 'react'
import type { ListedCustomer } from '../../../client/types.ts'
import { handOn, type Placed } from './handOn.ts'

interface RowsInView {
  indexes: readonly number[]
  /** The row that the tab key stops at, which is the one that may have the focus. */
  active: number
  /** While the list is moving, rows stand in any order. */
  moving: boolean
  customers: readonly ListedCustomer[]
}

/** The rows of the page, handed on from render to render. */
export function useRowSlots({ indexes, active, moving, customers }: RowsInView): readonly Placed[] {
  const before = useRef<{ rows: readonly Placed[]; active: number }>({ rows: [], active: -1 })
  return useMemo(() => {
    const rows = handOn(before.current.rows, indexes, before.current.active, !moving, (one, other) =>
      alike(customers[one], customers[other]),
    )
    before.current = { rows, active }
    return rows
  }, [indexes, active, moving, customers])
}

/** How much of what a row draws would stay: its marks, and how many tags it has. */
function alike(one: ListedCustomer | undefined, other: ListedCustomer | undefined): number {
  if (!one || !other) return 0
  return (
    Number(one.spending_tier === other.spending_tier) +
    Number(one.frequency_tier === other.frequency_tier) +
    Number(one.lifecycle_stage === other.lifecycle_stage) +
    Number(one.marketing_tags.length === other.marketing_tags.length)
  )
}
