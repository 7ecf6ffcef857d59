/** A way to reach a person for marketing. */
export type ConsentChannel = 'email' | 'sms' | 'phone' | 'post'

/** `pending` waits for the person's own confirmation. What was never spoken of is no consent either. */
export type ConsentState = 'granted' | 'pending' | 'withdrawn'

export const CONSENT_CHANNELS = ['email', 'sms', 'phone', 'post'] as const satisfies readonly ConsentChannel[]

/** What a customer has said about one channel and purpose, as of now. */
export interface Consent {
  channel: ConsentChannel
  /** `marketing`, or a purpose of the host's own. */
  purpose: string
  state: ConsentState
  /** Since when it has been so, ISO 8601. Null for an opt-in that the host keeps itself (source `host`). */
  since: string | null
  /** Where it was said: staff, in_person, form, confirmation, unsubscribe, host, erasure, or words of the host's. */
  source: string
  /** Which text the person said yes or no to. */
  wording_version: string | null
  /** True: not to be reached, whatever was granted. */
  is_suppressed: boolean
}

/** A row of the ledger. */
export interface ConsentChange {
  /** Grows with time; unique in the database. */
  position: number
  at: string
  channel: ConsentChannel
  purpose: string
  state: ConsentState
  source: string
  wording_version: string | null
  /** Who noted it: the id of a member of staff, null for the person themselves. */
  actor: string | null
}

/** Answer of `get_marketing_consent` and `set_marketing_consent`. */
export interface MarketingConsent {
  customer_id: string
  /** True for someone whose address is that of a person who was erased: no marketing on any channel. */
  is_suppressed: boolean
  consents: Consent[]
  /** Newest first, 100 at most. */
  history: ConsentChange[]
}

/** Customers who granted this, and are not suppressed. */
export interface ConsentFilter {
  channel: ConsentChannel
  /** Default `marketing`. */
  purpose?: string | undefined
}

/** What `setMarketingConsent` notes. */
export interface ConsentInput {
  channel: ConsentChannel
  state: ConsentState
  /** 1 to 50 characters. Default `marketing`. */
  purpose?: string | undefined
  /** Where the person said so, 1 to 100 characters. Default `staff`. */
  source?: string | undefined
  /** Which text it was about, 1 to 100 characters. */
  wordingVersion?: string | undefined
  /** What shows it, e.g. the id of a form that was sent in. Any JSON up to 10,000 characters; an erasure blanks it. */
  proof?: unknown
}
