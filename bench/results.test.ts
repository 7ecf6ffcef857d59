import { expect, test } from 'vitest'
import { report } from './report.ts'
import { faster, type Measurement, slower, throughputOf, withMeasurement } from './results.ts'

const measurement = (changes: Partial<Measurement>): Measurement => ({
  workload: 'segments',
  customers: 100_000,
  date: '2026-11-22',
  command: 'npm run bench',
  machine: '2 cores',
  results: [slower('work', 'other work', 10, 10, 2)],
  ...changes,
})

test('a target is reached up to and with it', () => {
  expect(slower('a', 'b', 20, 10, 2)).toMatchObject({ isReached: true, ratio: '2.00 times its time' })
  expect(slower('a', 'b', 20.1, 10, 2)).toMatchObject({ isReached: false, target: 'at most 2' })
  expect(faster('a', 'b', 2, 1000, 500)).toMatchObject({ isReached: true, ratio: '500 times faster' })
  expect(faster('a', 'b', 2, 999, 500)).toMatchObject({ isReached: false })
  expect(throughputOf('a', 'b', 500, 1000, 0.5)).toMatchObject({ isReached: true, ratio: '0.50 of its throughput' })
  expect(throughputOf('a', 'b', 499, 1000, 0.5)).toMatchObject({ isReached: false, ours: '499 / s' })
  expect(throughputOf('a', 'b', 5000, 2, null)).toMatchObject({ isReached: null, ratio: '2,500 of its throughput' })
})

test('a measurement takes the place of the same workload at the same size only', () => {
  const known = [
    measurement({}),
    measurement({ customers: 1_000_000 }),
    measurement({ workload: 'lists', date: '2026-11-20' }),
  ]
  const latest = measurement({ date: '2026-11-23' })
  expect(withMeasurement(known, latest)).toEqual([known[1], known[2], latest])
})

test('the report has a section for each size, the largest first, and tells each command once', () => {
  const text = report([
    measurement({ workload: 'lists', results: [slower('slow work', 'other work', 30, 10, 2)], details: '### Details' }),
    measurement({ results: [throughputOf('told work', 'other work', 1, 1, null)] }),
    measurement({ customers: 1_000_000, command: 'npm run bench -- --customers 1000000' }),
  ])
  const sections = text.split('\n## ').slice(1)
  expect(sections.map(section => section.split('\n')[0])).toEqual(['1,000,000 customers', '100,000 customers'])
  expect(sections[0]).toContain('with `npm run bench -- --customers 1000000`: 2 cores.')
  expect(sections[0]).toContain('| work | other work | 10 ms | 10 ms | 1.00 times its time | at most 2 | yes |')
  expect(sections[1]?.split('Measured on')).toHaveLength(2)
  // Workloads in the order in which they run, whatever was measured last.
  expect(sections[1]).toMatch(/told work .* - \| - \|\n\| slow work .* \*\*no\*\* \|\n\n### Details\n/)
})
