/** `anonymize` blanks the profile and keeps bookings and money; `delete` removes the customer. */
export type ErasureMode = 'anonymize' | 'delete'

/** Why nobody may erase a customer for now. */
export interface LegalHold {
  /** 1 to 500 characters. */
  reason: string
  /** ISO 8601, with its offset. */
  since: string
  /** The id of the user who set it; null for a server. */
  by: string | null
}

/** Answer of `set_legal_hold`: the hold as it is now, all nulls once it is lifted. */
export type LegalHoldResult = { customer_id: string } & (LegalHold | { reason: null; since: null; by: null })

/** Answer of `get_customer_privacy`. */
export interface CustomerPrivacy {
  legal_hold: LegalHold | null
  /** Null: never. With `delete`: the customer is gone, or was, and the id has come back. `at` is ISO 8601. */
  erased: { mode: ErasureMode; at: string } | null
  /**
   * No marketing may reach the customer, whatever was granted since: it was erased, or has the e-mail address or phone
   * number of someone who was. A double opt-in ends it.
   */
  is_suppressed: boolean
}

/** Answer of `erase_customer`. */
export interface ErasureResult {
  customer_id: string
  /** As it was done: `delete` also where it was asked to anonymize someone who is gone. */
  mode: ErasureMode
  /** ISO 8601. */
  erased_at: string
  /** There was nothing left to erase. */
  already_erased: boolean
}

/** Answer of `preview_retention`: whom the tenant's retention would anonymize today. */
export interface RetentionPreview {
  tenant_id: string
  /** Those asked for, else the setting; null for never. */
  anonymize_after_years: number | null
  /** How many customers. */
  due: number
  /** The day of the oldest last booking among them, as YYYY-MM-DD. */
  oldest_last_booking: string | null
  /** Ids of up to 20 of them, longest gone first. */
  sample: string[]
}

/**
 * Answer of `export_customer_data`: everything held of a customer in the mapped columns and the tables of the bundle,
 * made to be handed over. Who of the staff did something is left out. Beyond the fields named here it may hold more.
 */
export interface CustomerDataExport {
  format: 'customer-insights/customer-data@1'
  /** ISO 8601. */
  exported_at: string
  customer: {
    id: string
    tenant_id: string
    name: string | null
    email: string | null
    phone: string | null
    /** The columns under `customers.personal`, by name. */
    personal: Record<string, unknown>
    metadata: Record<string, unknown> | null
  }
  /** By start. */
  bookings: {
    id: string
    starts_at: string | null
    booking_date: string | null
    game: { id: string; name: string | null } | null
    venue: { id: string; name: string | null } | null
    status: string | null
    amount: number
    is_counted: boolean
    /** The columns under `bookings.personal`, by name. */
    personal: Record<string, unknown>
  }[]
  /** What `get_customer_with_insights` answers, without the customer. */
  insights: Record<string, unknown>
  /** The totals and favourites that the insights follow from. */
  facts: Record<string, unknown>
  /** Bookings and spend by game and venue. */
  rollups: Record<string, unknown>[]
  tags: { tag: string; added_at: string }[]
  consents: Record<string, unknown>[]
  /** Channels for which the host's own opt-in says yes. */
  host_consents: string[]
  consent_history: Record<string, unknown>[]
  suppression: { since: string } | null
  legal_hold: { reason: string; since: string } | null
  erasure: { mode: ErasureMode; at: string } | null
  audit: Record<string, unknown>[]
}
