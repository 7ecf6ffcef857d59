import type { CustomerBooking } from '../../client/types.ts'
import { CalendarGlyph } from '../shared/Glyph.tsx'
import { useInsightsUi } from '../shared/useInsightsUi.ts'
import { statusText } from './statusText.ts'

interface BookingRowProps {
  booking: CustomerBooking
  isUpcoming: boolean
}

/** When, what and where, how it stands, and for how much. */
export function BookingRow({ booking, isUpcoming }: BookingRowProps) {
  const { messages, formatters } = useInsightsUi()
  const { history } = messages
  const game = booking.game ? booking.game.name || messages.unnamedGame : history.noGame
  const venue = booking.venue ? booking.venue.name || messages.unnamedVenue : history.noVenue
  return (
    <li
      className="ci-BookingHistory-row"
      data-upcoming={isUpcoming ? '' : undefined}
      data-uncounted={booking.is_counted ? undefined : ''}
    >
      <span className="ci-BookingHistory-when">
        <When booking={booking} />
      </span>
      <span className="ci-BookingHistory-what">
        <span className="ci-BookingHistory-game" title={game}>
          <bdi data-bone="">{game}</bdi>
        </span>
        <span className="ci-BookingHistory-venue" title={venue}>
          <bdi data-bone="">{venue}</bdi>
        </span>
      </span>
      <span className="ci-BookingHistory-status">
        {isUpcoming && (
          <span className="ci-BookingHistory-upcoming">
            <CalendarGlyph />
            {history.upcoming}
          </span>
        )}
        <span className="ci-BookingHistory-word" title={booking.status ?? undefined}>
          <bdi data-bone="">
            {booking.status?.trim() ? statusText(booking.status, history.statuses) : history.noStatus}
          </bdi>
        </span>
        {!booking.is_counted && <span className="ci-BookingHistory-uncounted">{history.doesNotCount}</span>}
      </span>
      <span className="ci-BookingHistory-amount">
        {booking.amount === null ? (
          <span title={history.noAmount}>–</span>
        ) : (
          <span data-bone="">{formatters.money(booking.amount)}</span>
        )}
      </span>
    </li>
  )
}

function When({ booking: { booking_date, starts_at } }: { booking: CustomerBooking }) {
  const { messages, formatters } = useInsightsUi()
  if (booking_date === null) return <span className="ci-BookingHistory-time">{messages.history.undated}</span>
  const time = starts_at && formatters.time(starts_at)
  return (
    <time className="ci-BookingHistory-moment" dateTime={starts_at ?? booking_date}>
      <span data-bone="">{formatters.date(booking_date)}</span>
      {time && (
        <span className="ci-BookingHistory-time" data-bone="">
          {time}
        </span>
      )}
    </time>
  )
}
