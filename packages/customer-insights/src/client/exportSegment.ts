import type { CustomerInsightsClient } from './client.ts'
import type { ExportSegmentOptions } from './options.ts'
import type { CustomerPage, ExportPage, ExportPoint, ExportProgress } from './types.ts'
import { MAX_PAGE_SIZE } from './validate.ts'

/**
 * Page after page of `listCustomers`, the next one asked for when the reader comes back for it: whoever writes slowly
 * is not overrun, and no more than a page is in memory, whatever the number of customers.
 */
export async function* exportSegment(
  listCustomers: CustomerInsightsClient['listCustomers'],
  { after, asOf, pageSize = MAX_PAGE_SIZE, ...options }: ExportSegmentOptions = {},
): AsyncGenerator<ExportPage, void, undefined> {
  let point: ExportPoint | null | undefined = after
  do {
    const page: CustomerPage = await listCustomers({
      ...options,
      pageSize,
      after: point?.after,
      asOf: point?.asOf ?? asOf,
    })
    const progress = progressWith(page, point)
    point = page.next === null ? null : { ...progress, after: page.next, asOf: page.as_of }
    yield { customers: page.customers, progress, next: point, as_of: page.as_of, currency: page.currency }
  } while (point)
}

/** Customers come and go meanwhile: what was read outweighs what was counted. */
function progressWith({ customers, next, total }: CustomerPage, before: ExportProgress | undefined): ExportProgress {
  const rows = (before?.rows ?? 0) + customers.length
  if (next === null) return { rows, total: rows, isExact: true }
  return { rows, total: Math.max(total.count, rows), isExact: total.is_exact && total.count >= rows }
}
