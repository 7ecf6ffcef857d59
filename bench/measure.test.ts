import { describe, expect, test } from 'vitest'
import { duration, inTurns, median, percentile, perSecond } from './measure.ts'

describe('percentile', () => {
  const hundred = Array.from({ length: 100 }, (_, n) => 100 - n)
  test.each([
    [0.95, 95],
    [0.5, 50],
    [1, 100],
    [0.001, 1],
  ])('%d of 1 to 100 is %d', (p, value) => expect(percentile(hundred, p)).toBe(value))

  test('of one value it is that value', () => expect(percentile([7], 0.95)).toBe(7))
  test('of nothing it is an error', () => expect(() => percentile([], 0.95)).toThrow('Nothing was measured'))
  test('it leaves the values in their order', () => {
    const values = [3, 1, 2]
    expect(median(values)).toBe(2)
    expect(values).toEqual([3, 1, 2])
  })
})

test('works take turns, round by round', async () => {
  const calls: string[] = []
  const work = (name: string, value: number) => async () => {
    calls.push(name)
    return value
  }
  expect(await inTurns(2, [work('a', 1), work('b', 2)])).toEqual([
    [1, 1],
    [2, 2],
  ])
  expect(calls).toEqual(['a', 'b', 'a', 'b'])
})

test.each([
  [0.8512, '0.85 ms'],
  [12.4, '12 ms'],
  [999, '999 ms'],
  [3140, '3.1 s'],
  [21_400, '21 s'],
])('%d milliseconds read %s', (milliseconds, text) => expect(duration(milliseconds)).toBe(text))

test('rates have no decimals', () => expect(perSecond(1234.5)).toBe('1,235 / s'))
