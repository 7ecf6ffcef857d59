/**
 * The shapes that the RPCs of `sql/api` answer. The words (tiers, stages, dates) are defined in
 * ARCHITECTURE.md's glossary; money is in the tenant's currency, dates are ISO `YYYY-MM-DD`.
 *
 * Keys are opaque strings here, whatever type the host gave them in the database
 * (uuid, bigint, integer or text): a bigint does not fit a JavaScript number.
 */

/** Total spend of counted bookings: vip > 1000, high 500..1000, medium 100..<500, low < 100 (defaults). */
export type SpendingTier = 'vip' | 'high' | 'medium' | 'low'
/** Number of counted bookings: frequent > 10, regular 5..10, occasional 2..4, one-time 1 (defaults). */
export type FrequencyTier = 'frequent' | 'regular' | 'occasional' | 'one-time'
/** new: first booking < 30 days ago; else by last booking: active < 90, at-risk 90..180, churned > 180 days. */
export type LifecycleStage = 'new' | 'active' | 'at-risk' | 'churned'

/** In the order in which they are shown, most valuable first. */
export const SPENDING_TIERS = ['vip', 'high', 'medium', 'low'] as const satisfies readonly SpendingTier[]
export const FREQUENCY_TIERS = [
  'frequent',
  'regular',
  'occasional',
  'one-time',
] as const satisfies readonly FrequencyTier[]
export const LIFECYCLE_STAGES = ['new', 'active', 'at-risk', 'churned'] as const satisfies readonly LifecycleStage[]

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

/** Answer of `get_customer_with_insights`. */
export interface CustomerInsights {
  customer: Customer
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
  /** The date for which this holds; today in the tenant's time zone by default. */
  as_of: string
  /** ISO 4217. */
  currency: string
}

/** A row of `get_customer_games`, most booked first. */
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

/** A customer as a segment's preview shows it: the biggest spenders of the segment first. */
export interface SegmentCustomer {
  id: string
  name: string | null
  email: string | null
  total_bookings: number
  total_spent: number
  last_booking_date: string | null
}

/** The numbers that every segment carries. */
export interface SegmentTotals {
  /** Customers in the segment. */
  count: number
  /** `count` / all customers of the tenant, 0..1. */
  share: number
  bookings: number
  total_spent: number
  /** Total spent / bookings, 2 decimals; 0 with no booking. */
  average_booking_value: number
  /** Up to `preview_size` customers. */
  customers: SegmentCustomer[]
}

/** Answer of `get_customer_segments`. Tiers and stages come complete and in order, also with count 0. */
export interface CustomerSegments {
  spending_tiers: (SegmentTotals & { tier: SpendingTier })[]
  frequency_tiers: (SegmentTotals & { tier: FrequencyTier })[]
  lifecycle_stages: (SegmentTotals & { stage: LifecycleStage })[]
  /** By favourite game, most customers first. */
  game_preferences: (SegmentTotals & { game: { id: string; name: string; category: string | null } })[]
  venue_preferences: (SegmentTotals & { venue: { id: string; name: string } })[]
  category_preferences: (SegmentTotals & { category: string })[]
  /** Customers with no counted booking. */
  unsegmented: SegmentTotals
  /** All customers. `average_booking_value` is over all bookings. */
  totals: Omit<SegmentTotals, 'customers' | 'share'>
  as_of: string
  currency: string
}

/** Answer of `customer_insights_status`; any signed-in caller may ask. */
export interface CustomerInsightsStatus {
  /** Version of the installed SQL bundle, e.g. "0.1.0". */
  schema_version: string
  /** The caller's access. `tenants` is empty for someone who is not staff. */
  access: { is_staff: boolean; tenants: string[] }
  /** Whether the optional parts of the mapping are there. */
  features: { metadata: boolean; tenants: boolean }
  /** Customers whose existing bookings are not counted yet; 0 when the backfill is complete. */
  backfill_pending: number
}
