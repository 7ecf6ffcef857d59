import type { StateText } from '../messages.ts'

/** The booking history. */
export interface HistoryMessages {
  // Filters
  filterByTime: string
  all: string
  upcoming: string
  past: string
  notCounted: string
  game: string
  allGames: string
  venue: string
  allVenues: string
  clearFilters: string

  // The list
  date: string
  status: string
  amount: string
  undated: string
  noGame: string
  noVenue: string
  noStatus: string
  noAmount: string
  /** Beside the status of a booking that does not count. */
  doesNotCount: string
  /** Why; `statuses` is a list such as "cancelled and no show". */
  whyNotCounted: (statuses: string) => string
  /** "25 of 134 bookings" */
  shownOf: (shown: string, total: string) => string
  showMore: string
  loadingMore: string
  moreFailed: string
  noMatch: StateText
  empty: StateText

  // The timeline
  timeline: string
  /** What the timeline's picture says: "34 bookings, from Jan 2025 to Feb 2026" */
  timelineText: (bookings: string, from: string, to: string) => string
  month: string
  year: string
}
