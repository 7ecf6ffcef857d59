import { useQuery } from '@tanstack/react-query'
import { type SubmitEvent, useRef, useState } from 'react'
import { useCreateBooking } from '../data/mutations.ts'
import { catalogueQuery } from '../data/queries.ts'
import type { Game, Venue } from '../data/types.ts'
import { atVenue, isoDate, money, shortDate, time } from '../format.ts'
import { useSession } from '../session.ts'
import { QueryMessage } from '../ui/QueryMessage.tsx'
import { useToast } from '../ui/Toast.tsx'
import { CustomerPicker } from './CustomerPicker.tsx'
import { PlayersField } from './PlayersField.tsx'
import { RoomPicker } from './RoomPicker.tsx'
import { SlotPicker } from './SlotPicker.tsx'
import './BookingForm.css'

interface BookingFormProps {
  initialCustomerId: string | null
  onDone: () => void
}

export function BookingForm(props: BookingFormProps) {
  const { supabase } = useSession()
  const catalogue = useQuery(catalogueQuery(supabase))
  if (!catalogue.data) return <QueryMessage query={catalogue} what="rooms" />
  return <LoadedForm {...props} venues={catalogue.data.venues} games={catalogue.data.games} />
}

function LoadedForm({
  initialCustomerId,
  onDone,
  venues,
  games,
}: BookingFormProps & { venues: Venue[]; games: Game[] }) {
  const [customerId, setCustomerId] = useState(initialCustomerId)
  const [gameId, setGameId] = useState<string | null>(null)
  const [day, setDay] = useState(() => isoDate(new Date(Date.now() + 86_400_000)))
  const [slot, setSlot] = useState<string | null>(null)
  const [players, setPlayers] = useState(4)
  const create = useCreateBooking()
  const toast = useToast()
  // `isPending` is known a moment later, which the second click of a double click does not wait for.
  const isSaving = useRef(false)
  const form = useRef<HTMLFormElement>(null)
  const game = games.find(({ id }) => id === gameId)
  const start = day && slot ? atVenue(day, slot) : null
  const missing = !customerId ? 'Choose a customer' : !game ? 'Choose a room' : !start ? 'Choose a time' : null

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    if (!customerId || !game || !start || isSaving.current) return
    isSaving.current = true
    const booking = {
      customer_id: customerId,
      game_id: game.id,
      venue_id: game.venue_id,
      booking_date: start,
      players,
      total_amount: game.price * players,
    }
    const what = `${game.name}, ${shortDate(start)}, ${time(start)}`
    // What came of it is said also where the drawer was closed meanwhile.
    create
      .mutateAsync(booking)
      .then(
        () => {
          toast(`Booked: ${what}`)
          onDone()
        },
        (error: Error) => form.current?.closest('dialog')?.open || toast(`Not booked: ${what}. ${error.message}`),
      )
      .finally(() => {
        isSaving.current = false
      })
  }

  return (
    <form ref={form} className="booking-form" onSubmit={submit}>
      <div className="booking-fields">
        <CustomerPicker customerId={customerId} onChange={setCustomerId} />
        <RoomPicker venues={venues} games={games} gameId={gameId} onChange={setGameId} />
        <SlotPicker gameId={gameId} day={day} slot={slot} onDay={setDay} onSlot={setSlot} />
        <PlayersField players={players} onChange={setPlayers} />
      </div>
      <footer className="booking-footer">
        {create.isError && <p role="alert">The booking was not saved: {create.error.message}</p>}
        <p className="booking-price">
          <span>{game ? `${players} players × ${money(game.price)}` : 'Price'}</span>
          <output>{game ? money(game.price * players) : '–'}</output>
        </p>
        <button type="submit" className="button primary" disabled={missing !== null || create.isPending}>
          {missing ?? (create.isPending ? 'Booking…' : 'Book')}
        </button>
      </footer>
    </form>
  )
}
