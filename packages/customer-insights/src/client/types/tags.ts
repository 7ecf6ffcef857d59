/** A row of `get_marketing_tags`, most used first, then by name. */
export interface MarketingTag {
  tag: string
  /** How many customers have it. */
  customers: number
}

/** Answer of `bulk_update_tags`. */
export interface BulkTagResult {
  /** Customers whose tags are others than before. */
  changed: number
  /** Customers that fit the filter. */
  matched: number
}
