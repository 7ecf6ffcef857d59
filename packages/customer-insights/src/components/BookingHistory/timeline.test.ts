import { expect, it } from 'vitest'
import type { CustomerBooking } from '../../client/types.ts'
import { toTimeline } from './timeline.ts'

const booking = (booking_date: string | null, is_counted = true): CustomerBooking => ({
  id: String(Math.random()),
  starts_at: booking_date,
  booking_date,
  game: null,
  venue: null,
  status: null,
  amount: null,
  is_counted,
  is_upcoming: false,
})
const ahead = ({ booking_date }: CustomerBooking) => (booking_date ?? '') > '2026-02-15'
const counts = (bookings: CustomerBooking[]) =>
  toTimeline(bookings, ahead).buckets.map(({ key, past, upcoming, notCounted }) => [key, past, upcoming, notCounted])

it('has every month from the first booking to the last, each kind by itself', () => {
  const bookings = [
    booking('2026-03-01'),
    booking('2026-03-02', false),
    booking('2026-02-15'),
    booking('2025-12-31', false),
    booking('2025-12-01'),
    booking(null),
  ]
  expect(counts(bookings)).toEqual([
    ['2025-12', 1, 0, 1],
    ['2026-01', 0, 0, 0],
    ['2026-02', 1, 0, 0],
    ['2026-03', 0, 1, 1],
  ])
})

it('goes by year where months would be too many', () => {
  expect(counts([booking('2023-03-01'), booking('2026-02-01')])).toHaveLength(36)
  expect(counts([booking('2023-02-01'), booking('2026-02-01')])).toEqual([
    ['2023', 1, 0, 0],
    ['2024', 0, 0, 0],
    ['2025', 0, 0, 0],
    ['2026', 1, 0, 0],
  ])
})

it('leaves out the years between bookings that are ages apart, and no booking', () => {
  expect(counts([booking('9999-12-31'), booking('0001-01-01'), booking('2026-01-01'), booking('2026-01-02')])).toEqual([
    ['0001', 1, 0, 0],
    ['2026', 2, 0, 0],
    ['9999', 0, 1, 0],
  ])
})

it('has nothing to show without a date', () => {
  expect(counts([booking(null)])).toEqual([])
  expect(counts([])).toEqual([])
})
