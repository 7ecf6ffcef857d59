import type { BulkTagArguments } from './bulkUpdateTags.ts'
import { createCaller } from './caller.ts'
import { checkFilter } from './checkFilter.ts'
import type {
  AsOfOptions,
  AuditLogOptions,
  BulkTagOptions,
  BulkUpdateTagsOptions,
  CallOptions,
  ClientOptions,
  CustomerAnalyticsOptions,
  CustomerBookingsOptions,
  CustomerGamesOptions,
  EraseOptions,
  ExportSegmentOptions,
  ListCustomersOptions,
  RetentionOptions,
  SegmentsOptions,
  SettingsOptions,
  TagChanges,
} from './options.ts'
import type { SupabaseClientLike } from './supabase.ts'
import type {
  AuditCheck,
  AuditPage,
  BulkTagPage,
  BulkTagResult,
  ConsentInput,
  CustomerAnalyticsResult,
  CustomerBookingPage,
  CustomerDataExport,
  CustomerFilter,
  CustomerGame,
  CustomerInsights,
  CustomerInsightsSettings,
  CustomerInsightsSettingsChanges,
  CustomerInsightsStatus,
  CustomerPage,
  CustomerPrivacy,
  CustomerSegments,
  CustomerVenue,
  ErasureMode,
  ErasureResult,
  ExportPage,
  LegalHoldResult,
  MarketingConsent,
  MarketingTag,
  RetentionPreview,
  TagChange,
} from './types.ts'
import {
  checkAfter,
  checkAsOf,
  checkCustomerId,
  checkMonths,
  checkOptionalId,
  checkPageSize,
  checkPreviewSize,
  checkSort,
  normalizeTags,
} from './validate.ts'

/**
 * Customer Insights over the host's own Supabase client, as its signed-in user.
 *
 * Every method rejects with a `CustomerInsightsError`: `forbidden` for a caller who is not staff, `not_installed` or
 * `outdated_schema` where the SQL bundle is missing or too old, `invalid_input` for arguments that cannot be right,
 * `network` where no answer came, else `unknown`. Those that take a customer also with `not_found`. An aborted call
 * rejects with its signal's reason.
 */
