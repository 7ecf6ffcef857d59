import type { CustomerCount } from './list.ts'

/** A row of `get_marketing_tags`, most used first, then by name. */
export interface MarketingTag {
  tag: string
  /** How many customers have it. */
  customers: number
}

/** Customers whose tags changed alike: each of them got every tag of `added` and lost every tag of `removed`. */
export interface TagChange {
  added: string[]
  removed: string[]
  customer_ids: string[]
}

/** Answer of `bulk_update_tags`: what was done to a page of customers. */
export interface BulkTagPage {
  matched: number
  changed: number
  skipped: number
  changes: TagChange[]
  next: string | null
  /** With the first page. */
  total: CustomerCount | null
  as_of: string
}

/**
 * What a change of many customers' tags has done, so far or altogether. Plain data: it may be kept, to go on later
 * (`after`) or to take it back (`undo`).
 */
export interface BulkTagResult {
  /** Customers that fit the filter. */
  matched: number
  /** Customers whose tags are others than before. */
  changed: number
  /** Customers left alone, since they would have more than 50 tags. */
  skipped: number
  /** Customers to expect; at the end those that matched. */
  total: CustomerCount
  /**
   * Exactly who got and lost which tags: who had a tag before is not among those who got it. Null where more than
   * 100,000 customers changed, which is too much to keep.
   */
  changes: TagChange[] | null
  /** Null: everyone is done. */
  next: string | null
  /** The date for which the whole change holds. */
  as_of: string
}
