import type { StateText } from '../messages.ts'

/** What booking apps call the states of a booking, in lower case. */
export type KnownStatus = 'confirmed' | 'completed' | 'pending' | 'cancelled' | 'refunded' | 'no_show'

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
  /** By status; one that is not here is shown as the host writes it. */
  statuses: Readonly<Record<KnownStatus, string> & Record<string, string>>
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
