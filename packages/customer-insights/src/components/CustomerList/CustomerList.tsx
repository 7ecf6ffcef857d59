'use client'

import { type ReactNode, useState } from 'react'
import { createPortal } from 'react-dom'
import type { ListedCustomer } from '../../client/types.ts'
import { useCustomers } from '../../hooks/useCustomers.ts'
import { useCustomerInsightsContext } from '../../provider/context.ts'
import { Root, type RootProps } from '../shared/Root.tsx'
import type { StorageAdapter } from '../shared/storage.ts'
import { useCapability } from '../shared/useCapability.ts'
import { useInsightsUi } from '../shared/useInsightsUi.ts'
import { CustomerListBody } from './CustomerListBody.tsx'
import { CustomerListHeader } from './CustomerListHeader.tsx'
import type { CustomerColumns } from './columns/customerColumn.ts'
import { useCustomerColumns } from './columns/useCustomerColumns.tsx'
import { ActiveFilters } from './filters/ActiveFilters.tsx'
import { FilterBar } from './filters/FilterBar.tsx'
import { activeFilters } from './filters/filterEntries.ts'
import { useFilterOptions } from './filters/useFilterOptions.tsx'
import { ListDialogs, useListDialogs } from './ListDialogs.tsx'
import { BulkBar } from './selection/BulkBar.tsx'
import { type CustomerSelection, describe, isNobody, selectedPart } from './selection/selection.ts'
import { useSelection } from './selection/useSelection.ts'
import { isFiltered } from './state/customerListState.ts'
import { type CustomerListStateProps, useCustomerListState } from './state/useCustomerListState.ts'
import { useTotalText } from './useTotalText.ts'
import { useSavedViews } from './views/useSavedViews.ts'
import { Views } from './views/Views.tsx'

export interface CustomerListProps extends RootProps, CustomerListStateProps {
  /** The date for which to answer, `YYYY-MM-DD`; today by default. */
  asOf?: string | undefined
  /** Which columns there are, in order, the host's own among them. Default: `CUSTOMER_COLUMNS`. Keep it stable. */
  columns?: CustomerColumns | undefined
  /** Called when the reader opens a customer: by a click on the row, or Enter. */
  onSelectCustomer?: ((customer: ListedCustomer) => void) | undefined
  /** The address of a customer's page. The name is then a link, so that it can be opened in a tab of its own. */
  customerHref?: ((customer: ListedCustomer) => string) | undefined
  /** False: no boxes, no bulk actions. */
  selectable?: boolean | undefined
  /** The host's own bulk actions, beside ours. */
  bulkActions?: ((selection: CustomerSelection) => ReactNode) | undefined
  /** Where saved views are kept. Default: `localStorage`. False: views cannot be saved. */
  views?: StorageAdapter | false | undefined
  /** `compact`: one line a row. */
  density?: 'comfortable' | 'compact' | undefined
  /** Customers to fetch at a time, 1..200. Default 100. */
  pageSize?: number | undefined
  /** Level of the heading; 2 by default. */
  headingLevel?: 2 | 3 | 4 | undefined
}

const NOBODY_LOADED: readonly ListedCustomer[] = []

/**
 * The customers, as many as there are: to search, filter and sort, to pick some of them and act on those, to open one.
 * It is as high as it needs to be, at most `--ci-list-height`; with `style={{ blockSize: '100%' }}` it fills its parent.
 */
export function CustomerList(props: CustomerListProps) {
  const { session } = useCustomerInsightsContext()
  return <List key={session} {...props} />
}

function List(props: CustomerListProps) {
  const { asOf, columns: given, onSelectCustomer, customerHref, selectable = true, bulkActions, views } = props
  const { density = 'comfortable', pageSize = 100, headingLevel = 2, className, style } = props
  const ui = useInsightsUi()
  const totalText = useTotalText()
  const { state, change } = useCustomerListState(props)
  const { filter, sort, descending } = state
  const savedViews = useSavedViews(views, state, change)
  const columns = useCustomerColumns(given)
  const options = useFilterOptions(asOf)
  const query = useCustomers({ filter, sort, descending, pageSize, asOf })
  const list = query.data
  const customers = list?.customers ?? NOBODY_LOADED
  const selecting = useSelection(customers, filter)
  const { dialogs, open: openDialog, close: closeDialog } = useListDialogs()
  const mayTag = useCapability('tag') ?? true
  const mayExport = useCapability('export') ?? true

  const [below, setBelow] = useState<HTMLElement | null>(null)
  const listDialogs = <ListDialogs dialogs={dialogs} close={closeDialog} />

  const total = list?.total ?? null
  const hasNobody = total?.count === 0 && !isFiltered(state)
  const selection =
    list && !isNobody(selecting.selection) ? describe(selecting.selection, { ...list, filter }, selecting.clear) : null

  return (
    <Root name="ci-CustomerList-root" className={className} style={style}>
      {selection && total && (
        <BulkBar
          selection={selection}
          total={total}
          canSelectAll={
            selection.customerIds !== null &&
            query.hasNextPage &&
            selectedPart(selecting.selection, customers) === 'every'
          }
          onSelectAll={selecting.selectAll}
          onChangeTags={mayTag ? () => openDialog('tags', selection) : null}
          onExport={mayExport ? () => openDialog('export', selection) : null}
        >
          {bulkActions?.(selection)}
        </BulkBar>
      )}
      <CustomerListHeader
        hidden={selection !== null}
        total={total}
        headingLevel={headingLevel}
        columns={columns}
        state={state}
        change={change}
        onExport={
          mayExport ? () => list && openDialog('export', { filter, count: list.total, asOf: list.as_of }) : null
        }
        views={
          savedViews && (
            <Views {...savedViews} state={state} change={change}>
              {below && createPortal(listDialogs, below)}
            </Views>
          )
        }
      />
      {!hasNobody && (
        <>
          <FilterBar filter={filter} options={options} change={change} />
          <ActiveFilters filters={activeFilters(filter, options, ui)} change={change} />
        </>
      )}
      <span className="ci-VisuallyHidden-root" role="status">
        {total && !query.isPlaceholderData ? totalText(total) : ''}
      </span>
      <CustomerListBody
        query={query}
        columns={columns}
        state={state}
        change={change}
        selection={selectable ? selecting : null}
        onOpen={onSelectCustomer}
        hrefOf={customerHref}
        density={density}
      />
      {/* Views and dialogs tell of things in one place, and so belong together, but not behind the bulk bar. */}
      <div ref={setBelow}>{!savedViews && listDialogs}</div>
    </Root>
  )
}
