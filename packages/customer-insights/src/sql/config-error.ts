/** One thing that is wrong with a config. `key` is where in the file, the rest is what a person reads. */
export interface ConfigProblem {
  /** The key in the config, dotted: `bookings.amount`; empty for the file as a whole; or `the database`. */
  key: string
  /** What is there instead: `is missing`, `is 5`, `names a column that is not in public.bookings`. */
  problem: string
  /** What should be there: `the column of a booking's price, or {"sql": "<expression>"}`. */
  expected: string
  /** What to do about it, where that is more than giving what is expected. */
  remedy: string | null
}

/** A config that cannot serve. `problems` holds all that were found, in the order of the config's keys. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
  readonly problems: readonly ConfigProblem[]

  constructor(problems: readonly ConfigProblem[]) {
    super(problems.map(describeProblem).join('\n'))
    this.problems = problems
  }
}

/** A problem as text: a line that says what is wrong, then indented what was expected and what to do. */
export function describeProblem({ key, problem, expected, remedy }: ConfigProblem): string {
  const lines = [`${key === '' ? 'the config' : key} ${problem}`, `  expected: ${expected}`]
  if (remedy !== null) lines.push(`  remedy:   ${remedy}`)
  return lines.join('\n')
}
