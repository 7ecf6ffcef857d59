/** What is audited. Not in the index: few pages list it. */
export const AUDIT_ACTIONS = [
  'export.started',
  'export.finished',
  'export.customer',
  'tags.bulk',
  'settings.changed',
  'consent.changed',
  'consent.confirmed',
  'unsubscribed',
  'customer.erased',
  'hold.set',
  'hold.lifted',
  'retention.changed',
  'retention.ran',
  'audit.trimmed',
] as const
export type AuditAction = (typeof AUDIT_ACTIONS)[number]

/** Who did what, when, to whom or to how many. */
export interface AuditEntry {
  tenant_id: string
  /** Counts from 1 in each tenant. */
  position: number
  at: string
  /** The subject of the caller's token; null for someone who was not signed in. */
  actor: string | null
  /** authenticated, service_role, anon, or the user of a direct connection. */
  actor_role: string
  action: AuditAction
  customer_id: string | null
  /** How many customers, rows or entries. */
  amount: number | null
  /** Ids, counts, modes and names of keys; never a personal value. */
  details: Record<string, unknown>
}

/** Answer of `list_audit_log`, newest first. */
export interface AuditPage {
  entries: AuditEntry[]
  /** Give it as `after` for the next page; null after the last. */
  next: string | null
}

export interface AuditFilter {
  action?: readonly AuditAction[] | undefined
  customer_id?: string | undefined
  actor?: string | undefined
  /** From this moment on, ISO 8601; a date alone begins at midnight UTC. */
  from?: string | undefined
  /** Up to this moment and without it. */
  to?: string | undefined
}

/** Answer of `verify_audit_log`. */
export interface AuditCheck {
  tenant_id: string
  is_intact: boolean
  entries: number
  first_position: number | null
  last_position: number | null
  /** Stands for the whole log: kept elsewhere, it shows later that not even its owner has written it anew. */
  last_hash: string | null
  /** Where the first thing that is wrong is; null where nothing is. */
  broken_at: number | null
  /** What happened there: an entry says something else, is gone, stands elsewhere, or the oldest are gone unaudited. */
  reason: 'changed' | 'missing' | 'reordered' | 'trimmed_unaudited' | null
}
