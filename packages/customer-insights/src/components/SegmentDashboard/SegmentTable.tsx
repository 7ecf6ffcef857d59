'use client'

import { useId, useState } from 'react'
import { Bar } from '../shared/Bar.tsx'
import { SegmentGlyph } from '../shared/SegmentGlyph.tsx'
import { useInsightsUi } from '../shared/useInsightsUi.ts'
import { type SegmentEntry, toDimensions } from './dimensions.ts'
import { SegmentName } from './SegmentName.tsx'
import { SegmentPart, type SegmentPartProps } from './SegmentPart.tsx'
import { SegmentTableHead } from './SegmentTableHead.tsx'
import {
  type SegmentColumn,
  type SegmentColumnId,
  type SegmentNumbers,
  type SegmentSort,
  sortEntries,
  tableColumns,
} from './tableColumns.ts'

export interface SegmentTableProps extends SegmentPartProps {
  /** With the days since the last visit, also while they are not known. Default: where they are. */
  lastVisits?: boolean | undefined
  /** With how many of them can be reached, also while it is not known. Default: where it is. */
  reachable?: boolean | undefined
  /** Level of the heading. Default: 3. */
  headingLevel?: 3 | 4 | undefined
}

/** All segments with their numbers, sortable. */
export function SegmentTable(props: SegmentTableProps) {
  const { segments, measure, skeleton, lastVisits, reachable, headingLevel, ...part } = props
  return (
    <SegmentPart {...part} name="ci-SegmentTable-part" asOf={segments.as_of}>
      <SegmentTableView {...{ segments, measure, skeleton, lastVisits, reachable, headingLevel }} />
    </SegmentPart>
  )
}

type SegmentTableViewProps = Pick<
  SegmentTableProps,
  'segments' | 'measure' | 'skeleton' | 'lastVisits' | 'reachable' | 'headingLevel'
>

/** Sorting keeps the dimensions apart: segments are rivals only within one. */
export function SegmentTableView(props: SegmentTableViewProps) {
  const { segments, measure = 'customers', skeleton = false, lastVisits = false, reachable, headingLevel = 3 } = props
  const { messages } = useInsightsUi()
  const id = useId()
  const [sort, setSort] = useState<SegmentSort>(null)
  const dimensions = toDimensions(segments, messages)
  const { totals } = segments
  const Heading = `h${headingLevel}` as const

  const columns = tableColumns(dimensions, measure, lastVisits, messages, reachable)
  const all = { ...totals, reachable: totals.reachable ?? null, share: 1, revenueShare: 1 }
  // The one column that a narrow table has.
  const shown = sort?.column ?? measure
  // The same in every dimension, so once for all.
  const unsegmented = dimensions[0]?.entries.find(entry => !entry.selection)

  return (
    <div className="ci-SegmentDashboard-section">
      <Heading className="ci-SegmentDashboard-subtitle" id={id}>
        {messages.compareSegments}
      </Heading>
      {/* A wide table scrolls within itself; a reader without a mouse must be able to get hold of it. */}
      <section className="ci-SegmentTable-scroll" aria-labelledby={id} tabIndex={skeleton ? undefined : 0}>
        <table className="ci-SegmentTable-root" aria-labelledby={id}>
          <thead>
            <tr>
              <th className="ci-SegmentTable-head" scope="col">
                {messages.segmentColumn}
              </th>
              {columns.map(column => (
                <SegmentTableHead
                  key={column.id}
                  column={column.id}
                  label={column.label}
                  sort={sort}
                  onSort={setSort}
                  shown={column.id === shown}
                  disabled={skeleton}
                />
              ))}
            </tr>
          </thead>
          {dimensions.map(dimension => (
            <tbody key={dimension.id} className="ci-SegmentTable-group">
              <tr>
                <th className="ci-SegmentTable-dimension" scope="rowgroup" colSpan={columns.length + 1}>
                  {dimension.label}
                </th>
              </tr>
              {sortEntries(
                dimension.entries.filter(entry => entry.selection),
                columns,
                sort,
              ).map(entry => (
                <SegmentRow key={entry.segment} entry={entry} columns={columns} shown={shown} />
              ))}
            </tbody>
          ))}
          <tfoot className="ci-SegmentTable-foot">
            {unsegmented && <SegmentRow entry={unsegmented} columns={columns} shown={shown} />}
            <tr className="ci-SegmentTable-total">
              <th className="ci-SegmentTable-segment" scope="row">
                {messages.allCustomers}
              </th>
              {columns.map(column =>
                column.id === 'share' ? (
                  <td key="share" className="ci-SegmentTable-number" data-shown={shown === 'share' ? '' : undefined} />
                ) : (
                  <NumberCell key={column.id} column={column} numbers={all} shown={column.id === shown} />
                ),
              )}
            </tr>
          </tfoot>
        </table>
      </section>
    </div>
  )
}

interface SegmentRowProps {
  entry: SegmentEntry
  columns: readonly SegmentColumn[]
  shown: SegmentColumnId
}

function SegmentRow({ entry, columns, shown }: SegmentRowProps) {
  return (
    <tr className="ci-SegmentTable-row" data-segment={entry.segment}>
      <th className="ci-SegmentTable-segment" scope="row">
        <span className="ci-SegmentTable-name">
          <SegmentGlyph segment={entry.segment} />
          <SegmentName label={entry.label} selection={entry.selection} />
        </span>
      </th>
      {columns.map(column => (
        <NumberCell key={column.id} column={column} numbers={entry} shown={column.id === shown} />
      ))}
    </tr>
  )
}

interface NumberCellProps {
  column: SegmentColumn
  numbers: SegmentNumbers
  /** Whether a narrow table has this column. */
  shown: boolean
}

/** A number, or that there is none, or none yet. */
function NumberCell({ column, numbers, shown }: NumberCellProps) {
  const { formatters } = useInsightsUi()
  const value = column.value(numbers)
  const text = <span data-bone="">{value === null ? '–' : formatters[column.format](value)}</span>
  return (
    <td className="ci-SegmentTable-number" data-shown={shown ? '' : undefined}>
      {column.id === 'share' ? (
        <span className="ci-SegmentTable-share">
          <Bar share={value ?? 0} />
          {text}
        </span>
      ) : (
        text
      )}
    </td>
  )
}
