/** The customer's page: its sections, and what each number in the overview means. */
export interface DetailMessages {
  /** The title of the dialog until the name is known. */
  customer: string
  games: string
  venues: string
  history: string
  analytics: string
  marketing: string

  /** A booking ahead, not always the next one; `when` is "in 3 days". */
  upcomingVisit: (when: string) => string

  // What the quick stats mean
  explainTotalSpent: string
  explainTotalBookings: string
  explainAverageBooking: string
  explainDaysSinceLastVisit: string
  /** As above, where there has been a visit. */
  explainLastVisit: (date: string) => string
  explainBookingsPerMonth: string
  /** From and as of when a number holds. */
  countedBetween: (first: string, asOf: string) => string
  countedAsOf: (asOf: string) => string

  // Choosing a game or venue
  /** Said of a game or venue that can be clicked. */
  showBookingsOf: (name: string) => string
  notPlayedYet: string
  notPlayedYetHint: string
}
