/** What a check came to, in tests. A check by a tool that has no tests of its own counts as one. */
export interface Outcome {
  passed: number
  failed: number
  skipped: { name: string; reason: string }[]
}

export const passedOnce: Outcome = { passed: 1, failed: 0, skipped: [] }
export const failedOnce: Outcome = { passed: 0, failed: 1, skipped: [] }

export function sum(outcomes: Outcome[]): Outcome {
  return {
    passed: outcomes.reduce((total, { passed }) => total + passed, 0),
    failed: outcomes.reduce((total, { failed }) => total + failed, 0),
    skipped: outcomes.flatMap(({ skipped }) => skipped),
  }
}

/** Minutes; far longer than any check takes. One that hangs must not keep the others from their turn. */
export const timeout = 8
