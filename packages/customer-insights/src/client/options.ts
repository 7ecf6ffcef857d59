import type { ReadClientLike } from './supabase.ts'
import type { AuditFilter, BulkTagResult, ConsentChannel, CustomerFilter, CustomerSort, ExportPoint } from './types.ts'

export interface CustomerGamesOptions extends CallOptions {
  /** True: after the games booked also those that were not, by name, with a `booking_count` of 0. Default false. */
  includeUnplayed?: boolean | undefined
}

/**
 * Whom counts count: `tallied`, every customer of the tenant, at once; `live`, only those whom the caller may see by the
 * host's own row-level security on customers, one by one.
 */
export type CountMode = 'tallied' | 'live'

export interface ClientOptions {
  /**
   * A client of a read replica of the same database, as the same user. Reads go to it and writes to the primary; after a
   * write reads go to the primary too, until the replica has it, and so does whatever the replica fails to answer.
   */
  readClient?: ReadClientLike | undefined
  /** The schema in which the bundle's functions are. Default `public`, whatever the default of the host's client. */
  schema?: string | undefined
  /**
   * Default `tallied`. Where row-level security shows a member of staff fewer customers than the tenant has, the numbers
   * of segments, lists and tags then are of the whole tenant all the same. `live` counts what the caller may see; it
   * takes a pass over the customers for each list and dashboard: some 0.2 s for 100,000 of them.
   */
  counts?: CountMode | undefined
}

export interface CallOptions {
  /** Aborting rejects the call with the signal's reason, as `fetch` does. */
  signal?: AbortSignal | undefined
}

export interface EraseOptions extends CallOptions {
  /** A reference for the audit log that names nobody, such as "ticket 4711": 1 to 100 characters. */
  reason?: string | undefined
}

export interface RetentionOptions extends SettingsOptions {
  /** Another number of years than the setting, 1 to 100: to see what it would do before it is set. */
  anonymizeAfterYears?: number | undefined
}

export interface SettingsOptions extends CallOptions {
  /** Whose settings. Needed by staff of several tenants: one of `access.tenants` in the status. */
  tenantId?: string | undefined
}

export interface AsOfOptions extends CallOptions {
  /** The date for which to answer, `YYYY-MM-DD`. Default: today in the tenant's time zone. */
  asOf?: string | undefined
}

export interface SegmentsOptions extends AsOfOptions {
  /** Customers to show for each segment, 0..100. Default 5. */
  previewSize?: number | undefined
  /**
   * True: with `average_days_since_last_visit`, which costs a pass over the customers: a few seconds for a million.
   * Default false.
   */
  lastVisits?: boolean | undefined
  /**
   * With how many of each segment may be reached by this channel for marketing. Costs a pass over the customers, as
   * `lastVisits`.
   */
  reachable?: ConsentChannel | undefined
}

export interface AuditLogOptions extends CallOptions {
  /** Default: all of it. */
  filter?: AuditFilter | undefined
  /** The `next` of the page before. */
  after?: string | undefined
  /** 1..200. Default 50. */
  pageSize?: number | undefined
}

export interface ListCustomersOptions extends AsOfOptions {
  /** Default: everyone. */
  filter?: CustomerFilter | undefined
  /** Default `total_spent`. Customers without a value come last, ties by id. */
  sort?: CustomerSort | undefined
  /** Default: true, but for `name`. */
  descending?: boolean | undefined
  /** The `next` of the page before. */
  after?: string | undefined
  /** 1..200. Default 50. */
  pageSize?: number | undefined
}

export interface ExportSegmentOptions extends Omit<ListCustomersOptions, 'after'> {
  /** The `next` of the last page that was dealt with, to go on behind it. Filter, sort and direction as before. */
  after?: ExportPoint | undefined
  /** Customers to fetch at a time, 1..200. Default 200. */
  pageSize?: number | undefined
  /** What becomes of the rows, for the audit log: a short name such as csv. Default json. */
  format?: string | undefined
  /** Which columns are written, for the audit log. */
  columns?: readonly string[] | undefined
}

/** What a booking history is narrowed to. */
export interface CustomerBookingsFilter {
  /** Only bookings of this game. */
  gameId?: string | undefined
  /** Only bookings at this venue. */
  venueId?: string | undefined
  /** Only bookings with one of these statuses, as the host writes them; null for those without one. At least one. */
  statuses?: readonly (string | null)[] | undefined
  /** True: only bookings that are still to start; false: only others. */
  upcoming?: boolean | undefined
}

export interface CustomerBookingsOptions extends CallOptions, CustomerBookingsFilter {
  /** The `next` of the page before. */
  after?: string | undefined
  /** 1..200. Default 50. */
  pageSize?: number | undefined
}

export interface CustomerAnalyticsOptions extends AsOfOptions {
  /** How many months, 1..60, ending with that of `asOf`, or all since the first booking. Default 12. */
  months?: number | 'all' | undefined
}

/** Tags as for `updateCustomerTags`. */
export interface TagChanges {
  add?: readonly string[] | undefined
  remove?: readonly string[] | undefined
}

export interface BulkTagOptions {
  /**
   * Aborting ends the change between two pages and rejects with the signal's reason. A page under way is finished
   * first, so that `onProgress` has told of everything that was done.
   */
  signal?: AbortSignal | undefined
  /** Takes what is done so far, after each page of up to 1000 customers. The last one it took says where to go on. */
  onProgress?: ((result: BulkTagResult) => void) | undefined
}

export interface BulkUpdateTagsOptions extends BulkTagOptions {
  /** The date on which customers have to fit the filter, `YYYY-MM-DD`. Default: today in the tenant's time zone. */
  asOf?: string | undefined
  /** What an aborted or failed change has done, to go on behind it. Filter and tags as before. */
  after?: BulkTagResult | undefined
}
