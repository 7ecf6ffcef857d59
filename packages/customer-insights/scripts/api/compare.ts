/** What has changed between two reports, and how much of a new version that asks for. */
export interface Difference {
  added: string[]
  removed: string[]
  level: Level
}

export const LEVELS = ['none', 'patch', 'minor', 'major'] as const
export type Level = (typeof LEVELS)[number]

/** The higher of two. */
export const highest = (a: Level, b: Level): Level => (LEVELS.indexOf(a) > LEVELS.indexOf(b) ? a : b)

/**
 * What is added asks for a minor version. What is gone or has become another thing breaks hosts, and so does a new member
 * that they must give: a major version; before 1.0 a minor one, as semver has it.
 */
export function compareReports(before: string, after: string, version: string): Difference {
  const [old, now] = [promises(before), promises(after)]
  const added = [...now].filter(promise => !old.has(promise))
  const removed = [...old].filter(promise => !now.has(promise))
  const owners = new Set([...old].map(ownerOf))
  const breaks = removed.length > 0 || added.some(promise => isDemanded(promise) && owners.has(ownerOf(promise)))
  const level = breaks ? (version.startsWith('0.') ? 'minor' : 'major') : added.length > 0 ? 'minor' : 'none'
  return { added, removed, level }
}

const ownerOf = (promise: string) => promise.split(' › ')[0] ?? ''

/** A member without a question mark of something that hosts hand in. */
const isDemanded = (promise: string) => /(Props|Options|Query|Request)\b[^›]* › \w+:/.test(promise)

/** Each line of a report that promises something, after the lines it stands in. Docs and imports promise nothing. */
function promises(report: string): Set<string> {
  const found = new Set<string>()
  let path: { indent: number; text: string }[] = []
  for (const line of report.split('\n')) {
    const text = line.trim()
    const isCode = /^(export|- )/.test(text) || /^\s/.test(line)
    if (!isCode || /^(\/\/|import |[})\]]+;?$)/.test(text)) continue
    const indent = line.length - line.trimStart().length
    path = path.filter(outer => outer.indent < indent)
    path.push({ indent, text })
    found.add(path.map(outer => outer.text).join(' › '))
  }
  return found
}
