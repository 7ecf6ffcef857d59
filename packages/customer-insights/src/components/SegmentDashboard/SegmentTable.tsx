import { useState } from 'react'
import type { CustomerSegments } from '../../client/types.ts'
import { Bar } from '../shared/Bar.tsx'
import { SegmentGlyph } from '../shared/SegmentGlyph.tsx'
import { useInsightsUi } from '../shared/useInsightsUi.ts'
import { type Dimension, type SegmentEntry, type SegmentMeasure, type SegmentSelection, shareBy } from './dimensions.ts'
import { SegmentName } from './SegmentName.tsx'

interface SegmentTableProps {
  labelledBy: string
  dimensions: Dimension[]
  totals: CustomerSegments['totals']
  measure: SegmentMeasure
  skeleton: boolean
  onSelectSegment: ((selection: SegmentSelection) => void) | undefined
}

type Column = 'customers' | 'share' | 'bookings' | 'revenue' | 'average'
type Sort = { column: Column; direction: 'descending' | 'ascending' } | null

/** All segments side by side. Sorting keeps the dimensions apart: segments are rivals only within one. */
export function SegmentTable(props: SegmentTableProps) {
  const { labelledBy, dimensions, totals, measure, skeleton, onSelectSegment } = props
  const { messages, formatters } = useInsightsUi()
  const [sort, setSort] = useState<Sort>(null)

  const columns: { id: Column; label: string; value: (entry: SegmentEntry) => number }[] = [
    { id: 'customers', label: messages.customersColumn, value: entry => entry.count },
    { id: 'share', label: messages.shareColumn, value: entry => shareBy(measure, entry) },
    { id: 'bookings', label: messages.bookingsColumn, value: entry => entry.bookings },
    { id: 'revenue', label: messages.revenueColumn, value: entry => entry.total_spent },
    { id: 'average', label: messages.averageColumn, value: entry => entry.average_booking_value },
  ]
  const sorted = (entries: SegmentEntry[]) => {
    const value = columns.find(column => column.id === sort?.column)?.value
    if (!sort || !value) return entries
    const sign = sort.direction === 'ascending' ? 1 : -1
    return entries.toSorted((a, b) => sign * (value(a) - value(b)))
  }

  // The same in every dimension, so once for all.
  const unsegmented = dimensions[0]?.entries.find(entry => !entry.selection)

  return (
    // A wide table scrolls within itself; a reader without a mouse must be able to get hold of it.
    <section className="ci-SegmentTable-scroll" aria-labelledby={labelledBy} tabIndex={skeleton ? undefined : 0}>
      <table className="ci-SegmentTable-root" aria-labelledby={labelledBy}>
        <thead>
          <tr>
            <th className="ci-SegmentTable-head" scope="col">
              {messages.segmentColumn}
            </th>
            {columns.map(({ id, label }) => (
              <ColumnHead key={id} column={id} label={label} sort={sort} onSort={setSort} disabled={skeleton} />
            ))}
          </tr>
        </thead>
        {dimensions.map(dimension => (
          <tbody key={dimension.id} className="ci-SegmentTable-group">
            <tr>
              <th className="ci-SegmentTable-dimension" scope="rowgroup" colSpan={6}>
                {dimension.label}
              </th>
            </tr>
            {sorted(dimension.entries.filter(entry => entry.selection)).map(entry => (
              <SegmentRow key={entry.segment} entry={entry} measure={measure} onSelectSegment={onSelectSegment} />
            ))}
          </tbody>
        ))}
        <tfoot className="ci-SegmentTable-foot">
          {unsegmented && <SegmentRow entry={unsegmented} measure={measure} onSelectSegment={undefined} />}
          <tr className="ci-SegmentTable-total">
            <th className="ci-SegmentTable-segment" scope="row">
              {messages.allCustomers}
            </th>
            <NumberCell>{formatters.number(totals.count)}</NumberCell>
            <td className="ci-SegmentTable-number" />
            <NumberCell>{formatters.number(totals.bookings)}</NumberCell>
            <NumberCell>{formatters.money(totals.total_spent)}</NumberCell>
            <NumberCell>{formatters.money(totals.average_booking_value)}</NumberCell>
          </tr>
        </tfoot>
      </table>
    </section>
  )
}

interface SegmentRowProps extends Pick<SegmentTableProps, 'measure' | 'onSelectSegment'> {
  entry: SegmentEntry
}

function SegmentRow({ entry, measure, onSelectSegment }: SegmentRowProps) {
  const { formatters } = useInsightsUi()
  const share = shareBy(measure, entry)
  return (
    <tr className="ci-SegmentTable-row" data-segment={entry.segment}>
      <th className="ci-SegmentTable-segment" scope="row">
        <span className="ci-SegmentTable-name">
          <SegmentGlyph segment={entry.segment} />
          <SegmentName label={entry.label} selection={entry.selection} onSelectSegment={onSelectSegment} />
        </span>
      </th>
      <NumberCell>{formatters.number(entry.count)}</NumberCell>
      <td className="ci-SegmentTable-number">
        <span className="ci-SegmentTable-share">
          <Bar share={share} />
          <span data-bone="">{formatters.percent(share)}</span>
        </span>
      </td>
      <NumberCell>{formatters.number(entry.bookings)}</NumberCell>
      <NumberCell>{formatters.money(entry.total_spent)}</NumberCell>
      <NumberCell>{formatters.money(entry.average_booking_value)}</NumberCell>
    </tr>
  )
}

function NumberCell({ children }: { children: string }) {
  return (
    <td className="ci-SegmentTable-number">
      <span data-bone="">{children}</span>
    </td>
  )
}

interface ColumnHeadProps {
  column: Column
  label: string
  sort: Sort
  onSort: (sort: Sort) => void
  disabled: boolean
}

/** Largest first, then smallest first, then back to the order of the tiers. */
function ColumnHead({ column, label, sort, onSort, disabled }: ColumnHeadProps) {
  const { messages } = useInsightsUi()
  const direction = sort?.column === column ? sort.direction : undefined
  const next: Sort =
    direction === 'ascending' ? null : { column, direction: direction === 'descending' ? 'ascending' : 'descending' }
  return (
    <th className="ci-SegmentTable-head" data-numeric="" scope="col" aria-sort={direction ?? 'none'}>
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
