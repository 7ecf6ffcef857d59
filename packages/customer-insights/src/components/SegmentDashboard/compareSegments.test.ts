import { describe, expect, it } from 'vitest'
import { checkFilter } from '../../client/checkFilter.ts'
import { type ComparedMeasure, compareSegments, findDifferences } from './compareSegments.ts'
import type { SegmentEntry } from './dimensions.ts'
import { segmentToFilter } from './segmentToFilter.ts'

const segment = (more: Partial<SegmentEntry>): SegmentEntry => ({
  segment: 'vip',
  label: 'VIP',
  selection: null,
  count: 10,
  share: 0.1,
  bookings: 50,
  total_spent: 5000,
  revenueShare: 0.5,
  average_booking_value: 100,
  average_days_since_last_visit: 20,
  reachable: null,
  ...more,
})

const few = segment({})
const many = segment({
  count: 40,
  share: 0.4,
  bookings: 40,
  total_spent: 1000,
  revenueShare: 0.1,
  average_booking_value: 25,
  average_days_since_last_visit: 80,
})
const nobody = segment({
  count: 0,
  share: 0,
  bookings: 0,
  total_spent: 0,
  revenueShare: 0,
  average_booking_value: 0,
  average_days_since_last_visit: null,
})

const of = (measure: ComparedMeasure, first: SegmentEntry, second: SegmentEntry) =>
  compareSegments(first, second).find(values => values.measure === measure)

describe('compareSegments', () => {
  it('tells each measure and how far the first is from the second', () => {
    expect(of('customers', few, many)).toMatchObject({ first: 10, second: 40, difference: -0.75 })
    expect(of('average', few, many)).toMatchObject({ first: 100, second: 25, difference: 3 })
    expect(of('bookingsPerCustomer', few, many)).toMatchObject({ first: 5, second: 1, difference: 4 })
    expect(of('revenuePerCustomer', few, many)).toMatchObject({ first: 500, second: 25, difference: 19 })
    expect(of('daysSinceLastVisit', few, many)).toMatchObject({ first: 20, second: 80, difference: -0.75 })
  })

  it('compares nothing with nobody, and no share of a refund', () => {
    expect(of('customers', few, nobody)).toMatchObject({ second: 0, difference: null })
    expect(of('average', few, nobody)).toMatchObject({ second: null, difference: null })
    expect(of('revenuePerCustomer', nobody, few)).toMatchObject({ first: null, difference: null })
    expect(of('revenue', few, segment({ total_spent: -50 }))).toMatchObject({ second: -50, difference: null })
  })
})

describe('findDifferences', () => {
  it('names the larger one and the factor, whichever comes first', () => {
    expect(findDifferences(compareSegments(few, many))).toEqual([
      { measure: 'revenuePerCustomer', larger: 'first', factor: 20 },
      { measure: 'average', larger: 'first', factor: 4 },
      { measure: 'bookingsPerCustomer', larger: 'first', factor: 5 },
    ])
    expect(findDifferences(compareSegments(many, few)).map(({ larger }) => larger)).toEqual([
      'second',
      'second',
      'second',
    ])
  })

  it('says nothing of what hardly differs, of refunds, of nobody', () => {
    expect(findDifferences(compareSegments(few, segment({ average_booking_value: 105 })))).toEqual([])
    expect(findDifferences(compareSegments(few, nobody))).toEqual([])
    expect(findDifferences(compareSegments(few, segment({ total_spent: -5000, average_booking_value: -100 })))).toEqual(
      [],
    )
  })
})

it.each([
  [{ dimension: 'spending_tier', value: 'vip' }, { spending_tier: ['vip'] }],
  [{ dimension: 'lifecycle_stage', value: 'at-risk' }, { lifecycle_stage: ['at-risk'] }],
  [{ dimension: 'favorite_game_id', value: '7' }, { favorite_game_id: ['7'] }],
  [{ dimension: 'game_category', value: 'Horror, "old"' }, { game_category: ['Horror, "old"'] }],
] as const)('%j is a filter that the client takes', (selection, filter) => {
  expect(segmentToFilter(selection)).toEqual(filter)
  expect(() => checkFilter(segmentToFilter(selection))).not.toThrow()
})
