import type { DetailMessages } from '../messages/detail.ts'

export const detail: DetailMessages = {
  customer: 'Customer',
  games: 'Games played',
  venues: 'Venues visited',
  history: 'Booking history',
  analytics: 'Analytics',
  marketing: 'Marketing',

  upcomingVisit: when => `Upcoming visit ${when}`,

  explainTotalSpent: 'What all bookings that count add up to, upcoming ones included and refunds taken off.',
  explainTotalBookings: 'Bookings that count, upcoming ones included. Cancelled and missed ones do not count.',
  explainAverageBooking: 'Total spent divided by the number of bookings.',
  explainDaysSinceLastVisit: 'There was no visit yet. An upcoming booking is none until its day has come.',
  explainLastVisit: date => `The last visit was on ${date}. An upcoming booking is none until its day has come.`,
  explainBookingsPerMonth: 'Bookings divided by the months since the first one, or by one month if it was less.',
  countedBetween: (first, asOf) => `From ${first}, as of ${asOf}.`,
  countedAsOf: asOf => `As of ${asOf}.`,

  showBookingsOf: name => `Show the bookings of ${name}`,
  notPlayedYet: 'Not played yet',
  notPlayedYetHint: 'A game is rarely played twice: these are left to offer.',
}
