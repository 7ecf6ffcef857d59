/** Answer of `get_customer_analytics`: counted bookings of the last months, those after `as_of` left out. */
export interface CustomerAnalyticsResult {
  /** Every month of the period, oldest first, also those without a booking. `month` is `YYYY-MM`. */
  months: { month: string; bookings: number; total_spent: number }[]
  /**
   * Bookings by weekday (ISO: 1 is Monday, 7 Sunday) and hour of the start in the tenant's time zone; only where there
   * are any. Empty where the host keeps dates without times.
   */
  heatmap: { weekday: number; hour: number; bookings: number }[]
  as_of: string
  /** ISO 4217. */
  currency: string
}
