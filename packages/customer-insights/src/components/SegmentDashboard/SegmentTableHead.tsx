import { useInsightsUi } from '../shared/useInsightsUi.ts'
import type { SegmentColumnId, SegmentSort } from './tableColumns.ts'

interface SegmentTableHeadProps {
  column: SegmentColumnId
  label: string
  sort: SegmentSort
  onSort: (sort: SegmentSort) => void
  /** Whether a narrow table has this column. */
  shown: boolean
  disabled: boolean
}

/** Largest first, then smallest first, then back to the order of the tiers. */
export function SegmentTableHead({ column, label, sort, onSort, shown, disabled }: SegmentTableHeadProps) {
  const { messages } = useInsightsUi()
  const direction = sort?.column === column ? sort.direction : undefined
  const next: SegmentSort =
    direction === 'ascending' ? null : { column, direction: direction === 'descending' ? 'ascending' : 'descending' }
  return (
    <th
      className="ci-SegmentTable-head"
      data-numeric=""
      data-shown={shown ? '' : undefined}
      scope="col"
      aria-sort={direction ?? 'none'}
    >
      <button
        type="button"
        className="ci-SegmentTable-sort"
        data-direction={direction}
        title={messages.sortBy(label)}
        disabled={disabled}
        onClick={() => onSort(next)}
      >
        <svg className="ci-SegmentTable-arrow" viewBox="0 0 8 8" aria-hidden="true">
          <path d="M4 1v6M1.5 4.5 4 7l2.5-2.5" />
        </svg>
        {label}
      </button>
    </th>
  )
}
