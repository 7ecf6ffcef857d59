import { expect, it } from 'vitest'
import { withLastVisits, withReachable } from './mergeSegments.ts'
import { standInSegments } from './standInSegments.ts'

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

it('takes how many can be reached, of favourites and of the whole as well, and leaves the days alone', () => {
  const reached = {
    ...slower,
    game_preferences: standInSegments.game_preferences
      .map((entry, index) => ({ ...entry, reachable: index }))
      .reverse(),
    unsegmented: { ...standInSegments.unsegmented, reachable: 4 },
    totals: { ...standInSegments.totals, reachable: 50 },
  }
  const both = withReachable(quick, reached)
  expect(both.game_preferences.map(({ game, reachable }) => [game.id, reachable])).toEqual([
    ['0', 0],
    ['1', 1],
    ['2', 2],
    ['3', 3],
    ['4', 4],
  ])
  expect([both.unsegmented.reachable, both.totals.reachable]).toEqual([4, 50])
  expect(both.spending_tiers.map(entry => entry.average_days_since_last_visit)).toEqual([null, null, null, null])
})
