import type { Plural } from '../messages.ts'

/** A segment explained: what it means, and what to do about it. */
export interface GuideText {
  title: string
  advice: string
}

/** The words of the dashboard's parts. */
export interface SegmentationMessages {
  /** Customers who are at risk, in the headline. */
  needAttention: string
  noneAtRisk: string
  /** Under revenue and average booking: "$312 a customer", "3.21 bookings a customer" */
  revenueEach: (money: string) => string
  bookingsEach: (bookings: string) => string
  revenueShareColumn: string
  daysColumn: string
  chartFailed: string
  /** A dialog could not be fetched. */
  notOpened: string

  actionsFor: (segment: string) => string
  view: string
  export: string
  exportTitle: (segment: string) => string
  tag: string
  compare: string

  sideBySide: string
  firstSegment: string
  secondSegment: string
  measureColumn: string
  differenceColumn: string
  bookingsPerCustomer: string
  revenuePerCustomer: string
  /** Within the guide's sentences: "less than 30 days ago". */
  days: Plural
  /** What the numbers say. `factor` is above 1, as text: "4.2". */
  says: {
    average: (more: string, factor: string, less: string) => string
    bookingsPerCustomer: (more: string, factor: string, less: string) => string
    revenuePerCustomer: (more: string, factor: string, less: string) => string
  }
  saysSame: (first: string, second: string) => string
  /** A chosen segment has nobody. */
  saysNothing: (segment: string) => string

  guide: {
    title: string
    intro: string
    /** Opens it again. */
    show: string
    dismiss: string
    view: Plural
    /** `above`, `days` and the like are null until the thresholds are known. */
    vip: GuideText & { meaning: (above: string | null) => string }
    new: GuideText & { meaning: (days: string | null) => string }
    atRisk: GuideText & { meaning: (from: string | null, to: string | null) => string }
    churned: GuideText & { meaning: (days: string | null) => string }
    enthusiasts: GuideText & { meaning: string; most: (game: string) => string }
    loyalists: GuideText & { meaning: string; most: (venue: string) => string }
  }
}
