/** One line of the results: how ours compares with what it is measured against, in the same run. */
export interface Result {
  work: string
  against: string
  /** What was measured, as read by a person: "3.1 ms", "1,240 / s". */
  ours: string
  theirs: string
  /** In the direction of `target`: "times faster", "times its time", "of its throughput". */
  ratio: string
  target: string
  isReached: boolean
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5)
}

export function percentile(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * p))]
  if (value === undefined) throw new RangeError('Nothing was measured.')
  return value
}

/** Milliseconds that `work` takes. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** Runs each of `works` once a round, one after the other, so that a noisy moment meets all of them. */
export async function inTurns(rounds: number, works: readonly (() => Promise<number>)[]): Promise<number[][]> {
  const values: number[][] = works.map(() => [])
  for (let round = 0; round < rounds; round++) {
    for (const [index, work] of works.entries()) values[index]?.push(await work())
  }
  return values
}

export const ms = (value: number): string => `${value.toFixed(value < 10 ? 2 : 0)} ms`
export const perSecond = (value: number): string => `${Math.round(value).toLocaleString('en')} / s`
