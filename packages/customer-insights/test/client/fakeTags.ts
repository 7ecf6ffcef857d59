import type { BulkTagPage } from '../../src/client/types.ts'

/** What `bulk_update_tags` answers where so many customers fit and changed. */
export const tagPageOf = (count: number, more: Partial<BulkTagPage> = {}): BulkTagPage => ({
  matched: count,
  changed: count,
  skipped: 0,
  changes: count > 0 ? [{ added: ['new'], removed: [], customer_ids: Array.from({ length: count }, String) }] : [],
  next: null,
  total: { count, is_exact: true },
  as_of: '2026-02-15',
  ...more,
})
