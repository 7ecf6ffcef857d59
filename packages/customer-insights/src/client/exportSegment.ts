import type { Caller } from './caller.ts'
import { checkFilter } from './checkFilter.ts'
import type { CustomerInsightsClient } from './client.ts'
import type { ExportSegmentOptions } from './options.ts'
import type { CustomerPage, ExportPage, ExportPoint, ExportProgress } from './types.ts'
import { checkAsOf, checkPageSize, checkSort, MAX_PAGE_SIZE } from './validate.ts'

/** What an export calls: a page of customers, and the audit log. */
interface Calls extends Pick<CustomerInsightsClient, 'listCustomers'>, Pick<Caller, 'write'> {}

/**
 * Page after page of `listCustomers`, the next one asked for when the reader comes back for it: whoever writes slowly
 * is not overrun, and no more than a page is in memory, whatever the number of customers. The audit log is told before
 * the first page, and again when it ends in whatever way.
 */
export async function* exportSegment(
  { listCustomers, write }: Calls,
  { after, asOf, pageSize = MAX_PAGE_SIZE, format, columns, ...options }: ExportSegmentOptions = {},
): AsyncGenerator<ExportPage, void, undefined> {
  const { filter, sort, signal } = options
  // What cannot be right is no export, and not noted as one.
  const args = { filter: filter && checkFilter(filter), format, columns }
  checkSort(sort)
  checkAsOf(after?.asOf ?? asOf)
  checkPageSize(pageSize)
  const exportId = after?.exportId ?? (await write<{ export_id: string }>('start_export', args, signal)).export_id

  let point: ExportPoint | null | undefined = after
  let outcome: 'done' | 'cancelled' | 'failed' = 'cancelled'
  let rows = after?.rows ?? 0
  try {
    do {
      const page: CustomerPage = await listCustomers({
        ...options,
        pageSize,
        after: point?.after,
        asOf: point?.asOf ?? asOf,
      })
      const progress = progressWith(page, point)
      rows = progress.rows
      point = page.next === null ? null : { ...progress, exportId, after: page.next, asOf: page.as_of }
      yield { customers: page.customers, progress, next: point, as_of: page.as_of, currency: page.currency }
    } while (point)
    outcome = 'done'
  } catch (error) {
    if (!signal?.aborted) outcome = 'failed'
    throw error
  } finally {
    // The rows are with their reader by now, and the log has its beginning: whatever becomes of this, nothing is undone.
    const told = write('finish_export', { export_id: exportId, rows, outcome }).catch(() => undefined)
    if (outcome === 'done') await told
  }
}

/** Customers come and go meanwhile: what was read outweighs what was counted. */
function progressWith({ customers, next, total }: CustomerPage, before: ExportProgress | undefined): ExportProgress {
  const rows = (before?.rows ?? 0) + customers.length
  if (next === null) return { rows, total: rows, isExact: true }
  return { rows, total: Math.max(total.count, rows), isExact: total.is_exact && total.count >= rows }
}