export interface CustomerInsightsClient {
  /** Segments, favourites, totals and tags of one customer. */
  getCustomerInsights(customerId: string, options?: AsOfOptions): Promise<CustomerInsights>
  /** The games a customer booked, most booked first; on request also those that are left to play, up to 200. */
  getCustomerGames(customerId: string, options?: CustomerGamesOptions): Promise<CustomerGame[]>
  /** The venues a customer visited, most visited first. */
  getCustomerVenues(customerId: string, options?: CallOptions): Promise<CustomerVenue[]>
  /** Every segment with its count, share, revenue and a preview of its customers. */
  getCustomerSegments(options?: SegmentsOptions): Promise<CustomerSegments>
  /**
   * Replaces a customer's marketing tags and resolves to them as stored: trimmed, each once, sorted. At most 50 tags,
   * each of 1 to 50 characters.
   */
  updateCustomerTags(customerId: string, tags: readonly string[], options?: CallOptions): Promise<string[]>
  /**
   * A page of the customers that fit a filter. Going from page to page by `next` neither skips nor repeats a customer
   * while others change; one whose own place in the order changes meanwhile may be met twice, or not at all.
   */
  listCustomers(options?: ListCustomersOptions): Promise<CustomerPage>
  /** A page of a customer's bookings, latest first, those that do not count included. */
  getCustomerBookings(customerId: string, options?: CustomerBookingsOptions): Promise<CustomerBookingPage>
  /** A customer's spending and visits by month, and when they come. */
  getCustomerAnalytics(customerId: string, options?: CustomerAnalyticsOptions): Promise<CustomerAnalyticsResult>
  /**
   * Adds tags to every customer that fits the filter, and takes others away; `{}` means everyone. A customer who would
   * have more than 50 tags is left alone and counted as `skipped`. It goes page by page, 1000 customers in a transaction
   * each, so that no number of customers is too large; everyone is met once, also where the change decides who fits.
   * After a failure or an abort go on with `after`, or take back what was done by its `changes`.
   */
  bulkUpdateTags(filter: CustomerFilter, changes: TagChanges, options?: BulkUpdateTagsOptions): Promise<BulkTagResult>
  /**
   * Takes a bulk change back, by the `changes` that it answered: of the customers who got a tag then, each loses it, and
   * nobody else. It answers `changes` of its own, by which it can be undone in turn. `invalid_input` for no changes.
   */
  undoBulkUpdateTags(changes: readonly TagChange[], options?: BulkTagOptions): Promise<BulkTagResult>
  /** Every tag in use and how many customers have it, most used first. */
  getMarketingTags(options?: CallOptions): Promise<MarketingTag[]>
  /**
   * Every customer that fits a filter, page by page: `for await (const page of client.exportSegment({ filter }))`. A
   * page is fetched when it is asked for, so that memory stays bounded and a slow reader sets the pace. To go on after
   * a failure, give the `next` of the last page dealt with as `after`. Errors come where the page is awaited. The audit
   * log notes it before the first page and when it ends; `forbidden` without the capability export.
   */
  exportSegment(options?: ExportSegmentOptions): AsyncIterableIterator<ExportPage>
  /** A customer's consents by channel and purpose, and their history. What is not among them was never granted. */
  getMarketingConsent(customerId: string, options?: CallOptions): Promise<MarketingConsent>
  /** Notes what a customer has said about being reached, in a ledger that keeps every row; takes the capability tag. */
  setMarketingConsent(customerId: string, change: ConsentInput, options?: CallOptions): Promise<MarketingConsent>
  /** A page of the audit log of the tenants that the caller manages, newest first. */
  listAuditLog(options?: AuditLogOptions): Promise<AuditPage>
  /** Whether a tenant's audit log is as it was written, and where not. A pass over the log. */
  verifyAuditLog(options?: SettingsOptions): Promise<AuditCheck>
  /**
   * Everything held of a customer, as one object to hand over; takes the capability export, and is noted in the audit
   * log. `forbidden` where the caller may not see all of the customer's bookings.
   */
  exportCustomerData(customerId: string, options?: CallOptions): Promise<CustomerDataExport>
  /**
   * Erases who a customer is, for good: `anonymize` keeps bookings and money, so that no count changes, `delete` removes
   * the customer. Once more is `already_erased`. Takes the capability erase. `conflict` while there is a legal hold, and
   * where the host's tables refuse; its message says why.
   */
  eraseCustomer(customerId: string, mode: ErasureMode, options?: EraseOptions): Promise<ErasureResult>
  /** Nobody erases the customer while there is a hold; null lifts it. Takes the capability manage. */
  setLegalHold(customerId: string, reason: string | null, options?: CallOptions): Promise<LegalHoldResult>
  /** A customer's legal hold, erasure and suppression; also of one who was deleted by `eraseCustomer`. */
  getCustomerPrivacy(customerId: string, options?: CallOptions): Promise<CustomerPrivacy>
  /** Whom a tenant's retention would anonymize today; nothing is changed. Takes the capability manage. */
  previewRetention(options?: RetentionOptions): Promise<RetentionPreview>
  /** A tenant's time zone, currency, uncounted statuses and thresholds. */
  getSettings(options?: SettingsOptions): Promise<CustomerInsightsSettings>
  /**
   * Changes a tenant's settings and resolves to all of them as stored. Segments and counts follow at once; after another
   * time zone or other statuses a tenant with more than 50,000 bookings is counted anew in the background, and the
   * status says how many customers wait. `invalid_input` names the setting that cannot be so, what it is and what was
   * expected. `unknown` while a long change of bookings is under way: nothing was changed.
   */
  updateSettings(changes: CustomerInsightsSettingsChanges, options?: SettingsOptions): Promise<CustomerInsightsSettings>
  /**
   * What is installed, and the caller's access. The one call that an older bundle answers too, so that a host can
   * show which version it has.
   */
  getStatus(options?: CallOptions): Promise<CustomerInsightsStatus>
  /**
   * Says that the database was changed by other means than this client, e.g. by a booking in your own app. Where reads
   * go to a replica, they go to the primary from now on, until the replica has the change; otherwise nothing happens.
   */
  noteChange(): void
}

/**
 * @param supabase The host's client; this package never makes one.
 */
