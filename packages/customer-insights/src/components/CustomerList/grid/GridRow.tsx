import { memo, useEffect, useRef } from 'react'
import type { ListedCustomer } from '../../../client/types.ts'
import { useInsightsUi } from '../../shared/useInsightsUi.ts'
import { CustomerCell, nameOf } from '../columns/CustomerCell.tsx'
import type { ResolvedColumn } from '../columns/useCustomerColumns.tsx'
import { placeAt } from './placeAt.ts'
import type { CustomerRow, VisibleColumns } from './useCustomerTable.ts'

export interface GridRowProps {
  row: CustomerRow
  columns: VisibleColumns
  /** Place in the list, from 0. */
  index: number
  /** Pixels from the top of the list. Null on paper, where rows follow one another. */
  offset: number | null
  selected: boolean
  /** Null: rows cannot be selected. */
  canSelect: boolean
  canOpen: boolean
  href: string | undefined
  /** The one row that the tab key stops at; `focus`: it is to have the focus now. */
  active: boolean
  focus: boolean
  /** Stand-in data: nothing to press. */
  skeleton: boolean
}

/**
 * A row. It hears nothing itself, the list does: rows come and go while the reader scrolls, so what a row costs is what
 * scrolling costs. For the same reason one that shows the same is not made again.
 */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { row, columns, index, offset, selected, canSelect, canOpen, href, active, focus, skeleton } = props
  const { messages } = useInsightsUi()
  const ref = useRef<HTMLTableRowElement>(null)
  useEffect(() => {
    if (focus) ref.current?.focus({ preventScroll: true })
  }, [focus])
  const customer = row.original
  const name = nameOf(customer, messages.unnamedCustomer)

  return (
    <tr
      ref={ref}
      className="ci-CustomerList-row"
      aria-rowindex={index + 2}
      aria-selected={canSelect ? selected : undefined}
      tabIndex={skeleton ? undefined : active ? 0 : -1}
      data-index={index}
      style={placeAt(offset)}
    >
      <th className="ci-CustomerList-cell" scope="row" data-column="customer" aria-label={name}>
        {canSelect && (
          <span className="ci-CustomerList-check">
            <input
              className="ci-Checkbox-input"
              type="checkbox"
              aria-label={messages.list.selectCustomer(name)}
              checked={selected}
              disabled={skeleton}
              tabIndex={-1}
              readOnly
            />
          </span>
        )}
        <CustomerCell customer={customer} href={href} canOpen={canOpen && !skeleton} />
      </th>
      {row.getAllCells().map(cell => {
        const column = columns.get(cell.column.id)
        if (!column || column.id === 'customer') return null
        return (
          <td
            key={column.id}
            className="ci-CustomerList-cell"
            data-column={column.slot}
            data-align={column.align}
            data-label={column.isBuiltIn ? undefined : column.header}
          >
            {/* A cell of the host's may remember something, which is not the next customer's. */}
            <Shown key={column.isBuiltIn ? undefined : row.id} column={column} customer={customer} />
          </td>
        )
      })}
    </tr>
  )
}, isSameRow)

/** What a column makes of a customer: a component of its own, for a host's may use hooks. */
function Shown({ column, customer }: { column: ResolvedColumn; customer: ListedCustomer }) {
  return column.cell(customer)
}

/** The table makes new row objects for each stretch that is on screen; the customer in it is what counts. */
function isSameRow(before: GridRowProps, after: GridRowProps): boolean {
  for (const name in after) {
    if (name !== 'row' && before[name as keyof GridRowProps] !== after[name as keyof GridRowProps]) return false
  }
  return before.row.original === after.row.original
}
