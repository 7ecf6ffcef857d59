export interface ClientOptions {
  /** The schema in which the bundle's functions are. Default `public`, whatever the default of the host's client. */
  schema?: string | undefined
}

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
