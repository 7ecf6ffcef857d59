import { describe, expect, test } from 'vitest'
import type { CustomerSort } from './types.ts'
import {
  checkAfter,
  checkAsOf,
  checkCustomerId,
  checkMonths,
  checkOptionalId,
  checkPageSize,
  checkPreviewSize,
  checkSort,
  normalizeTags,
} from './validate.ts'

const invalid = (message: RegExp) =>
  expect.objectContaining({ code: 'invalid_input', message: expect.stringMatching(message) })

describe('what is sent', () => {
  test.each(['2026-02-15', '2024-02-29', '0001-01-01', undefined])('asOf %s is a day', day => {
    expect(checkAsOf(day)).toBe(day)
  })

  test.each(['2026-02-30', '2025-02-29', '2026-13-01', '2026-1-1', '15.02.2026', '2026-02-15T00:00:00Z', '', 'today'])(
    'asOf "%s" is none',
    day => {
      expect(() => checkAsOf(day)).toThrow(invalid(/asOf is ".*"; expected a date as YYYY-MM-DD/))
    },
  )

  test.each([0, 5, 100, undefined])('previewSize %s is fine', size => {
    expect(checkPreviewSize(size)).toBe(size)
  })

  test.each([-1, 101, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('previewSize %s is not', size => {
    expect(() => checkPreviewSize(size)).toThrow(invalid(/whole number from 0 to 100/))
  })

  test.each([1, 50, 200, undefined])('pageSize %s is fine', size => {
    expect(checkPageSize(size)).toBe(size)
  })

  test.each([0, 201, -1, 1.5, Number.NaN])('pageSize %s is not', size => {
    expect(() => checkPageSize(size)).toThrow(invalid(/pageSize is .*; expected a whole number from 1 to 200/))
  })

  test('months are 1 to 60', () => {
    expect(([1, 60, undefined, 'all'] as const).map(checkMonths)).toEqual([1, 60, undefined, null])
    expect(() => checkMonths(61)).toThrow(invalid(/months is 61; expected a whole number from 1 to 60/))
    expect(() => checkMonths(0)).toThrow(invalid(/months is 0/))
  })

  test('sort is one of those there are', () => {
    expect(checkSort('last_visit')).toBe('last_visit')
    expect(checkSort(undefined)).toBeUndefined()
    expect(() => checkSort('spend' as CustomerSort)).toThrow(invalid(/sort is "spend"; expected one of total_spent/))
  })

  test('a game, a venue and the place to go on at may be left out, but not be empty', () => {
    expect([checkOptionalId('gameId', undefined), checkOptionalId('gameId', '7')]).toEqual([undefined, '7'])
    expect(() => checkOptionalId('venueId', '')).toThrow(invalid(/venueId is ""/))
    expect([checkAfter(undefined), checkAfter('x')]).toEqual([undefined, 'x'])
    expect(() => checkAfter('')).toThrow(invalid(/after is "".*next/))
  })

  test('a customer id is there; what it looks like is the database’s business', () => {
    expect(checkCustomerId('526')).toBe('526')
    expect(() => checkCustomerId(' ')).toThrow(invalid(/customerId is " "/))
  })
})

describe('normalizeTags', () => {
  test('trims, merges and sorts', () => {
    expect(normalizeTags([' win-back', 'VIP', 'win-back ', 'vip'])).toEqual(['VIP', 'vip', 'win-back'])
    expect(normalizeTags([])).toEqual([])
  })

  test('a tag has 1 to 50 characters, counted as people do', () => {
    expect(normalizeTags(['😀'.repeat(50)])).toHaveLength(1)
    expect(() => normalizeTags(['x'.repeat(51)])).toThrow(invalid(/has 51 characters/))
    expect(() => normalizeTags(['ok', '  '])).toThrow(invalid(/empty/))
  })

  test('a customer has at most 50 tags, repeats aside', () => {
    const tags = Array.from({ length: 50 }, (_, i) => `tag ${i}`)
    expect(normalizeTags([...tags, ...tags])).toHaveLength(50)
    expect(() => normalizeTags([...tags, 'one more'])).toThrow(invalid(/51 tags/))
  })
})
