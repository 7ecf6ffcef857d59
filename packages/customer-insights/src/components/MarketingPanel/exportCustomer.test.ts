import { expect, it } from 'vitest'
import type { CustomerInsightsClient } from '../../client/client.ts'
import { standInBookings } from '../BookingHistory/BookingListView.tsx'
import { standInInsights } from '../CustomerOverviewCard/CustomerOverviewCardView.tsx'
import { exportCustomer } from './exportCustomer.ts'

const [booking] = standInBookings.bookings
const hostile = { ...booking, status: '"],}\u2028</script>\n' }

/** Answers three pages of two bookings. */
const client = {
  getCustomerInsights: async () => standInInsights,
  getCustomerGames: async () => [],
  getCustomerVenues: async () => [],
  getCustomerAnalytics: async () => ({ months: [], heatmap: [], as_of: '2026-02-15', currency: 'USD' }),
  getCustomerBookings: async (_id: string, { after, signal }: { after?: string; signal?: AbortSignal }) => {
    signal?.throwIfAborted()
    const page = Number(after ?? 0)
    return {
      bookings: [
        { ...hostile, id: `${page}a` },
        { ...hostile, id: `${page}b` },
      ],
      next: page < 2 ? String(page + 1) : null,
      total: after ? null : 6,
    }
  },
} as unknown as CustomerInsightsClient

function memoryFile() {
  const file = { text: '', closed: false }
  const sink = {
    name: 'customer.json',
    write: async (text: string) => {
      file.text += text
    },
    close: async () => {
      file.closed = true
    },
    discard: async () => {},
  }
  return { file, sink }
}

it('is one JSON object with every booking of every page', async () => {
  const { file, sink } = memoryFile()
  const progress: [number, number | null][] = []
  const count = await exportCustomer({
    client,
    customerId: '1',
    asOf: undefined,
    file: sink,
    signal: new AbortController().signal,
    onProgress: (bookings, total) => progress.push([bookings, total]),
  })
  const data = JSON.parse(file.text)
  expect(Object.keys(data)).toEqual(['customer', 'insights', 'games', 'venues', 'analytics', 'bookings'])
  expect(data.bookings.map(({ id }: { id: string }) => id)).toEqual(['0a', '0b', '1a', '1b', '2a', '2b'])
  expect(data.bookings[0].status).toBe(hostile.status)
  expect([count, file.closed]).toEqual([6, true])
  expect(progress).toEqual([
    [2, 6],
    [4, 6],
    [6, 6],
  ])
})

it('ends where it is cancelled, and leaves no file', async () => {
  const { file, sink } = memoryFile()
  const controller = new AbortController()
  const exporting = exportCustomer({
    client,
    customerId: '1',
    asOf: undefined,
    file: sink,
    signal: controller.signal,
    onProgress: () => controller.abort(),
  })
  await expect(exporting).rejects.toThrow('aborted')
  expect(file.closed).toBe(false)
})
