import { gameArt } from './art/game-art.ts'
import { bookVisit } from './book.ts'
import { createClock, isoDate, toDay } from './calendar.ts'
import { CATALOGUE } from './catalogue.ts'
import { createDiary, type Offer } from './diary.ts'
import { createIdentities } from './people.ts'
import { createRandom, hash, type Random } from './random.ts'
import { ALL_TEMPERAMENTS, type Temperament } from './temperaments.ts'
import type { BookingHistory, BookingRow, CustomerRow } from './types.ts'
import { planVisits } from './visits.ts'

export interface BookingHistoryOptions {
  /** The same seed and dates give the same rows, byte for byte. Default 1. */
  seed?: number
  /** The first day, `YYYY-MM-DD`. Default: two years before `to`. */
  from?: string
  /** Today as the business sees it, `YYYY-MM-DD`; bookings go on some weeks past it. Default: today in UTC. */
  to?: string
  /** How many customers. Default 240, which makes about 900 bookings. */
  customers?: number
  /** The venues' IANA time zone, in which doors open and shut. Default UTC. */
  timeZone?: string
}

const TWO_YEARS = 730

/** Gives every temperament its share of the customers whatever the seed, in random order. */
function castCustomers(total: number, random: Random): Temperament[] {
  const roles = ALL_TEMPERAMENTS.flatMap(temperament =>
    Array.from({ length: Math.floor(temperament.share * total) }, () => temperament),
  )
  while (roles.length < total) roles.push(random.weighted(ALL_TEMPERAMENTS, ({ share }) => share))
  return roles
    .map(role => ({ role, order: random.next() }))
    .sort((a, b) => a.order - b.order)
    .map(({ role }) => role)
}

function createOffers(random: Random): Offer[] {
  return CATALOGUE.flatMap(venue => {
    const { name, address, city } = venue
    const venueRow = { id: random.uuid(), name, address, city }
    return venue.games.map(game => ({
      game,
      venue,
      venueRow,
      gameRow: {
        id: random.uuid(),
        venue_id: venueRow.id,
        name: game.name,
        category: game.category,
        image_url: gameArt(game),
        difficulty: game.difficulty,
        duration_minutes: game.minutes,
        price: game.price,
      },
    }))
  })
}

/**
 * A believable history of an escape-room business: three venues, fourteen rooms, customers of different temperaments,
 * weekends, school holidays and a busy December, cancellations and no-shows, and bookings ahead.
 *
 * With the default thresholds every tier and every stage has customers in it, and some have no counted booking at all.
 *
 * @throws RangeError when a date is malformed or `from` is not before `to`.
 */
export function generateBookingHistory(options: BookingHistoryOptions = {}): BookingHistory {
  const { seed = 1, customers: total = 240, timeZone = 'UTC' } = options
  const today = toDay(options.to ?? isoDate(Math.floor(Date.now() / 86_400_000)))
  const start = options.from === undefined ? today - TWO_YEARS : toDay(options.from)
  if (start >= today) throw new RangeError(`from (${isoDate(start)}) must be before to (${isoDate(today)})`)
  const period = { start, today }
  const at = createClock(timeZone)

  const business = createRandom(hash(seed, 'business'))
  const identities = createIdentities(createRandom(hash(seed, 'people')))
  const offers = createOffers(business)
  const diary = createDiary(offers)
  const customers: CustomerRow[] = []
  const bookings: BookingRow[] = []

  for (const [index, temperament] of castCustomers(total, business).entries()) {
    const random = createRandom(hash(seed, 'customer', index))
    const id = random.uuid()
    const player = { home: random.weighted(CATALOGUE, ({ share }) => share), temperament, played: new Map() }
    const own = planVisits(temperament, period, random).flatMap(day =>
      bookVisit({ customerId: id, player, day, period, diary, at }, random),
    )
    const enquired = at(random.int(start, today - 1), random.int(480, 1380))
    const created_at = own.map(booking => booking.created_at).sort()[0] ?? enquired
    customers.push({ id, ...(temperament.company ? identities.company() : identities.person()), created_at })
    bookings.push(...own)
  }

  return {
    venues: [...new Map(offers.map(({ venueRow }) => [venueRow.id, venueRow])).values()],
    games: offers.map(({ gameRow }) => gameRow),
    customers,
    bookings,
  }
}
