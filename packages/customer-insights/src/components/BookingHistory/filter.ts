/** Which of a customer's bookings: those still ahead, those that were, those that do not count (cancelled and the like). */
export type BookingStatusFilter = 'upcoming' | 'past' | 'uncounted'

export const BOOKING_STATUS_FILTERS = [
  'upcoming',
  'past',
  'uncounted',
] as const satisfies readonly BookingStatusFilter[]

/** Which of a customer's bookings are shown. Plain data: it can be kept in a URL. A key left out restricts nothing. */
export interface BookingFilter {
  gameId?: string | undefined
  venueId?: string | undefined
  status?: BookingStatusFilter | undefined
}

export const isFiltered = ({ gameId, venueId, status }: BookingFilter): boolean =>
  gameId !== undefined || venueId !== undefined || status !== undefined
