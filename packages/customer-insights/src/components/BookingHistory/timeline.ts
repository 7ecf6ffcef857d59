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

/** More bars than these would be too thin. */
const MAX_MONTHS = 36
const MAX_YEARS = 60

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
  const keys = unit === 'month' ? monthsBetween(first, last) : yearsOf(dates)
  const buckets = new Map(keys.map(key => [key, { key, past: 0, upcoming: 0, notCounted: 0 }]))
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

function monthsBetween(first: string, last: string): string[] {
  const start = monthIndex(first)
  return Array.from({ length: monthIndex(last) - start + 1 }, (_, index) => {
    const [year, month] = [Math.floor((start + index) / 12), ((start + index) % 12) + 1]
    return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`
  })
}

/** Without a gap; but years too far apart are a mistake in the data, and only those with bookings get a bar. */
function yearsOf(dates: readonly string[]): string[] {
  const years = [...new Set(dates.map(yearOf))].sort((a, b) => a - b)
  const [first = 0, last = 0] = [years[0], years[years.length - 1]]
  const all = last - first < MAX_YEARS ? Array.from({ length: last - first + 1 }, (_, index) => first + index) : years
  return all.map(year => String(year).padStart(4, '0'))
}
