import type { UseInfiniteQueryResult } from '@tanstack/react-query'
import type { CustomerBookingList } from '../../hooks/customerBookingsQueryOptions.ts'
import { Button } from '../shared/Button.tsx'
import { blockStates } from '../shared/blockStates.tsx'
import { QueryState } from '../shared/QueryState.tsx'
import { StateMessage } from '../shared/StateMessage.tsx'
import { useInsightsUi } from '../shared/useInsightsUi.ts'
import { useWithPart } from '../shared/useWithPart.ts'
import { BookingListSkeleton } from './BookingListSkeleton.tsx'
import { bookingListView } from './listPart.ts'

interface BookingListProps {
  query: UseInfiniteQueryResult<CustomerBookingList>
  isFiltered: boolean
  onClear: () => void
  asOf: string | undefined
  heading: 'h3' | 'h4' | 'h5'
}

/** The bookings as far as they are loaded. */
export function BookingList({ query, isFiltered, onClear, asOf, heading }: BookingListProps) {
  const { messages } = useInsightsUi()
  const { isFetchNextPageError, isFetchingNextPage } = query
  // What is on screen is no older for a next page that is on its way, or did not come.
  const shown = useWithPart(
    {
      data: query.data,
      error: isFetchNextPageError ? null : query.error,
      isFetching: query.isFetching && !isFetchingNextPage,
      refetch: query.refetch,
    },
    bookingListView,
  )
  return (
    <QueryState
      component="BookingHistory"
      states={blockStates}
      query={shown}
      skeleton={<BookingListSkeleton heading={heading} />}
      isEmpty={({ answer }) => answer.bookings.length === 0}
      empty={
        isFiltered ? (
          <StateMessage
            text={messages.history.noMatch}
            action={<Button onClick={onClear}>{messages.history.clearFilters}</Button>}
          />
        ) : (
          <StateMessage text={messages.history.empty} />
        )
      }
    >
      {({ answer, Part }) => (
        <Part
          list={answer}
          asOf={asOf}
          heading={heading}
          isBefore={query.isPlaceholderData}
          more={
            query.hasNextPage
              ? { load: query.fetchNextPage, isLoading: isFetchingNextPage, hasFailed: isFetchNextPageError }
              : null
          }
        />
      )}
    </QueryState>
  )
}
