import type { ConsentChannel, ConsentState } from '../../client/types.ts'

/** How a consent came about, as far as it has a name here; another one is shown as it was written. */
export const CONSENT_SOURCES = [
  'staff',
  'in_person',
  'phone',
  'form',
  'website',
  'confirmation',
  'unsubscribe',
  'import',
  'host',
  'undo',
  'erasure',
] as const

export type ConsentSource = (typeof CONSENT_SOURCES)[number]

/** What a customer has agreed to, how that is changed, and who can be reached. */
export interface ConsentMessages {
  title: string
  /** That no entry means no consent. */
  explain: string
  channels: Record<ConsentChannel, string>
  /** The purpose `marketing`. Others are shown as they are called. */
  marketing: string
  states: Record<ConsentState | 'none', string>
  /** The customer was erased once, and is written to on no channel. */
  suppressed: string
  suppressedHint: string
  /** "since Feb 1, 2026" */
  since: (date: string) => string
  sources: Record<ConsentSource, string>
  wording: (version: string) => string

  /** On a button; its accessible name has the channel. */
  record: string
  recordFor: (channel: string) => string
  withdraw: string
  withdrawFor: (channel: string) => string
  howGiven: string
  /** The channel is one where a consent counts only once the person has confirmed it. */
  confirmFirst: string
  saved: Record<ConsentState, (channel: string) => string>
  notSaved: string

  history: string
  noHistory: string
  /** "by Mara Quill" */
  by: (actor: string) => string

  /** Whom a message may be sent to. */
  reachable: string
  reachableBy: (channel: string) => string
  /** "112 reachable" */
  reachableCount: (text: string) => string
  hideReachable: string
}
