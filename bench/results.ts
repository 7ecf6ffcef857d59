import { duration, perSecond } from './measure.ts'

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
  /** Null where nothing is wanted, and the number is only told. */
  isReached: boolean | null
}

/** What a workload has found. */
export interface Findings {
  results: Result[]
  /** Markdown below the table. */
  details?: string
}

/** The findings of a workload in its last run at that number of customers. */
export interface Measurement extends Findings {
  workload: string
  customers: number
  /** YYYY-MM-DD */
  date: string
  command: string
  machine: string
}

/** Ours takes at most `target` times as long. */
export function slower(work: string, against: string, ours: number, theirs: number, target: number): Result {
  return {
    work,
    against,
    ours: duration(ours),
    theirs: duration(theirs),
    ratio: `${(ours / theirs).toFixed(2)} times its time`,
    target: `at most ${target}`,
    isReached: ours / theirs <= target,
  }
}

/** Ours is at least `target` times as fast. */
export function faster(work: string, against: string, ours: number, theirs: number, target: number): Result {
  return {
    work,
    against,
    ours: duration(ours),
    theirs: duration(theirs),
    ratio: `${Math.round(theirs / ours).toLocaleString('en')} times faster`,
    target: `at least ${target}`,
    isReached: theirs / ours >= target,
  }
}

/** Ours does at least the share `target` of their work in the same time; null: only told. */
export function throughputOf(
  work: string,
  against: string,
  ours: number,
  theirs: number,
  target: number | null,
): Result {
  const share = ours / theirs
  return {
    work,
    against,
    ours: perSecond(ours),
    theirs: perSecond(theirs),
    ratio: `${share >= 10 ? Math.round(share).toLocaleString('en') : share.toFixed(2)} of its throughput`,
    target: target === null ? '-' : `at least ${target}`,
    isReached: target === null ? null : share >= target,
  }
}

/** Measurements with one that takes the place of its predecessor: the same workload at the same number of customers. */
export function withMeasurement(known: readonly Measurement[], latest: Measurement): Measurement[] {
  const others = known.filter(m => m.workload !== latest.workload || m.customers !== latest.customers)
  return [...others, latest]
}
