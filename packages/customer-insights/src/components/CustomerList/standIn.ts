import type { ListedCustomer } from '../../client/types.ts'

/** Stand where the customers will be. */
export const standInCustomers: readonly ListedCustomer[] = Array.from({ length: 16 }, (_, index) => ({
  id: String(index),
  name: 'A customer by name',
  email: 'customer@example.com',
  phone: null,
  marketing_tags: ['a tag'],
  favorite_game: { id: '', name: 'A game by name', count: 4 },
  preferred_venue: { id: String(index), name: 'A venue', count: 6 },
  favorite_category: null,
  lifecycle_stage: 'active',
  spending_tier: 'high',
  frequency_tier: 'regular',
  total_bookings: 10,
  total_spent: 1000,
  average_booking_value: 100,
  booking_frequency_per_month: 1,
  first_booking_date: null,
  last_booking_date: null,
  last_visit: '2026-01-01',
  days_since_last_visit: 30,
  segments: [],
}))
