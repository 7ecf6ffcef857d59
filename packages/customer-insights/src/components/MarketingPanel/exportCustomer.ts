import type { CustomerInsightsClient } from '../../client/client.ts'
import type { FileSink } from '../ExportDialog/fileSink.ts'

export interface CustomerExportOptions {
  client: CustomerInsightsClient
  customerId: string
  asOf: string | undefined
  file: FileSink
  signal: AbortSignal
  /** Bookings so far, and of how many; null where they are too many to have been counted. */
  onProgress: (bookings: number, total: number | null) => void
}

/**
 * Writes all that is known of a customer as one JSON object: `insights` (with the profile and the host's metadata),
 * `games`, `venues`, `analytics` of a year and every booking, page by page. Resolves to the number of bookings.
 */
export async function exportCustomer(options: CustomerExportOptions): Promise<number> {
  const { client, customerId, asOf, file, signal, onProgress } = options
  const [insights, games, venues, analytics] = await Promise.all([
    client.getCustomerInsights(customerId, { asOf, signal }),
    client.getCustomerGames(customerId, { signal }),
    client.getCustomerVenues(customerId, { signal }),
    client.getCustomerAnalytics(customerId, { asOf, signal }),
  ])
  const { customer, ...figures } = insights
  const head = JSON.stringify({ customer, insights: figures, games, venues, analytics }, null, 2)
  // The bookings follow inside of the same object.
  await file.write(`${head.slice(0, -2)},\n  "bookings": [`)

  let written = 0
  let total: number | null = null
  let after: string | undefined
  do {
    const page = await client.getCustomerBookings(customerId, { after, pageSize: 200, signal })
    const rows = page.bookings.map(booking => `\n    ${JSON.stringify(booking)}`)
    if (rows.length > 0) await file.write((written > 0 ? ',' : '') + rows.join(','))
    written += rows.length
    total ??= page.total
    onProgress(written, total)
    after = page.next ?? undefined
  } while (after !== undefined)

  await file.write('\n  ]\n}\n')
  signal.throwIfAborted()
  await file.close()
  return written
}
