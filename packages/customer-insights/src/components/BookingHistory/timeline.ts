import type { CustomerBooking } from '../../client/types.ts'

/** The bookings of a month or a year. */
export interface TimelineBucket {
  /** `YYYY-MM` or `YYYY`. */
  key: string
  past: number
  upcoming: number
  /** Cancelled and the like, past or upcoming. */
  notCounted: number
}

/** More bars than this would be too thin: years take their place. */
const MAX_MONTHS = 36

/**
 * Bookings by month, oldest first, without a gap; by year where the months are too many. Undated ones are left out.
 * `isUpcoming` decides what lies ahead.
 */
export function toTimeline(
  bookings: readonly CustomerBooking[],
  isUpcoming: (booking: CustomerBooking) => boolean,
): { unit: 'month' | 'year'; buckets: TimelineBucket[] } {
  const dates = bookings.flatMap(({ booking_date }) => booking_date ?? []).sort()
  const [first, last] = [dates[0], dates[dates.length - 1]]
  if (first === undefined || last === undefined) return { unit: 'month', buckets: [] }

  const unit = monthIndex(last) - monthIndex(first) < MAX_MONTHS ? 'month' : 'year'
  const buckets = new Map(
    keysBetween(first, last, unit).map(key => [key, { key, past: 0, upcoming: 0, notCounted: 0 }]),
  )
  for (const booking of bookings) {
    const bucket = booking.booking_date && buckets.get(keyOf(booking.booking_date, unit))
    if (bucket) bucket[booking.is_counted ? (isUpcoming(booking) ? 'upcoming' : 'past') : 'notCounted']++
  }
  return { unit, buckets: [...buckets.values()] }
}

/** Years may have more than four digits, or a sign: only the end of a date has a fixed width. */
const yearOf = (date: string) => Number(date.slice(0, -6))
const monthIndex = (date: string) => yearOf(date) * 12 + Number(date.slice(-5, -3)) - 1
const keyOf = (date: string, unit: 'month' | 'year') => (unit === 'month' ? date.slice(0, -3) : date.slice(0, -6))

function keysBetween(first: string, last: string, unit: 'month' | 'year'): string[] {
  if (unit === 'year') {
    // Centuries apart is a mistake in the data: then only the years that have bookings are worth a bar.
    const years = Math.min(yearOf(last) - yearOf(first) + 1, 200)
    return Array.from({ length: years }, (_, index) => String(yearOf(last) - years + 1 + index).padStart(4, '0'))
  }
  const start = monthIndex(first)
  return Array.from({ length: monthIndex(last) - start + 1 }, (_, index) => {
    const [year, month] = [Math.floor((start + index) / 12), ((start + index) % 12) + 1]
    return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`
  })
}
