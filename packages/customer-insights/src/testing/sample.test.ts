import { afterAll, expect, test } from 'vitest'
import { createCustomerInsightsClient } from '../client/index.ts'
import { createPgliteBackend } from './createPgliteBackend.ts'
import { loadSampleData, SAMPLE_AS_OF, sampleHistory, sampleIds } from './demo/sample.ts'

// What docs/testing.md states of the sample.
const backend = await createPgliteBackend({ load: loadSampleData })
afterAll(() => backend.close())
const client = createCustomerInsightsClient(backend.supabase())

test.each([
  ['vera', 12, 1200, '2025-03-01', '2026-02-01', 'vip', 'frequent', 'active', 'vault'],
  ['hugo', 6, 600, '2025-05-01', '2025-10-15', 'high', 'regular', 'at-risk', 'temple'],
  ['mia', 3, 150, '2026-01-20', '2026-02-03', 'medium', 'occasional', 'new', 'vault'],
  ['otto', 2, 80, '2026-01-02', '2026-03-01', 'low', 'occasional', 'active', 'vault'],
  ['leo', 1, 60, '2025-05-01', '2025-05-01', 'low', 'one-time', 'churned', 'temple'],
  ['nora', 0, 0, null, null, null, null, null, null],
] as const)('%s', async (who, bookings, spent, first, last, spending, frequency, stage, game) => {
  expect(await client.getCustomerInsights(sampleIds[who], { asOf: SAMPLE_AS_OF })).toMatchObject({
    total_bookings: bookings,
    total_spent: spent,
    first_booking_date: first,
    last_booking_date: last,
    spending_tier: spending,
    frequency_tier: frequency,
    lifecycle_stage: stage,
    favorite_game: game && { id: sampleIds[game], count: bookings },
  })
})

test('six people, with every tier and stage among them', async () => {
  const segments = await client.getCustomerSegments({ asOf: SAMPLE_AS_OF })
  expect(segments.totals).toMatchObject({ count: 6, bookings: 24, total_spent: 2090 })
  expect(segments.unsegmented.count).toBe(1)
  const counts = (list: { count: number }[]) => list.map(({ count }) => count)
  expect(counts(segments.spending_tiers)).toEqual([1, 1, 1, 2])
  expect(counts(segments.frequency_tiers)).toEqual([1, 1, 2, 1])
  expect(counts(segments.lifecycle_stages)).toEqual([1, 2, 1, 1])
})

test('its rows have ids of their own', () => {
  const ids = Object.values(sampleHistory).flatMap((rows: { id: string }[]) => rows.map(row => row.id))
  expect(new Set(ids).size).toBe(ids.length)
})
