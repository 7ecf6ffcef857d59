import type { HistoryMessages } from '../messages/history.ts'

export const history: HistoryMessages = {
  filterByTime: 'Show',
  all: 'All',
  upcoming: 'Upcoming',
  past: 'Past',
  notCounted: 'Not counted',
  game: 'Game',
  allGames: 'All games',
  venue: 'Venue',
  allVenues: 'All venues',
  clearFilters: 'Clear filters',

  date: 'Date',
  status: 'Status',
  amount: 'Amount',
  undated: 'No date',
  noGame: 'No game',
  noVenue: 'No venue',
  noStatus: 'No status',
  noAmount: 'No amount',
  doesNotCount: 'not counted',
  whyNotCounted: statuses => `Bookings with the status ${statuses} are left out of totals, favourites and segments.`,
  shownOf: (shown, total) => `${shown} of ${total} bookings`,
  showMore: 'Show more',
  loadingMore: 'Loading more',
  moreFailed: 'More bookings could not be loaded.',
  noMatch: {
    title: 'No booking fits these filters',
    description: 'Choose another game, venue or status, or clear the filters.',
  },
  empty: {
    title: 'No bookings yet',
    description: 'Bookings appear here as soon as there are any, cancelled ones too.',
  },

  timeline: 'Bookings over time',
  timelineText: (bookings, from, to) => `${bookings}, from ${from} to ${to}`,
  month: 'Month',
  year: 'Year',
}
