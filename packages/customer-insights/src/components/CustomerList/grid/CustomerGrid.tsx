import { type CSSProperties, useCallback, useEffect, useMemo, useRef } from 'react'
import type { CustomerCount, ListedCustomer } from '../../../client/types.ts'
import { useInsightsUi } from '../../shared/useInsightsUi.ts'
import type { ResolvedColumn } from '../columns/useCustomerColumns.tsx'
import { isSelected, selectedPart } from '../selection/selection.ts'
import type { SelectionControl } from '../selection/useSelection.ts'
import type { CustomerListState } from '../state/customerListState.ts'
import type { ChangeState } from '../state/useCustomerListState.ts'
import { useTotalText } from '../useTotalText.ts'
import { GridHead } from './GridHead.tsx'
import { GridRow } from './GridRow.tsx'
import { MoreFailed, RowToCome } from './GridTail.tsx'
import { rowTitles } from './rowTitles.ts'
import { useCustomerTable } from './useCustomerTable.ts'
import { useGridFocus } from './useGridFocus.ts'
import { useGridKeyboard } from './useGridKeyboard.ts'
import { useRowClick } from './useRowClick.ts'
import { useRowHeight } from './useRowHeight.ts'
import { useRowSlots } from './useRowSlots.ts'
import { useRowWindow } from './useRowWindow.ts'

/** The pages that are not there yet. */
export interface MoreCustomers {
  hasMore: boolean
  isLoading: boolean
  failed: boolean
  load: () => void
}

export interface CustomerGridProps {
  customers: readonly ListedCustomer[]
  total: CustomerCount
  columns: readonly ResolvedColumn[]
  state: CustomerListState
  change: ChangeState
  /** Null: rows cannot be selected. */
  selection: SelectionControl | null
  more: MoreCustomers
  onOpen?: ((customer: ListedCustomer) => void) | undefined
  hrefOf?: ((customer: ListedCustomer) => string) | undefined
  density: 'comfortable' | 'compact'
  /** The rows belong to the filter before; the new ones are on their way. */
  pending?: boolean
  /** Stand-in data: nothing to press. */
  skeleton?: boolean
}

const nothing = () => {}

/** Rows to come that are shown behind those loaded. */
const ROWS_TO_COME = 8
/** Before a guess by density is replaced by what the style sheet says. */
const GUESSED_HEIGHT = { comfortable: 52, compact: 36 }

