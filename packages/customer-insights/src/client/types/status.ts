/** What a member of staff may do; split by the host's `capabilities`, otherwise all of it. */
export type Capability = 'view' | 'tag' | 'export' | 'manage' | 'erase'

export const CAPABILITIES = ['view', 'tag', 'export', 'manage', 'erase'] as const satisfies readonly Capability[]

/** Answer of `customer_insights_status`; any signed-in caller may ask. */
export interface CustomerInsightsStatus {
  /** Version of the installed SQL bundle, e.g. "0.1.0". */
  schema_version: string
  /**
   * The caller's access. `tenants` and `capabilities` are empty for someone who is not staff; a capability is there that
   * the caller has in at least one of the tenants.
   */
  access: { is_staff: boolean; tenants: string[]; capabilities: Capability[] }
  /** Whether the optional parts of the mapping are there. */
  features: { metadata: boolean; tenants: boolean }
  /** Customers whose existing bookings are not counted yet; 0 when the backfill is complete. */
  backfill_pending: number
  /** Since when bookings are not counted, because of a bulk load; ISO 8601. Null: they are. */
  paused_since: string | null
  /** How far the log of this database server has come, e.g. "0/16B3748": whether a replica has what its primary has. Null for who is not staff. */
  log_position: string | null
}
