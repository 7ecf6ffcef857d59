import type { AuditEntry } from '../../client/types.ts'

/** Stand where the entries will be. */
export const standInEntries: AuditEntry[] = Array.from({ length: 8 }, (_, index) => ({
  tenant_id: '',
  position: 8 - index,
  at: '2026-01-01T12:00:00Z',
  actor: 'someone',
  actor_role: 'authenticated',
  action: 'consent.changed',
  customer_id: 'a customer',
  amount: null,
  details: {},
}))
