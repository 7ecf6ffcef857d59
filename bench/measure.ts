export function median(values: readonly number[]): number {
  return percentile(values, 0.5)
}

/** The smallest value that the share `p` of all values does not exceed. */
export function percentile(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  const value = sorted[Math.max(0, Math.ceil(sorted.length * p) - 1)]
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

/** For people: "0.85 ms", "12 ms", "3.1 s". */
export function duration(milliseconds: number): string {
  if (milliseconds < 10) return `${milliseconds.toFixed(2)} ms`
  if (milliseconds < 1000) return `${milliseconds.toFixed(0)} ms`
  return `${(milliseconds / 1000).toFixed(milliseconds < 10_000 ? 1 : 0)} s`
}

export const perSecond = (value: number): string => `${Math.round(value).toLocaleString('en')} / s`