export function createCustomerInsightsClient(
  supabase: SupabaseClientLike,
  { schema = 'public', counts, readClient }: ClientOptions = {},
): CustomerInsightsClient {
  const { read, write, getStatus, noteChange } = createCaller(
    () => supabase.schema(schema),
    readClient && (() => readClient.schema(schema)),
  )

  const listCustomers: CustomerInsightsClient['listCustomers'] = async ({
    filter,
    descending,
    signal,
    ...options
  } = {}) => {
    const args = {
      filter: filter === undefined ? undefined : checkFilter(filter),
      sort: checkSort(options.sort),
      descending,
      after: checkAfter(options.after),
      page_size: checkPageSize(options.pageSize),
      as_of: checkAsOf(options.asOf),
      counts,
    }
    return read('list_customers', args, signal)
  }

  const privacy = async () => (await import('./privacy.ts')).privacyMethods({ read, write })
  const writeTags = (args: BulkTagArguments) => write<BulkTagPage>('bulk_update_tags', { ...args })

  return {
    async getCustomerInsights(customerId, { asOf, signal } = {}) {
      const args = { customer_id: checkCustomerId(customerId), as_of: checkAsOf(asOf) }
      return read('get_customer_with_insights', args, signal)
    },
    async getCustomerGames(customerId, { includeUnplayed, signal } = {}) {
      const args = { customer_id: checkCustomerId(customerId), include_unplayed: includeUnplayed }
      return read('get_customer_games', args, signal)
    },
    async getCustomerVenues(customerId, { signal } = {}) {
      return read('get_customer_venues', { customer_id: checkCustomerId(customerId) }, signal)
    },
    async getCustomerSegments({ previewSize, lastVisits, reachable, asOf, signal } = {}) {
      const preview_size = checkPreviewSize(previewSize)
      const args = { preview_size, as_of: checkAsOf(asOf), counts, last_visits: lastVisits, reachable }
      return read('get_customer_segments', args, signal)
    },
    async updateCustomerTags(customerId, tags, { signal } = {}) {
      const args = { customer_id: checkCustomerId(customerId), tags: normalizeTags(tags) }
      return write('update_customer_tags', args, signal)
    },
    listCustomers,
    async getCustomerBookings(customerId, { gameId, venueId, statuses, upcoming, after, pageSize, signal } = {}) {
      const args = {
        customer_id: checkCustomerId(customerId),
        game_id: checkOptionalId('gameId', gameId),
        venue_id: checkOptionalId('venueId', venueId),
        statuses,
        upcoming,
        after: checkAfter(after),
        page_size: checkPageSize(pageSize),
      }
      return read('get_customer_bookings', args, signal)
    },
    async getCustomerAnalytics(customerId, { months, asOf, signal } = {}) {
      const args = { customer_id: checkCustomerId(customerId), months: checkMonths(months), as_of: checkAsOf(asOf) }
      return read('get_customer_analytics', args, signal)
    },
    async bulkUpdateTags(filter, changes, options = {}) {
      return (await loadBulkTags()).bulkUpdateTags(writeTags, filter, changes, options)
    },
    undoBulkUpdateTags: async (changes, options = {}) =>
      (await loadBulkTags()).undoBulkUpdateTags(writeTags, changes, options),
    async getMarketingTags({ signal } = {}) {
      return read('get_marketing_tags', { counts }, signal)
    },
    async getSettings({ tenantId, signal } = {}) {
      return read('get_customer_insights_settings', { tenant_id: checkOptionalId('tenantId', tenantId) }, signal)
    },
    async updateSettings(changes, { tenantId, signal } = {}) {
      const args = { changes, tenant_id: checkOptionalId('tenantId', tenantId) }
      return write('update_customer_insights_settings', args, signal)
    },
    async *exportSegment(options) {
      const { exportSegment } = await import('./exportSegment.ts')
      yield* exportSegment({ listCustomers, write }, options)
    },
    getMarketingConsent: async (...args) => (await privacy()).getMarketingConsent(...args),
    setMarketingConsent: async (...args) => (await privacy()).setMarketingConsent(...args),
    listAuditLog: async (...args) => (await privacy()).listAuditLog(...args),
    verifyAuditLog: async (...args) => (await privacy()).verifyAuditLog(...args),
    exportCustomerData: async (...args) => (await privacy()).exportCustomerData(...args),
    eraseCustomer: async (...args) => (await privacy()).eraseCustomer(...args),
    setLegalHold: async (...args) => (await privacy()).setLegalHold(...args),
    getCustomerPrivacy: async (...args) => (await privacy()).getCustomerPrivacy(...args),
    previewRetention: async (...args) => (await privacy()).previewRetention(...args),
    getStatus: ({ signal } = {}) => getStatus(signal),
    noteChange,
  }
}

/** Apart, since few pages change tags in bulk, and none at once. */
const loadBulkTags = () => import('./bulkUpdateTags.ts')
