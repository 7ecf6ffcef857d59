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
  /**
   * Days from the last visit to `as_of`, on average over the customers who have been there by then, 1 decimal. Null where
   * nobody has, and where `lastVisits` was not asked for.
   */
  average_days_since_last_visit: number | null
  /** Customers who may be reached by the channel that was asked for; null where none was. */
  reachable?: number | null | undefined
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
