import { expect, it } from 'vitest'
import { standInSegments } from './standInSegments.ts'
import { withLastVisits } from './withLastVisits.ts'

const quick = {
  ...standInSegments,
  spending_tiers: standInSegments.spending_tiers.map(entry => ({
    ...entry,
    count: 7,
    average_days_since_last_visit: null,
  })),
}
const slower = {
  ...standInSegments,
  spending_tiers: standInSegments.spending_tiers.toReversed().map((entry, index) => ({
    ...entry,
    average_days_since_last_visit: index,
  })),
}

it('takes the days, by segment, and nothing else', () => {
  const both = withLastVisits(quick, slower)
  expect(
    both.spending_tiers.map(({ tier, count, average_days_since_last_visit }) => [
      tier,
      count,
      average_days_since_last_visit,
    ]),
  ).toEqual([
    ['vip', 7, 3],
    ['high', 7, 2],
    ['medium', 7, 1],
    ['low', 7, 0],
  ])
})

it('takes nothing of another day, or of no answer', () => {
  expect(withLastVisits(quick, undefined)).toBe(quick)
  expect(withLastVisits(quick, { ...slower, as_of: '2020-01-01' })).toBe(quick)
})
