import type { ResolvedConfig } from './config.ts'

/**
 * What of /sql a host gets, by comments that the sources carry:
 * - `-- Needs: <feature>` in a file's head: the whole file;
 * - `-- needs: <feature>` at the end of a line: that line;
 * - `-- Needs <feature>:` and `-- End.`, each on a line of its own: the lines between them;
 * - `-- For each: insert, update, delete` in a file's head: the file once for each, `_each` and `'each'` replaced.
 */

type Feature = 'customers.metadata' | 'bookings.personal' | 'games' | 'venues'

function has(config: ResolvedConfig, feature: string): boolean {
  const features: Record<Feature, boolean> = {
    'customers.metadata': config.customers.metadata !== null,
    'bookings.personal': config.bookings.personal.length > 0,
    games: config.games !== null,
    venues: config.venues !== null,
  }
  if (!Object.hasOwn(features, feature)) throw new Error(`No feature of a host is called "${feature}".`)
  return features[feature as Feature]
}

/** The texts that a source file becomes: none, one, or one for each operation. */
export function applyConditions(sql: string, config: ResolvedConfig): string[] {
  const needed = /^-- Needs: (.+)\n/m.exec(sql)
  if (needed?.[1] !== undefined && !has(config, needed[1])) return []

  const repeated = /^-- For each: (.+)\n/m.exec(sql)
  const text = sql
    .replace(/^-- (Needs|For each): .+\n/gm, '')
    .replace(/^ *-- Needs (.+):\n([\s\S]*?)^ *-- End\.\n/gm, (_, feature: string, lines: string) =>
      has(config, feature) ? lines : '',
    )
    .split('\n')
    .flatMap(line => {
      const [, kept, feature] = /^(.*?) *-- needs: (.+)$/.exec(line) ?? []
      if (kept === undefined || feature === undefined) return line
      return has(config, feature) ? kept : []
    })
    .join('\n')
  if (repeated?.[1] === undefined) return [text]
  return repeated[1].split(', ').map(each => text.replaceAll('_each', `_${each}`).replaceAll("'each'", `'${each}'`))
}
