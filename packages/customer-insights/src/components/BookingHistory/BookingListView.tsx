import { useId } from 'react'
import type { CustomerBooking } from '../../client/types.ts'
import type { CustomerBookingList } from '../../hooks/customerBookingsQueryOptions.ts'
import { useInsightsUi } from '../shared/useInsightsUi.ts'
import { BookingRow } from './BookingRow.tsx'
import { BookingTimeline } from './BookingTimeline.tsx'
import { type MoreBookings, ShowMore } from './ShowMore.tsx'
import { statusText } from './statusText.ts'

interface BookingListViewProps {
  list: CustomerBookingList
  /** The date that parts upcoming from past; undefined: the server's word. */
  asOf: string | undefined
  heading: 'h3' | 'h4' | 'h5'
  /** The list is that of the filter before; the new one is on its way. */
  isBefore?: boolean
  /** Null: all are there. */
  more: MoreBookings | null
}

/** Bookings in two groups: those ahead, the next one first, and those that were, the latest first. */
export function BookingListView({ list, asOf, heading, isBefore, more }: BookingListViewProps) {
  const { messages, formatters } = useInsightsUi()
  const isUpcoming = ({ booking_date, is_upcoming }: CustomerBooking) =>
    asOf === undefined ? is_upcoming : booking_date !== null && booking_date > asOf

  const upcoming = list.bookings.filter(isUpcoming).reverse()
  const past = list.bookings.filter(booking => !isUpcoming(booking))
  const uncounted = list.bookings.filter(booking => !booking.is_counted)
  const statuses = [
    ...new Set(uncounted.flatMap(({ status }) => (status ? [statusText(status, messages.history.statuses)] : []))),
  ]

  return (
    <div className="ci-BookingHistory-list" data-before={isBefore ? '' : undefined} aria-busy={isBefore}>
      <BookingTimeline bookings={list.bookings} isUpcoming={isUpcoming} heading={heading} />
      <BookingGroup title={messages.history.upcoming} heading={heading} bookings={upcoming} isUpcoming />
      <BookingGroup title={messages.history.past} heading={heading} bookings={past} isUpcoming={false} />
      {statuses.length > 0 && (
        <p className="ci-BookingHistory-note">{messages.history.whyNotCounted(formatters.list(statuses))}</p>
      )}
      <ShowMore shown={list.bookings.length} total={list.total} more={more} />
    </div>
  )
}

interface BookingGroupProps {
  title: string
  heading: 'h3' | 'h4' | 'h5'
  bookings: readonly CustomerBooking[]
  isUpcoming: boolean
}

function BookingGroup({ title, heading, bookings, isUpcoming }: BookingGroupProps) {
  const id = useId()
  const Heading = heading
  if (bookings.length === 0) return null
  return (
    <section className="ci-BookingHistory-group" aria-labelledby={id}>
      <Heading id={id} className="ci-BookingHistory-title">
        {title}
      </Heading>
      <ol className="ci-BookingHistory-rows" aria-labelledby={id}>
        {bookings.map(booking => (
          <BookingRow key={booking.id} booking={booking} isUpcoming={isUpcoming} />
        ))}
      </ol>
    </section>
  )
}
