import { useCallback, useMemo } from 'react'
import type { useCustomers } from '../../hooks/useCustomers.ts'
import { Button } from '../shared/Button.tsx'
import { blockStates } from '../shared/blockStates.tsx'
import { QueryState } from '../shared/QueryState.tsx'
import { StateMessage } from '../shared/StateMessage.tsx'
import { useInsightsUi } from '../shared/useInsightsUi.ts'
import { CustomerGrid, type CustomerGridProps } from './grid/CustomerGrid.tsx'
import { standInCustomers } from './standIn.ts'
import { isFiltered } from './state/customerListState.ts'

type CustomersQuery = ReturnType<typeof useCustomers>

type CustomerListBodyProps = { query: CustomersQuery } & Pick<
  CustomerGridProps,
  'columns' | 'state' | 'change' | 'selection' | 'onOpen' | 'hrefOf' | 'density'
>

const NO_MORE = { hasMore: false, isLoading: false, failed: false, load: () => {} }

/** The rows, or what stands in their place. A page that fails further down is told there, and the rows before it stay. */
export function CustomerListBody({ query, ...grid }: CustomerListBodyProps) {
  const { messages } = useInsightsUi()
  const { state, change } = grid
  const { hasNextPage, isFetchingNextPage, isFetchNextPageError, isPlaceholderData, fetchNextPage } = query
  const load = useCallback(() => void fetchNextPage(), [fetchNextPage])
  const more = useMemo(
    () => ({ hasMore: hasNextPage, isLoading: isFetchingNextPage, failed: isFetchNextPageError, load }),
    [hasNextPage, isFetchingNextPage, isFetchNextPageError, load],
  )
  return (
    <QueryState
      component="CustomerList"
      states={blockStates}
      className="ci-CustomerList-state"
      query={{
        data: query.data,
        error: isFetchNextPageError ? null : query.error,
        isFetching: query.isFetching && !isFetchingNextPage,
        refetch: query.refetch,
      }}
      framed
      skeleton={
        <CustomerGrid
          {...grid}
          customers={standInCustomers}
          total={{ count: standInCustomers.length, is_exact: true }}
          more={NO_MORE}
          skeleton
        />
      }
      isEmpty={list => list.total.count === 0 && !isFiltered(state)}
      empty={<StateMessage text={messages.list.empty} />}
    >
      {list =>
        list.customers.length === 0 && !hasNextPage ? (
          <div className="ci-CustomerList-noMatch">
            <StateMessage
              text={messages.list.noMatch}
              action={<Button onClick={() => change({ filter: {} })}>{messages.list.clearFilters}</Button>}
            />
          </div>
        ) : (
          <CustomerGrid
            {...grid}
            customers={list.customers}
            total={list.total}
            more={more}
            pending={isPlaceholderData}
          />
        )
      }
    </QueryState>
  )
}
