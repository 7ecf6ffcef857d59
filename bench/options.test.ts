import { afterEach, expect, test, vi } from 'vitest'
import { type BenchOptions, commandOf, parseOptions, workloadNames } from './options.ts'

afterEach(() => vi.restoreAllMocks())

test('without arguments it is everything at 100,000 customers', () => {
  const options = parseOptions([])
  expect(options).toEqual({ customers: 100_000, rounds: 5, seconds: 6, only: workloadNames })
  expect(commandOf(options as BenchOptions)).toBe('npm run bench')
})

test('the command that is told asks for the same again', () => {
  const args = ['--customers', '1000000', '--rounds', '7', '--seconds', '30', '--only', 'segments,lists']
  const options = parseOptions(args) as BenchOptions
  expect(options).toEqual({ customers: 1_000_000, rounds: 7, seconds: 30, only: ['segments', 'lists'] })
  expect(commandOf(options)).toBe(`npm run bench -- ${args.join(' ')}`)
})

test('workloads run in their own order, whichever way they are named, and each once', () => {
  expect((parseOptions(['--only', 'copies,segments,copies']) as BenchOptions).only).toEqual(['segments', 'copies'])
})

test.each([
  [['--customers', '10'], 'whole number from 1000 on'],
  [['--customers', '1e5x'], 'whole number'],
  [['--rounds', '0'], 'whole number from 1 on'],
  [['--only', 'lists,list'], 'There is no list.'],
  [['--fast'], 'unknown option'],
])('%j is refused with a reason', (args, reason) => {
  const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  expect(parseOptions(args)).toBe(2)
  expect(written.mock.calls.join('')).toContain(reason)
})

test('help is no failure', () => {
  const written = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  expect(parseOptions(['--help'])).toBe(0)
  for (const name of workloadNames) expect(written.mock.calls.join('')).toContain(name)
})
