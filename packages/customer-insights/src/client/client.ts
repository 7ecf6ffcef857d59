import { CustomerInsightsError } from './errors.ts'
import { createHandshake, outdated } from './handshake.ts'
import { callRpc } from './rpc.ts'
import type { SupabaseClientLike } from './supabase.ts'
import type {
  CustomerGame,
  CustomerInsights,
  CustomerInsightsStatus,
  CustomerSegments,
  CustomerVenue,
} from './types.ts'
import { checkAsOf, checkCustomerId, checkPreviewSize, normalizeTags } from './validate.ts'

export interface CallOptions {
  /** Aborting rejects the call with the signal's reason, as `fetch` does. */
  signal?: AbortSignal | undefined
}

export interface AsOfOptions extends CallOptions {
  /** The date for which to answer, `YYYY-MM-DD`. Default: today in the tenant's time zone. */
  asOf?: string | undefined
}

export interface SegmentsOptions extends AsOfOptions {
  /** Customers to show for each segment, 0..100. Default 5. */
  previewSize?: number | undefined
}

export interface ClientOptions {
  /** The schema in which the bundle's functions are. Default `public`, whatever the default of the host's client. */
  schema?: string | undefined
}

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
  options: ClientOptions = {},
): CustomerInsightsClient {
  // Made for each call: supabase-js itself keeps nothing between them, and a host may still change its client.
  const send = (name: string, args: Record<string, unknown>, signal?: AbortSignal) =>
    callRpc(supabase.schema(options.schema ?? 'public'), name, args, signal)

  const getStatus = async ({ signal }: CallOptions = {}) =>
    (await send('customer_insights_status', {}, signal)) as CustomerInsightsStatus

  const handshake = createHandshake(getStatus)

  /** An old bundle explains any failure. A missing function alone means an old bundle only if the status answers. */
  const explain = async (error: unknown): Promise<never> => {
    if (!(error instanceof CustomerInsightsError)) throw error
    await handshake()
    if (error.code !== 'not_installed') throw error
    const isInstalled = await getStatus().then(
      () => true,
      () => false,
    )
    throw isInstalled ? outdated(null, error.cause) : error
  }

  /** The version is asked for in parallel with the first read, so that it costs no time. */
  const read = async (name: string, args: Record<string, unknown>, signal?: AbortSignal) => {
    const [answer] = await Promise.all([send(name, args, signal).catch(explain), handshake()])
    return answer
  }

  /** Nothing is written to a bundle that may be too old: the version comes first. */
  const write = async (name: string, args: Record<string, unknown>, signal?: AbortSignal) => {
    signal?.throwIfAborted()
    await unlessAborted(handshake(), signal)
    return send(name, args, signal).catch(explain)
  }

  return {
    async getCustomerInsights(customerId, { asOf, signal } = {}) {
      const args = { customer_id: checkCustomerId(customerId), as_of: checkAsOf(asOf) }
      return (await read('get_customer_with_insights', args, signal)) as CustomerInsights
    },
    async getCustomerGames(customerId, { signal } = {}) {
      return (await read('get_customer_games', { customer_id: checkCustomerId(customerId) }, signal)) as CustomerGame[]
    },
    async getCustomerVenues(customerId, { signal } = {}) {
      return (await read(
        'get_customer_venues',
        { customer_id: checkCustomerId(customerId) },
        signal,
      )) as CustomerVenue[]
    },
    async getCustomerSegments({ previewSize, asOf, signal } = {}) {
      const args = { preview_size: checkPreviewSize(previewSize), as_of: checkAsOf(asOf) }
      return (await read('get_customer_segments', args, signal)) as CustomerSegments
    },
    async updateCustomerTags(customerId, tags, { signal } = {}) {
      const args = { customer_id: checkCustomerId(customerId), tags: normalizeTags(tags) }
      return (await write('update_customer_tags', args, signal)) as string[]
    },
    getStatus,
  }
}

/** The handshake is shared by all calls, so one caller's abort must not end it; that caller just stops waiting. */
function unlessAborted<T>(promise: Promise<T>, signal?: AbortSignal): Promise<T> {
  if (!signal) return promise
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason)
    signal.addEventListener('abort', stop, { once: true })
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop))
  })
}
