import { gameArt } from './art/game-art.ts'
import { type DemoDatabase, loadDemoData } from './load.ts'
import type { BookingHistory, BookingRow, BookingStatus, CustomerRow, GameRow, VenueRow } from './types.ts'

/** The day as of which the sample's people are what is said of them. */
export const SAMPLE_AS_OF = '2026-02-15'

const id = (last: string) => `00000000-0000-4000-8000-0000000000${last}`

/** Ids of the sample, for tests that speak of one of them. */
export const sampleIds = {
  /** 12 bookings, 1200: vip, frequent, active. */
  vera: id('c1'),
  /** 6 bookings, 600: high, regular, at-risk. */
  hugo: id('c2'),
  /** 3 bookings, 150: medium, occasional, new. */
  mia: id('c3'),
  /** 2 bookings, 80, one of them ahead: low, occasional, active. */
  otto: id('c4'),
  /** 1 booking, 60: low, one-time, churned. */
  leo: id('c5'),
  /** One booking, cancelled: no segment. */
  nora: id('c6'),
  /** Escape Room, at the Harbour. */
  vault: id('b1'),
  /** Adventure, in the Old Town. */
  temple: id('b2'),
  harbour: id('a1'),
  oldTown: id('a2'),
} as const

type Person = 'vera' | 'hugo' | 'mia' | 'otto' | 'leo' | 'nora'

const venues: VenueRow[] = [
  { id: sampleIds.harbour, name: 'Harbour', address: '1 Quay', city: 'Bristol' },
  { id: sampleIds.oldTown, name: 'Old Town', address: '2 Market', city: 'Bristol' },
]

const game = (which: 'vault' | 'temple', venue: 'harbour' | 'oldTown', name: string, category: string): GameRow => ({
  id: sampleIds[which],
  venue_id: sampleIds[venue],
  name,
  category,
  image_url: gameArt({ name, category }),
  difficulty: 3,
  duration_minutes: 60,
  price: 25,
})
const games = [
  game('vault', 'harbour', 'The Vault', 'Escape Room'),
  game('temple', 'oldTown', 'Lost Temple', 'Adventure'),
]

const customer = (who: Person, name: string): CustomerRow => ({
  id: sampleIds[who],
  name,
  email: `${who}@example.com`,
  phone: null,
  created_at: '2025-01-01T12:00:00Z',
})
const customers = [
  customer('vera', 'Vera Vip'),
  customer('hugo', 'Hugo High'),
  customer('mia', 'Mia Medium'),
  customer('otto', 'Otto Occasional'),
  customer('leo', 'Leo Low'),
  customer('nora', 'Nora Nobookings'),
]

/** Games of an hour at noon, on these days. */
function booked(
  who: Person,
  which: 'vault' | 'temple',
  amount: number,
  days: string[],
  status: BookingStatus = 'completed',
) {
  const number = Object.keys(sampleIds).indexOf(who)
  return days.map(
    (day, index): BookingRow => ({
      id: id(`${(0xd0 + number).toString(16)}`).replace('-8000-', `-8${String(index).padStart(3, '0')}-`),
      customer_id: sampleIds[who],
      game_id: sampleIds[which],
      venue_id: which === 'vault' ? sampleIds.harbour : sampleIds.oldTown,
      booking_date: `${day}T12:00:00Z`,
      players: 4,
      status,
      total_amount: amount,
      created_at: '2025-01-01T12:00:00Z',
    }),
  )
}
const firstOfMonth = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => {
    const month = from + index
    return `${month > 12 ? 2026 : 2025}-${String(((month - 1) % 12) + 1).padStart(2, '0')}-01`
  })

/**
 * Six people, of whom every number is known: one in each spending tier and frequency tier at least, one in each stage, and
 * one without a counted booking. The rows are those of the default schema.
 */
export const sampleHistory: BookingHistory = {
  venues,
  games,
  customers,
  bookings: [
    ...booked('vera', 'vault', 100, firstOfMonth(3, 14)),
    ...booked('hugo', 'temple', 100, [...firstOfMonth(5, 9), '2025-10-15']),
    ...booked('mia', 'vault', 50, ['2026-01-20', '2026-01-27', '2026-02-03']),
    ...booked('otto', 'vault', 40, ['2026-01-02', '2026-03-01'], 'confirmed'),
    ...booked('leo', 'temple', 60, ['2025-05-01']),
    ...booked('nora', 'temple', 75, ['2026-01-10'], 'cancelled'),
  ],
}

/** Inserts the sample: `createPgliteBackend({ load: loadSampleData })`. */
export const loadSampleData = (db: DemoDatabase): Promise<void> => loadDemoData(db, sampleHistory)
