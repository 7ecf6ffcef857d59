import type { CustomerInsightsErrorCode } from '../client/errors.ts'
import type { FrequencyTier, LifecycleStage, SpendingTier } from '../client/types.ts'
import type { AnalyticsMessages } from './messages/analytics.ts'
import type { AuditMessages } from './messages/audit.ts'
import type { ConsentMessages } from './messages/consent.ts'
import type { ControlsMessages } from './messages/controls.ts'
import type { DetailMessages } from './messages/detail.ts'
import type { ExportMessages } from './messages/export.ts'
import type { HistoryMessages } from './messages/history.ts'
import type { ListMessages } from './messages/list.ts'
import type { MarketingMessages } from './messages/marketing.ts'
import type { PrivacyMessages } from './messages/privacy.ts'
import type { SegmentationMessages } from './messages/segmentation.ts'

/** A count as a number (to choose the plural) and as the text to show ("1,204"). */
export type Plural = (count: number, text: string) => string

/** What a state says: one line of what is so, one of what to do about it. */
export interface StateText {
  title: string
  description: string
}

/** An error's text. `remedy` is for the developer who integrates the package, shown in smaller type. */
export interface ErrorText extends StateText {
  remedy: string | null
}

/**
 * Every word that the components show. A translation is one object of this type, so a missing key does not compile;
 * to change a few words, spread the default: `{ ...en, retry: 'Reload' }`.
 */
export interface Messages {
  // By family
  controls: ControlsMessages
  detail: DetailMessages
  history: HistoryMessages
  analytics: AnalyticsMessages
  marketing: MarketingMessages
  consent: ConsentMessages
  privacy: PrivacyMessages
  audit: AuditMessages
  list: ListMessages
  export: ExportMessages
  segmentation: SegmentationMessages

  // The words of the product
  spendingTier: Record<SpendingTier, string>
  frequencyTier: Record<FrequencyTier, string>
  lifecycleStage: Record<LifecycleStage, string>
  /** Someone whose favourite category is `category`. */
  fan: (category: string) => string
  /** A customer without a counted booking. */
  unsegmented: string
  spending: string
  frequency: string
  lifecycle: string
  segments: string

  // Counts
  bookings: Plural
  customers: Plural
  visits: Plural
  timesPlayed: Plural
  /** "+3", with the spoken text "3 more". */
  more: Plural
  /** Shares such as "12.4 % of customers". */
  shareOfCustomers: (share: string) => string
  shareOfRevenue: (share: string) => string

  // Dates
  lastPlayed: (date: string) => string
  lastVisit: (date: string) => string
  /** A date that lies ahead of the day the numbers are for. */
  upcoming: (date: string) => string
  asOf: (date: string) => string
  noVisitYet: string
  customerSince: (date: string) => string

  // A customer
  unnamedCustomer: string
  unnamedGame: string
  unnamedVenue: string
  noContact: string
  email: string
  phone: string
  totalBookings: string
  totalSpent: string
  averageBooking: string
  daysSinceLastVisit: string
  bookingsPerMonth: string
  favoriteGame: string
  preferredVenue: string
  none: string
  tags: string
  noTags: string
  addTag: string
  addTagPlaceholder: string
  removeTag: (tag: string) => string
  tagsNotSaved: string
  gamesPlayed: string
  venuesVisited: string

  // The dashboard
  dashboard: string
  measure: string
  byCustomers: string
  byRevenue: string
  customersColumn: string
  shareColumn: string
  bookingsColumn: string
  revenueColumn: string
  averageColumn: string
  segmentColumn: string
  allCustomers: string
  compareSegments: string
  sortBy: (column: string) => string
  gamePreferences: string
  venuePreferences: string
  categoryPreferences: string
  noPreferences: string
  /** The accessible name of a pie. */
  distribution: (dimension: string, measure: string) => string
  openSegment: (segment: string) => string
  showAll: (text: string) => string
  showFewer: string

  // States
  loading: string
  refreshing: string
  /** Numbers on screen are from before; the last refresh failed. */
  stale: string
  retry: string
  /** Introduces an error's remedy. */
  forDevelopers: string
  errors: Record<CustomerInsightsErrorCode, ErrorText>
  emptyInsights: StateText
  emptyGames: StateText
  emptyVenues: StateText
  emptySegments: StateText
}
