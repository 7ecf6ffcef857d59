/** A booking in a customer's history, whatever its status. */
export interface CustomerBooking {
  id: string
  /**
   * The start, ISO 8601, as the host keeps it: an instant, a local time without zone, or a date. Null for an undated
   * booking.
   */
  starts_at: string | null
  /** The start's day in the tenant's time zone. */
  booking_date: string | null
  game: { id: string; name: string } | null
  venue: { id: string; name: string } | null
  /** The host's own word. */
  status: string | null
  amount: number | null
  /** Whether it counts for totals and segments. */
  is_counted: boolean
  /** Whether it lies ahead. */
  is_upcoming: boolean
}

/** Answer of `get_customer_bookings`: latest first, undated ones last. */
export interface CustomerBookingPage {
  bookings: CustomerBooking[]
  /** Give it as `after` for the next page; null after the last. */
  next: string | null
  /** With the first page: bookings that fit all filters; null if a customer has more than 10,000. */
  total: number | null
  /** With the first page: bookings of each status under the other filters, most first; null as `total`. */
  statuses: { status: string | null; bookings: number }[] | null
}
