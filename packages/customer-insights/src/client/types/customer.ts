import type { FrequencyTier, LifecycleStage, SpendingTier } from './segments.ts'

/** A host customer, as the config's mapping names its columns. */
export interface Customer {
  id: string
  name: string | null
  email: string | null
  phone: string | null
  /** The host's own metadata column without the keys that are ours; `{}` where no such column is mapped. */
  metadata: Record<string, unknown>
  marketing_tags: string[]
}

/** What the counted bookings of one customer say: favourites, tiers, stage, totals and dates. */
export interface CustomerFigures {
  favorite_game: { id: string; name: string; count: number } | null
  preferred_venue: { id: string; name: string; count: number } | null
  favorite_category: { name: string; count: number } | null
  lifecycle_stage: LifecycleStage | null
  spending_tier: SpendingTier | null
  frequency_tier: FrequencyTier | null
  /** Counted bookings, upcoming ones included. */
  total_bookings: number
  total_spent: number
  /** Total spent / total bookings, 2 decimals; 0 with no booking. */
  average_booking_value: number
  booking_frequency_per_month: number
  first_booking_date: string | null
  last_booking_date: string | null
  /** The last booking day on or before `as_of`. */
  last_visit: string | null
  days_since_last_visit: number | null
  /** What the sync writes into `metadata.segments`: spending tier, frequency tier, `<category>_fan`. */
  segments: string[]
}

/** Answer of `get_customer_with_insights`. */
export interface CustomerInsights extends CustomerFigures {
  customer: Customer
  /** The date for which this holds; today in the tenant's time zone by default. */
  as_of: string
  /** ISO 4217. */
  currency: string
}

/** A row of `get_customer_games`, most booked first. A game that was not played yet has a `booking_count` of 0. */
export interface CustomerGame {
  game_id: string
  game_name: string
  game_image: string | null
  game_category: string | null
  booking_count: number
  total_spent: number
  /** Last booking day of this game; may be upcoming. */
  last_played: string | null
}

/** A row of `get_customer_venues`, most visited first. */
export interface CustomerVenue {
  venue_id: string
  venue_name: string
  visit_count: number
  total_spent: number
  last_visit: string | null
}
