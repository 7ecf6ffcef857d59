/** What went wrong, in terms a host can act on. */
export type CustomerInsightsErrorCode =
  /** The customer does not exist, or this caller may not see it. */
  | 'not_found'
  /** The caller is not signed in, or is not staff. */
  | 'forbidden'
  /** The SQL bundle is not in this database (or PostgREST has not seen it yet). */
  | 'not_installed'
  /** The SQL bundle is older than this client. */
  | 'outdated_schema'
  /** A malformed id, an unknown filter key, a tag that is too long. */
  | 'invalid_input'
  /** Something stands in the way, such as a legal hold; the message says what. Nothing was changed. */
  | 'conflict'
  /** No answer: offline, DNS, CORS, a proxy. Worth a retry. */
  | 'network'
  | 'unknown'

/** The one error class of this package. `cause` is what was caught: PostgREST's error body, or the fetch error. */
export class CustomerInsightsError extends Error {
  override readonly name = 'CustomerInsightsError'
  readonly code: CustomerInsightsErrorCode
  /** What to do about it, where that is known. */
  readonly hint: string | null

  constructor(
    code: CustomerInsightsErrorCode,
    message: string,
    options: { cause?: unknown; hint?: string | null } = {},
  ) {
    super(message, { cause: options.cause })
    this.code = code
    this.hint = options.hint ?? null
  }
}
