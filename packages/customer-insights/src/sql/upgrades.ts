import { BUNDLE_VERSION } from './version.ts'

/** The way from one released version to the next. */
export interface Upgrade {
  from: string
  to: string
  /** In the words of /sql: rendered for the host like the rest of the bundle. */
  sql: string
}

/** Every upgrade there is, oldest first. Empty while there is one version only. */
export const upgrades: readonly Upgrade[] = []

/**
 * The upgrades that lead from a version to another, in order; empty where they are the same.
 *
 * @returns null where none lead there: the version is newer, or unknown
 */
export function upgradePath(
  from: string,
  to: string = BUNDLE_VERSION,
  known: readonly Upgrade[] = upgrades,
): readonly Upgrade[] | null {
  if (from === to) return []
  const step = known.find(upgrade => upgrade.from === from)
  const rest = step && upgradePath(step.to, to, known)
  return step && rest ? [step, ...rest] : null
}
