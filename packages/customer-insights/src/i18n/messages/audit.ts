import type { AuditAction, AuditCheck } from '../../client/types.ts'
import type { Plural, StateText } from '../messages.ts'

/** The audit log. */
export interface AuditMessages {
  title: string
  actions: Record<AuditAction, string>
  entries: Plural
  /** Who has no user: a script or the maintenance. */
  server: string

  filters: string
  action: string
  actor: string
  customer: string
  everyone: string
  /** To show nothing but what this person or customer has to do with. */
  onlyThese: (id: string) => string
  from: string
  to: string
  clearFilters: string
  showMore: string
  loadingMore: string
  moreFailed: string
  /** Saves all entries that the filters let through. */
  export: string
  /** Before the name of the file. */
  exported: string
  exportFailed: string
  columns: Record<'position' | 'time' | 'action' | 'actor' | 'role' | 'customer' | 'amount' | 'details', string>

  chain: string
  checking: string
  intact: string
  /** Of how many entries that was said. */
  checked: (entries: string) => string
  broken: (position: string) => string
  why: Record<NonNullable<AuditCheck['reason']>, string>
  whatToDo: string
  checkAgain: string
  checkFailed: string

  empty: StateText
  noMatch: StateText
}
