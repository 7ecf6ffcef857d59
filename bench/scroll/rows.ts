import type { CustomerSegments, ListedCustomer } from '../../packages/customer-insights/src/client/index.ts'

const SPENDING = ['vip', 'high', 'medium', 'low'] as const
const FREQUENCY = ['frequent', 'regular', 'occasional', 'one-time'] as const
const STAGES = ['new', 'active', 'at-risk', 'churned'] as const
const CATEGORIES = ['Escape Room', 'Horror', 'Adventure']

/** The same customers for every grid. */
export function makeRows(count: number): ListedCustomer[] {
  return Array.from({ length: count }, (_, index) => {
    const bookings = 1 + (index % 17)
    const spent = bookings * (20 + (index % 130))
    return {
      id: `customer-${index}`,
      name: `Customer number ${index}`,
      email: `customer.${index}@example.com`,
      phone: null,
      marketing_tags: ['newsletter', 'birthday', 'win-back'].slice(0, index % 4),
      favorite_game: { id: `game-${index % 12}`, name: `Game number ${index % 12}`, count: bookings },
      preferred_venue: { id: `venue-${index % 3}`, name: `Venue ${index % 3}`, count: bookings },
      favorite_category: { name: CATEGORIES[index % 3] ?? '', count: bookings },
      lifecycle_stage: STAGES[index % 4] ?? null,
      spending_tier: SPENDING[index % 4] ?? null,
      frequency_tier: FREQUENCY[(index >> 2) % 4] ?? null,
      total_bookings: bookings,
      total_spent: spent,
      average_booking_value: Math.round((spent / bookings) * 100) / 100,
      booking_frequency_per_month: 1,
      first_booking_date: '2025-01-01',
      // One in ten has booked ahead.
      last_booking_date: index % 10 === 0 ? '2026-03-01' : visit(index),
      last_visit: visit(index),
      days_since_last_visit: 14 + (index % 28),
      segments: [],
    }
  })
}

function visit(index: number): string {
  return `2026-01-${String(1 + (index % 28)).padStart(2, '0')}`
}

const totals = { count: 100, share: 0.25, bookings: 500, total_spent: 40_000, average_booking_value: 80, customers: [] }

const named = (kind: string, index: number) => ({ id: `${kind}-${index}`, name: `${kind} number ${index}` })

/** What the dashboard shows, and the filters ask for beside the list. */
export const segments = {
  spending_tiers: SPENDING.map(tier => ({ tier, ...totals })),
  frequency_tiers: FREQUENCY.map(tier => ({ tier, ...totals })),
  lifecycle_stages: STAGES.map(stage => ({ stage, ...totals })),
  game_preferences: Array.from({ length: 12 }, (_, index) => ({
    game: { ...named('game', index), category: null },
    ...totals,
  })),
  venue_preferences: Array.from({ length: 3 }, (_, index) => ({ venue: named('venue', index), ...totals })),
  category_preferences: CATEGORIES.map(category => ({ category, ...totals })),
  unsegmented: totals,
  totals,
  as_of: '2026-02-15',
  currency: 'USD',
} as unknown as CustomerSegments
