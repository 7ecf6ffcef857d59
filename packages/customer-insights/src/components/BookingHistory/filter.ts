import type { CustomerBookingsFilter } from '../../client/options.ts'

/** Which of a customer's bookings are shown. Plain data: it can be kept in a URL. A key left out restricts nothing. */
export type BookingFilter = CustomerBookingsFilter

export const isFiltered = ({ gameId, venueId, statuses, upcoming }: BookingFilter): boolean =>
  gameId !== undefined || venueId !== undefined || statuses !== undefined || upcoming !== undefined
