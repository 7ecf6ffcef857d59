import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useCancelBooking } from '../data/mutations.ts'
import { bookingsQuery, catalogueQuery } from '../data/queries.ts'
import type { Booking, Game, Venue } from '../data/types.ts'
import { date, money, time } from '../format.ts'
import { useSession } from '../session.ts'
import { Empty } from '../ui/Empty.tsx'
import { QueryMessage } from '../ui/QueryMessage.tsx'
import { useToast } from '../ui/Toast.tsx'
import { StatusPill } from './StatusPill.tsx'
import './BookingsTable.css'

const SHOWN = 8

/** The host's own list of a customer's bookings, those ahead first; one that is ahead can be cancelled. */
export function BookingsTable({ customerId }: { customerId: string }) {
  const { supabase } = useSession()
  const bookings = useQuery(bookingsQuery(supabase, customerId))
  const catalogue = useQuery(catalogueQuery(supabase))
  const [isAll, setAll] = useState(false)

  if (!bookings.data) return <QueryMessage query={bookings} what="bookings" />
  if (!catalogue.data) return <QueryMessage query={catalogue} what="rooms" />
  if (bookings.data.length === 0) {
    return <Empty title="No bookings yet">The first one will show here as soon as it is made.</Empty>
  }
  const games = new Map(catalogue.data.games.map(game => [game.id, game]))
  const venues = new Map(catalogue.data.venues.map(venue => [venue.id, venue]))
  const shown = isAll ? bookings.data : bookings.data.slice(0, SHOWN)

  return (
    <div className="panel bookings">
      <table>
        <thead>
          <tr>
            <th scope="col">Date</th>
            <th scope="col">Room</th>
            <th scope="col" className="number">
              Players
            </th>
            <th scope="col">Status</th>
            <th scope="col" className="number">
              Amount
            </th>
            <th scope="col">
              <span className="visually-hidden">Action</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map(booking => (
            <BookingRow
              key={booking.id}
              booking={booking}
              game={games.get(booking.game_id)}
              venue={venues.get(booking.venue_id)}
            />
          ))}
        </tbody>
      </table>
      {bookings.data.length > SHOWN && (
        <button type="button" className="panel-more" onClick={() => setAll(!isAll)}>
          {isAll ? 'Show fewer' : `Show all ${bookings.data.length}`}
        </button>
      )}
    </div>
  )
}

interface BookingRowProps {
  booking: Booking
  game: Game | undefined
  venue: Venue | undefined
}

function BookingRow({ booking, game, venue }: BookingRowProps) {
  const { role } = useSession()
  const cancel = useCancelBooking()
  const toast = useToast()
  const isAhead = booking.status === 'confirmed' && Date.parse(booking.booking_date) > Date.now()
  const name = game?.name ?? 'A room that is gone'

  return (
    <tr data-status={booking.status}>
      <td className="cell-when">
        {date(booking.booking_date)} <span className="booked-time">{time(booking.booking_date)}</span>
      </td>
      <td className="cell-what">
        <div className="booked">
          {game && <img className="booked-art" src={game.image_url} alt="" width="48" height="36" loading="lazy" />}
          <div>
            <span className="booked-room">{name}</span>
            <span className="booked-venue">{venue && `${venue.name}, ${venue.city}`}</span>
          </div>
        </div>
      </td>
      <td className="number cell-players">{booking.players}</td>
      <td className="cell-status">
        <StatusPill status={booking.status} />
      </td>
      <td className="number cell-amount">{money(booking.total_amount)}</td>
      <td className="cell-action">
        {isAhead && role === 'staff' && (
          <button
            type="button"
            className="button small"
            aria-label={`Cancel ${name}, ${date(booking.booking_date)}`}
            disabled={cancel.isPending}
            onClick={() =>
              cancel.mutate(booking.id, {
                onSuccess: () => toast(`Cancelled: ${name}, ${date(booking.booking_date)}`),
                onError: () => toast('The booking could not be cancelled. Try again.'),
              })
            }
          >
            Cancel
          </button>
        )}
      </td>
    </tr>
  )
}
