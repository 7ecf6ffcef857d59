/** What a check came to, in tests. A check by a tool that has no tests of its own counts as one. */
export interface Outcome {
  passed: number
  failed: { name: string; reason: string }[]
  skipped: { name: string; reason: string }[]
}

export const passedOnce: Outcome = { passed: 1, failed: [], skipped: [] }
export const failedOnce = (name: string, reason: string): Outcome => ({
  passed: 0,
  failed: [{ name, reason }],
  skipped: [],
})

export function sum(outcomes: Outcome[]): Outcome {
  return {
    passed: outcomes.reduce((total, { passed }) => total + passed, 0),
    failed: outcomes.flatMap(({ failed }) => failed),
    skipped: outcomes.flatMap(({ skipped }) => skipped),
  }
}

/** Minutes; far longer than any check takes. One that hangs must not keep the others from their turn. */
export const timeout = 12
