import { expect, it } from 'vitest'
import type { CustomerInsights, CustomerInsightsSettings } from '../../client/types.ts'
import { en } from '../../i18n/en.ts'
import { createFormatters } from '../../i18n/format.ts'
import { standInInsights } from '../CustomerOverviewCard/CustomerOverviewCardView.tsx'
import { toReasons } from './reasons.ts'

const settings: CustomerInsightsSettings = {
  tenant_id: 'default',
  time_zone: 'UTC',
  currency: 'USD',
  uncounted_statuses: ['cancelled'],
  vip_above: 1000,
  high_from: 500,
  medium_from: 99.5,
  frequent_above: 10,
  regular_from: 5,
  occasional_from: 2,
  new_days: 30,
  active_days: 90,
  churned_after: 180,
  anonymize_after_years: null,
}
const words = { messages: en, formatters: createFormatters({ locale: 'en-US', timeZone: 'UTC', currency: 'USD' }) }
const nobody: CustomerInsights = {
  ...standInInsights,
  as_of: '2026-02-15',
  spending_tier: null,
  frequency_tier: null,
  lifecycle_stage: null,
}
const reasonOf = (insights: Partial<CustomerInsights>) =>
  toReasons({ ...nobody, ...insights }, settings, words).map(({ reason }) => reason)

it.each([
  [{ spending_tier: 'vip', total_spent: 1240 }, '$1,240 spent, over $1,000'],
  [{ spending_tier: 'high', total_spent: 1000 }, '$1,000 spent, from $500 to $1,000'],
  [{ spending_tier: 'medium', total_spent: 120.25 }, '$120.25 spent, from $99.50 to under $500'],
  [{ spending_tier: 'low', total_spent: -20 }, '-$20 spent, under $99.50'],
  [{ frequency_tier: 'frequent', total_bookings: 11 }, '11 bookings, more than 10'],
  [{ frequency_tier: 'regular', total_bookings: 5 }, '5 bookings, from 5 to 10'],
  [{ frequency_tier: 'occasional', total_bookings: 2 }, '2 bookings, from 2 to under 5'],
  [{ frequency_tier: 'one-time', total_bookings: 1 }, '1 booking, under 2'],
] as const)('%o: %s', (insights, reason) => {
  expect(reasonOf(insights)).toEqual([reason])
})

const dates = (first: string, last: string) => ({ first_booking_date: first, last_booking_date: last })
it.each([
  [{ lifecycle_stage: 'new', ...dates('2026-02-01', '2026-02-10') }, 'First booking 14 days ago, less than 30 days'],
  [{ lifecycle_stage: 'new', ...dates('2026-02-18', '2026-02-18') }, 'First booking in 3 days'],
  [{ lifecycle_stage: 'active', ...dates('2025-01-01', '2026-01-01') }, 'Last visit 45 days ago, less than 90 days'],
  [{ lifecycle_stage: 'active', ...dates('2025-01-01', '2026-02-20') }, 'Upcoming visit in 5 days'],
  [{ lifecycle_stage: 'at-risk', ...dates('2025-01-01', '2025-11-05') }, 'Last visit 102 days ago, between 90 and 180'],
  [{ lifecycle_stage: 'churned', ...dates('2025-01-01', '2025-06-01') }, 'Last visit 259 days ago, more than 180'],
] as const)('%o: %s', (insights, reason) => {
  const [said] = reasonOf(insights)
  expect(said?.startsWith(reason)).toBe(true)
})

it('counts the bookings of the favourite category', () => {
  expect(reasonOf({ favorite_category: { name: 'Horror', count: 6 }, total_bookings: 9 })).toEqual([
    '6 of 9 bookings in this category',
  ])
})

it('names the segments, and no limit, where the thresholds are not known', () => {
  const insights = { ...nobody, spending_tier: 'vip', lifecycle_stage: 'active' } as const
  expect(toReasons(insights, undefined, words)).toEqual([
    { segment: 'vip', label: 'VIP', reason: null },
    { segment: 'active', label: 'Active', reason: null },
  ])
})
