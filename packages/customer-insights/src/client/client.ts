import { createCaller } from './caller.ts'
import type { AsOfOptions, CallOptions, ClientOptions, SegmentsOptions } from './options.ts'
import type { SupabaseClientLike } from './supabase.ts'
import type {
  CustomerGame,
  CustomerInsights,
  CustomerInsightsStatus,
  CustomerSegments,
  CustomerVenue,
} from './types.ts'
import { checkAsOf, checkCustomerId, checkPreviewSize, normalizeTags } from './validate.ts'

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
  /** The games a customer booked, most booked first. */
  getCustomerGames(customerId: string, options?: CallOptions): Promise<CustomerGame[]>
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
   * What is installed, and the caller's access. The one call that an older bundle answers too, so that a host can
   * show which version it has.
   */
  getStatus(options?: CallOptions): Promise<CustomerInsightsStatus>
}

/**
 * @param supabase The host's client; this package never makes one.
 */
export function createCustomerInsightsClient(
  supabase: SupabaseClientLike,
  { schema = 'public' }: ClientOptions = {},
): CustomerInsightsClient {
  const { read, write, getStatus } = createCaller(() => supabase.schema(schema))

  return {
    async getCustomerInsights(customerId, { asOf, signal } = {}) {
      const args = { customer_id: checkCustomerId(customerId), as_of: checkAsOf(asOf) }
      return read('get_customer_with_insights', args, signal)
    },
    async getCustomerGames(customerId, { signal } = {}) {
      return read('get_customer_games', { customer_id: checkCustomerId(customerId) }, signal)
    },
    async getCustomerVenues(customerId, { signal } = {}) {
      return read('get_customer_venues', { customer_id: checkCustomerId(customerId) }, signal)
    },
    async getCustomerSegments({ previewSize, asOf, signal } = {}) {
      const args = { preview_size: checkPreviewSize(previewSize), as_of: checkAsOf(asOf) }
      return read('get_customer_segments', args, signal)
    },
    async updateCustomerTags(customerId, tags, { signal } = {}) {
      const args = { customer_id: checkCustomerId(customerId), tags: normalizeTags(tags) }
      return write('update_customer_tags', args, signal)
    },
    getStatus: ({ signal } = {}) => getStatus(signal),
  }
}
