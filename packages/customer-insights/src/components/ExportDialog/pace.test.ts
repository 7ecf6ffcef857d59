import { expect, it } from 'vitest'
import { addSample, type PaceSample, paceOf } from './pace.ts'

const steady = (seconds: number, rowsASecond: number) =>
  Array.from({ length: seconds + 1 }, (_, second) => ({ at: second * 1000, rows: second * rowsASecond }))

it('tells rows a second and the seconds left', () => {
  expect(paceOf(steady(4, 500), 12_000)).toEqual({ rate: 500, left: 20 })
})

it('knows no end where the total is not known, and none behind it', () => {
  expect(paceOf(steady(4, 500), null)).toEqual({ rate: 500, left: null })
  expect(paceOf(steady(4, 500), 1000)).toEqual({ rate: 500, left: 0 })
})

it('says nothing too early', () => {
  expect(paceOf([], 10)).toBeNull()
  expect(paceOf([{ at: 0, rows: 0 }], 10)).toBeNull()
  expect(
    paceOf(
      [
        { at: 0, rows: 0 },
        { at: 100, rows: 200 },
      ],
      10_000,
    ),
  ).toBeNull()
  expect(
    paceOf(
      [
        { at: 0, rows: 5 },
        { at: 9000, rows: 5 },
      ],
      10,
    ),
  ).toBeNull()
})

it('follows a change of speed, and keeps no more than it needs', () => {
  let samples: PaceSample[] = []
  for (let second = 0; second <= 60; second++) samples = addSample(samples, { at: second * 1000, rows: second * 1000 })
  for (let second = 61; second <= 75; second++)
    samples = addSample(samples, { at: second * 1000, rows: 60_000 + (second - 60) * 10 })
  expect(samples.length).toBeLessThanOrEqual(11)
  expect(paceOf(samples, null)?.rate).toBeCloseTo(10)
})