/** The table: one row for each customer, made only while it is in view. */
export function CustomerGrid(props: CustomerGridProps) {
  const { customers, total, columns: all, state, change, selection, more, onOpen, hrefOf } = props
  const { density, pending = false, skeleton = false } = props
  const { messages, formatters } = useInsightsUi()
  const totalText = useTotalText()
  const scroller = useRef<HTMLDivElement>(null)
  const probe = useRef<HTMLDivElement>(null)
  const rowHeight = useRowHeight(probe, GUESSED_HEIGHT[density])
  const { active, focus, moveTo, reset, handlers } = useGridFocus()

  const toCome = more.failed
    ? 1
    : more.hasMore
      ? Math.max(1, Math.min(ROWS_TO_COME, total.count - customers.length))
      : 0
  const tabStop = Math.min(active, customers.length - 1)
  const count = customers.length + toCome
  const { virtualizer, indexes, last, height, moving, printing } = useRowWindow({
    scroller,
    count,
    rowHeight,
    active: tabStop,
  })
  const offsetOf = (index: number) => (printing ? null : index * rowHeight)

  const shown = useMemo(() => indexes.filter(index => index < customers.length), [indexes, customers.length])
  const placed = useRowSlots({ indexes: shown, active: tabStop, moving, customers })
  const data = useMemo(() => placed.flatMap(({ index }) => customers[index] ?? []), [placed, customers])
  const { table, columns } = useCustomerTable(all, state.columns, data)
  const { rows } = table.getRowModel()

  const { filter, sort, descending } = state
  const order = useRef({ filter, sort, descending })
  useEffect(() => {
    const before = order.current
    if (before.filter === filter && before.sort === sort && before.descending === descending) return
    order.current = { filter, sort, descending }
    reset()
    scroller.current?.scrollTo({ top: 0 })
  }, [filter, sort, descending, reset])

  useFetchAhead(last + 2 * indexes.length >= customers.length, pending ? { ...more, hasMore: false } : more)

  const open = useCallback(
    (index: number) => {
      const customer = customers[index]
      if (!customer) return
      if (onOpen) onOpen(customer)
      else scroller.current?.querySelector<HTMLElement>(`[data-index='${index}'] [data-opens]`)?.click()
    },
    [customers, onOpen],
  )
  const goTo = useCallback(
    (index: number) => {
      virtualizer.scrollToIndex(index)
      moveTo(index)
    },
    [virtualizer, moveTo],
  )
  const toggle = selection?.toggle ?? null
  const onClick = useRowClick({ toggle, open: onOpen ? open : null })
  const onKeyDown = useGridKeyboard({
    count: customers.length,
    active: tabStop,
    pageSize: () => Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 1),
    moveTo: goTo,
    toggle,
    toggleLoaded: selection?.toggleLoaded ?? nothing,
    open,
  })

  return (
    <div
      ref={scroller}
      className="ci-CustomerList-grid"
      data-density={density}
      data-pending={pending ? '' : undefined}
      data-selectable={selection ? '' : undefined}
      data-openable={onOpen || hrefOf ? '' : undefined}
      data-host-columns={[...columns.values()].some(({ isBuiltIn }) => !isBuiltIn) ? '' : undefined}
      style={trackSizes([...columns.values()])}
    >
      <div ref={probe} className="ci-CustomerList-probe" />
      <table
        {...gridRole(total, selection !== null)}
        className="ci-CustomerList-table"
        aria-label={messages.list.table}
        aria-busy={pending}
      >
        <GridHead
          table={table}
          columns={columns}
          state={state}
          change={change}
          selected={selection && selectedPart(selection.selection, customers)}
          onSelectLoaded={selection?.toggleLoaded ?? nothing}
          skeleton={skeleton}
        />
        <tbody
          className="ci-CustomerList-body"
          style={{ '--ci-_height': `${height}px` } as CSSProperties}
          onClick={onClick}
          onKeyDown={onKeyDown}
          onMouseDown={event => event.shiftKey && toggle && event.preventDefault()}
          {...handlers}
          {...rowTitles}
        >
          {placed.map(({ slot, index }, place) => {
            const row = rows[place]
            return (
              row && (
                <GridRow
                  key={slot}
                  row={row}
                  columns={columns}
                  index={index}
                  offset={offsetOf(index)}
                  selected={selection !== null && isSelected(selection.selection, row.id)}
                  canSelect={selection !== null}
                  canOpen={onOpen !== undefined}
                  href={hrefOf?.(row.original)}
                  active={index === tabStop}
                  focus={focus && index === tabStop}
                  skeleton={skeleton}
                />
              )
            )
          })}
          {indexes
            .filter(index => index >= customers.length)
            .map(index =>
              more.failed ? (
                <MoreFailed key="failed" offset={offsetOf(index)} retry={more.load} />
              ) : (
                <RowToCome key={`to-come-${index}`} offset={offsetOf(index)} columns={columns} />
              ),
            )}
        </tbody>
      </table>
      {printing && shown.length < total.count && (
        <p className="ci-CustomerList-printed">
          {messages.list.printed(formatters.number(shown.length), totalText(total))}
        </p>
      )}
    </div>
  )
}

/** A table whose rows take the focus and can be selected, which a mere table's cannot. -1: nobody knows how many. */
function gridRole(total: CustomerCount, canSelect: boolean) {
  return {
    role: 'grid',
    'aria-rowcount': total.is_exact ? total.count + 1 : -1,
    'aria-multiselectable': canSelect || undefined,
  }
}

/** Asks for the next page before its first row is needed. A page that failed is asked for by the reader. */
function useFetchAhead(isNear: boolean, { hasMore, isLoading, failed, load }: MoreCustomers) {
  useEffect(() => {
    if (isNear && hasMore && !isLoading && !failed) load()
  }, [isNear, hasMore, isLoading, failed, load])
}

/** Each column at least as wide as it says; what room is left is shared out in proportion. */
function trackSizes(columns: readonly ResolvedColumn[]): CSSProperties {
  const widths = columns.map(({ width = 10 }) => width)
  return {
    '--ci-_columns': widths.map(width => `minmax(${width}rem, ${width}fr)`).join(' '),
    // On paper they share what there is.
    '--ci-_shares': widths.map(width => `minmax(0, ${width}fr)`).join(' '),
    '--ci-_width': `${widths.reduce((sum, width) => sum + width, 0)}rem`,
  } as CSSProperties
}
