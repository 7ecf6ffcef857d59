/** One thing that the doctor found. */
export interface Finding {
  /** A problem makes the command fail, advice does not. */
  level: 'problem' | 'advice'
  topic: 'installation' | 'drift' | 'mapping' | 'freshness' | 'access'
  /** A sentence without its end: what is wrong. */
  problem: string
  /** What to do, for a person. Null where `sql` says it. */
  remedy: string | null
  /** Statements that put it right, to be run as the owner; null where no statement does. */
  sql: string | null
}

const longestRemedy = 240

/** A finding as text: what is wrong, then the remedy, pasteable where it fits. */
export function describeFinding({ level, topic, problem, remedy, sql }: Finding): string {
  const heading = `${level === 'advice' ? 'advice' : topic}: ${problem}`
  const statement = sql !== null && !sql.includes('\n') && sql.length <= longestRemedy ? sql : null
  const action = remedy ?? statement ?? (sql === null ? null : 'run what customer-insights doctor --sql prints')
  return action === null ? heading : `${heading}\n  remedy: ${action}`
}
