import { memo, type ReactNode } from 'react'
import type { CustomerSort } from '../../../client/types.ts'
import { ArrowDownGlyph, ArrowUpGlyph } from '../../shared/Glyph.tsx'
import { useInsightsUi } from '../../shared/useInsightsUi.ts'
import type { ResolvedColumn } from '../columns/useCustomerColumns.tsx'
import { beginsDescending, type CustomerListState } from '../state/customerListState.ts'
import type { ChangeState } from '../state/useCustomerListState.ts'
import type { CustomerTable, VisibleColumns } from './useCustomerTable.ts'

interface GridHeadProps {
  table: CustomerTable
  columns: VisibleColumns
  state: CustomerListState
  change: ChangeState
  /** How much of what was loaded is selected. Null: rows cannot be selected. */
  selected: 'none' | 'some' | 'every' | null
  onSelectLoaded: (selected: boolean) => void
  skeleton: boolean
}

/** The names of the columns; pressing one sorts by it, and pressing it again turns the order around. */
export const GridHead = memo(function GridHead(props: GridHeadProps) {
  const { table, columns, state, change, selected, onSelectLoaded, skeleton } = props
  const { messages } = useInsightsUi()
  return (
    <thead className="ci-CustomerList-head">
      {table.getHeaderGroups().map(group => (
        <tr key={group.id} className="ci-CustomerList-headRow" aria-rowindex={1}>
          {group.headers.map(header => {
            const column = columns.get(header.column.id)
            if (!column) return null
            return (
              <ColumnHead key={column.id} column={column} state={state} change={change} disabled={skeleton}>
                {column.id === 'customer' && selected !== null && (
                  <span className="ci-CustomerList-check">
                    <input
                      ref={input => {
                        if (input) input.indeterminate = selected === 'some'
                      }}
                      className="ci-Checkbox-input"
                      type="checkbox"
                      aria-label={messages.list.selectLoaded}
                      checked={selected === 'every'}
                      disabled={skeleton}
                      onChange={event => onSelectLoaded(event.target.checked)}
                    />
                  </span>
                )}
              </ColumnHead>
            )
          })}
        </tr>
      ))}
    </thead>
  )
}, isSameHead)

/** The table is another with each row that comes into view; which columns it shows is what counts here. */
function isSameHead(before: GridHeadProps, after: GridHeadProps): boolean {
  return (
    before.columns === after.columns &&
    before.state === after.state &&
    before.change === after.change &&
    before.selected === after.selected &&
    before.onSelectLoaded === after.onSelectLoaded &&
    before.skeleton === after.skeleton
  )
}

interface ColumnHeadProps extends Pick<GridHeadProps, 'state' | 'change'> {
  column: ResolvedColumn
  disabled: boolean
  children: ReactNode
}

function ColumnHead({ column, state, change, disabled, children }: ColumnHeadProps) {
  const { messages } = useInsightsUi()
  const isSorted = column.sort !== undefined && column.sort === state.sort
  const direction = state.descending ? 'descending' : 'ascending'
  return (
    <th
      className="ci-CustomerList-cell"
      scope="col"
      data-column={column.slot}
      data-align={column.align}
      aria-label={column.header}
      aria-sort={column.sort && (isSorted ? direction : 'none')}
    >
      {children}
      {column.sort ? (
        <button
          type="button"
          className="ci-CustomerList-sort"
          title={messages.sortBy(column.header)}
          data-direction={isSorted ? direction : undefined}
          disabled={disabled}
          onClick={() => change(pressed(state, column.sort ?? state.sort))}
        >
          <span className="ci-CustomerList-headText">{column.header}</span>
          <span className="ci-CustomerList-arrow">
            {isSorted && !state.descending ? <ArrowUpGlyph /> : <ArrowDownGlyph />}
          </span>
        </button>
      ) : (
        <span className="ci-CustomerList-headText">{column.header}</span>
      )}
    </th>
  )
}

/** The state after a head was pressed. */
function pressed(state: CustomerListState, sort: CustomerSort) {
  return { sort, descending: sort === state.sort ? !state.descending : beginsDescending(sort) }
}
