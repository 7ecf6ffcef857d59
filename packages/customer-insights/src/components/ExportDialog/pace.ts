/** How many rows there were at a moment, in milliseconds. */
export interface PaceSample {
  at: number
  rows: number
}

/** How fast it goes. */
export interface Pace {
  /** Rows a second. */
  rate: number
  /** Seconds until the end; null where nobody knows how many rows there are. */
  left: number | null
}

const WINDOW = 10_000

/** The samples of the last ten seconds: what was before says little about what comes. */
export function addSample(samples: readonly PaceSample[], sample: PaceSample): PaceSample[] {
  return [...samples.filter(({ at }) => at > sample.at - WINDOW), sample]
}

/** Null until there is enough to tell. */
export function paceOf(samples: readonly PaceSample[], total: number | null): Pace | null {
  const [first, last] = [samples[0], samples.at(-1)]
  if (!first || !last || last.at - first.at < 500 || last.rows <= first.rows) return null
  const rate = ((last.rows - first.rows) / (last.at - first.at)) * 1000
  return { rate, left: total === null ? null : Math.max(0, total - last.rows) / rate }
}
