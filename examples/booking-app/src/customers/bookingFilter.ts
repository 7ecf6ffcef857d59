import type { BookingFilter } from '@org/customer-insights/components'

/** Which of a customer's bookings, as parameters of the address: a colleague who is sent the link sees the same. */
export function bookingFilterFrom(params: URLSearchParams): BookingFilter {
  const statuses = params.getAll('status')
  return {
    gameId: params.get('room') ?? undefined,
    venueId: params.get('venue') ?? undefined,
    statuses: statuses.length > 0 ? statuses : undefined,
    upcoming: params.has('upcoming') ? params.get('upcoming') === 'yes' : undefined,
  }
}

export function bookingFilterTo(filter: BookingFilter, base: URLSearchParams): URLSearchParams {
  const { gameId, venueId, statuses = [], upcoming } = filter
  const params = new URLSearchParams(base)
  for (const name of ['room', 'venue', 'status', 'upcoming']) params.delete(name)
  if (gameId !== undefined) params.set('room', gameId)
  if (venueId !== undefined) params.set('venue', venueId)
  for (const status of statuses) if (status !== null) params.append('status', status)
  if (upcoming !== undefined) params.set('upcoming', upcoming ? 'yes' : 'no')
  return params
}
