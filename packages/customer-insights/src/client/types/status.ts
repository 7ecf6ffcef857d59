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
  /** Since when bookings are not counted, because of a bulk load; ISO 8601. Null: they are. */
  paused_since: string | null
}
