import type { CustomerSegments, SegmentTotals } from '../../client/types.ts'
import { FREQUENCY_TIERS, LIFECYCLE_STAGES, SPENDING_TIERS } from '../../client/types.ts'

const standIn: SegmentTotals = {
  count: 100,
  share: 0.25,
  bookings: 1000,
  total_spent: 10000,
  average_booking_value: 100,
  average_days_since_last_visit: null,
  customers: [],
}
const five = Array.from({ length: 5 }, (_, index) => String(index))

/** Stands where the segments will be. */
export const standInSegments: CustomerSegments = {
  spending_tiers: SPENDING_TIERS.map(tier => ({ ...standIn, tier })),
  frequency_tiers: FREQUENCY_TIERS.map(tier => ({ ...standIn, tier })),
  lifecycle_stages: LIFECYCLE_STAGES.map(stage => ({ ...standIn, stage })),
  game_preferences: five.map(id => ({ ...standIn, game: { id, name: 'A game by name', category: null } })),
  venue_preferences: five.slice(2).map(id => ({ ...standIn, venue: { id, name: 'A venue by name' } })),
  category_preferences: five.slice(1).map(id => ({ ...standIn, category: `Category ${id}` })),
  unsegmented: { ...standIn, count: 10 },
  totals: {
    count: 100,
    bookings: 1000,
    total_spent: 10000,
    average_booking_value: 100,
    average_days_since_last_visit: 30,
  },
  as_of: '2026-01-01',
  currency: 'USD',
}
