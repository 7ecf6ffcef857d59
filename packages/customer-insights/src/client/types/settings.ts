/**
 * Answer of `get_customer_insights_settings`: by what a tenant's bookings are counted and its customers put into
 * segments. Money is in `currency`.
 */
export interface CustomerInsightsSettings {
  /** As text, whatever the host's type of key; `default` where the host has no tenants. */
  tenant_id: string
  /** IANA, such as `Europe/Berlin`. */
  time_zone: string
  /** ISO 4217. */
  currency: string
  /** Statuses of bookings that do not count, in lower case. */
  uncounted_statuses: string[]
  /** Vip: spent more than this. */
  vip_above: number
  /** High: spent this or more. */
  high_from: number
  /** Medium: spent this or more. Low: less. */
  medium_from: number
  /** Frequent: more bookings than this. */
  frequent_above: number
  /** Regular: this many bookings or more. */
  regular_from: number
  /** Occasional: this many bookings or more. One-time: fewer. */
  occasional_from: number
  /** New: the first booking is less than this many days ago. */
  new_days: number
  /** Active: the last booking is less than this many days ago. */
  active_days: number
  /** Churned: the last booking is more than this many days ago. At risk: between `active_days` and this. */
  churned_after: number
  /** Retention: customers without a booking for so many years, 1 to 100, are anonymized. Null: never. */
  anonymize_after_years: number | null
}

/** What is to change; what it leaves out stays. */
export type CustomerInsightsSettingsChanges = {
  [Key in keyof Omit<CustomerInsightsSettings, 'tenant_id' | 'uncounted_statuses'>]?:
    | CustomerInsightsSettings[Key]
    | undefined
} & { uncounted_statuses?: readonly string[] | undefined }
