import { type Day, SLOTS, slotDemand } from './calendar.ts'
import { CATALOGUE } from './catalogue.ts'
import type { Diary, Player } from './diary.ts'
import type { Random } from './random.ts'
import type { BookingRow, BookingStatus } from './types.ts'
import { HORIZON, type Period } from './visits.ts'

function statusOf(day: Day, today: Day, fallsThrough: boolean, random: Random): BookingStatus {
  const roll = random.next()
  if (fallsThrough) return day < today && roll < 0.3 ? 'no_show' : 'cancelled'
  if (day >= today) return roll < 0.06 ? 'cancelled' : 'confirmed'
  if (roll < 0.065) return 'cancelled'
  if (roll < 0.083) return 'no_show'
  return roll < 0.098 ? 'refunded' : 'completed'
}

interface Visit {
  customerId: string
  player: Player
  day: Day
  period: Period
  diary: Diary
  /** Turns a local day and minute into a timestamp. */
  at: (day: Day, minutes: number) => string
}

/** What one visit puts into the bookings table: one room, or several side by side. */
export function bookVisit({ customerId, player, day, period, diary, at }: Visit, random: Random): BookingRow[] {
  const { temperament, home } = player
  // What lies ahead has been booked by now.
  const bookedOn = Math.min(day - random.int(1, HORIZON / 2), period.today - random.int(1, 9))
  const created_at = at(bookedOn, random.int(480, 1380))
  const slot = random.weighted(SLOTS, candidate => slotDemand(day, candidate))
  const away = CATALOGUE.filter(venue => venue !== home)
  const venue = random.chance(temperament.loyal) ? home : random.weighted(away, ({ share }) => share)
  const players = random.int(...temperament.players)
  const status = statusOf(day, period.today, temperament.fallsThrough ?? false, random)

  const rooms = Array.from({ length: random.int(...temperament.rooms) }, () =>
    diary.reserve(player, venue, day, slot, random),
  ).filter(offer => offer !== undefined)
  return rooms.map(({ game, gameRow, venueRow }) => ({
    id: random.uuid(),
    customer_id: customerId,
    game_id: gameRow.id,
    venue_id: venueRow.id,
    booking_date: at(day, slot),
    players,
    status,
    total_amount: game.price * players,
    created_at,
  }))
}
