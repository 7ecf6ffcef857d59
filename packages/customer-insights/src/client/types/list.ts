import type { ConsentFilter } from './consent.ts'
import type { CustomerFigures } from './customer.ts'
import type { FrequencyTier, LifecycleStage, SpendingTier } from './segments.ts'

/**
 * Which customers: those that fit every key given. The values of one key are alternatives. A key left out restricts
 * nothing; an empty array is an error, since it could mean everyone as well as no one.
 *
 * Used everywhere: to list, to export, to tag in bulk.
 */
export interface CustomerFilter {
  /** These customers, 1..1000 of them: rows that someone selected. Ids of nobody, or of another tenant, match nothing. */
  customer_id?: readonly string[] | undefined
  spending_tier?: readonly SpendingTier[] | undefined
  frequency_tier?: readonly FrequencyTier[] | undefined
  lifecycle_stage?: readonly LifecycleStage[] | undefined
  favorite_game_id?: readonly string[] | undefined
  preferred_venue_id?: readonly string[] | undefined
  /** Favourite category, by name. */
  game_category?: readonly string[] | undefined
  tags?: TagFilter | undefined
  /** Who may be reached. */
  consent?: ConsentFilter | undefined
  /** Each word is part of the name, e-mail or phone, in any case. 1..100 characters. */
  search?: string | undefined
}

/** By marketing tags: at least one of `any`, each of `all`, not one of `none`. */
export interface TagFilter {
  any?: readonly string[] | undefined
  all?: readonly string[] | undefined
  none?: readonly string[] | undefined
}

/**
 * What a list is sorted by. `customer_value` is the average value of a booking; `last_visit` goes by the last booking
 * date, upcoming ones included.
 */
export type CustomerSort = 'total_spent' | 'total_bookings' | 'last_visit' | 'customer_value' | 'name'

export const CUSTOMER_SORTS = [
  'total_spent',
  'total_bookings',
  'last_visit',
  'customer_value',
  'name',
] as const satisfies readonly CustomerSort[]

/** A customer as a list shows it. */
export interface ListedCustomer extends CustomerFigures {
  id: string
  name: string | null
  email: string | null
  phone: string | null
  marketing_tags: string[]
}

/** How many customers fit a filter. */
export interface CustomerCount {
  count: number
  /** False: there are more than `count`; counting stopped there. */
  is_exact: boolean
}

/** Answer of `list_customers`. */
export interface CustomerPage {
  customers: ListedCustomer[]
  /** Give it as `after` for the next page; null after the last. It fits the same filter, sort and direction only. */
  next: string | null
  total: CustomerCount
  /** The date for which this holds. */
  as_of: string
  /** ISO 4217. */
  currency: string
}

/** How far an export is. */
export interface ExportProgress {
  /** Customers so far. */
  rows: number
  /** Customers to expect; grows with `rows` while it is not exact. */
  total: number
  /** Whether `total` is all there is. True at the end. */
  isExact: boolean
}

/**
 * Where an export goes on. Plain data: it may be kept and used later, by another page too. The date is part of it, so
 * that an export over midnight puts every customer into the stage of one day.
 */
export interface ExportPoint extends ExportProgress {
  /** Its name in the audit log. */
  exportId?: string | undefined
  after: string
  asOf: string
}

/** A piece of an export. */
export interface ExportPage {
  customers: ListedCustomer[]
  /** With this page. */
  progress: ExportProgress
  /** Give it as `after` to go on behind this page; null: that was the last. */
  next: ExportPoint | null
  /** The date for which the whole export holds. */
  as_of: string
  /** ISO 4217. */
  currency: string
}
