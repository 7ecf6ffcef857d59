import { useQuery } from '@tanstack/react-query'
import { takenQuery } from '../data/queries.ts'
import { atVenue, isoDate } from '../format.ts'
import { useSession } from '../session.ts'

const SLOTS = ['10:00', '11:45', '13:30', '15:15', '17:00', '18:45', '20:30']

interface SlotPickerProps {
  gameId: string | null
  day: string
  slot: string | null
  onDay: (day: string) => void
  onSlot: (slot: string | null) => void
}

export function SlotPicker({ gameId, day, slot, onDay, onSlot }: SlotPickerProps) {
  const { supabase } = useSession()
  const { data: taken = [] } = useQuery({
    ...takenQuery(supabase, gameId ?? '', day && atVenue(day, '00:00'), day && atVenue(day, '23:59')),
    enabled: gameId !== null && day !== '',
  })

  return (
    <fieldset className="field">
      <legend>Date and time</legend>
      <input
        type="date"
        aria-label="Date"
        required
        min={isoDate(new Date())}
        value={day}
        onChange={event => {
          onDay(event.target.value)
          onSlot(null)
        }}
      />
      <div className="slots">
        {SLOTS.map(start => {
          const isTaken = day !== '' && taken.includes(atVenue(day, start))
          const isPast = day !== '' && Date.parse(atVenue(day, start)) < Date.now()
          return (
            <label key={start} className="choice slot" title={isTaken ? 'Taken' : undefined}>
              <input
                className="choice-input"
                type="radio"
                name="slot"
                checked={slot === start && !isTaken}
                disabled={isTaken || isPast}
                onChange={() => onSlot(start)}
              />
              {start}
            </label>
          )
        })}
      </div>
    </fieldset>
  )
}
