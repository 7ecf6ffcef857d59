import type { TableName } from './config.ts'

const longest = 63

/** Why a text cannot be the name of something in Postgres, or null. Longer names would be cut without a word. */
export function nameProblem(name: string): string | null {
  if (name === '') return 'is empty'
  if (name.includes('\0')) return 'holds a zero character'
  if (name.includes('$$')) return `is "${name}", and $$ cannot be carried into a function`
  if (new TextEncoder().encode(name).length > longest) return `is "${name}", longer than Postgres' ${longest} bytes`
  return null
}

/**
 * Why a text cannot be an expression of a host, or null. It is put between parentheses, in functions quoted by $$: a
 * comment would swallow what follows, $$ would end the function.
 */
export function expressionProblem(expression: string): string | null {
  if (expression.trim() === '') return 'has an empty expression'
  if (expression.includes('\0')) return 'has an expression with a zero character'
  const found = ['--', '/*', '$$'].find(mark => expression.includes(mark))
  return found === undefined ? null : `has an expression with ${found}, which cannot be carried into a function`
}

/**
 * Reads `table`, `schema.table`, and `"a.schema"."a ""table"""` as in SQL. Unlike in SQL, letters keep their case
 * without quotes: the name is given as it is stored. Null where it is none of these.
 */
export function parseTableName(text: string): TableName | null {
  const part = '("(?:[^"]|"")+"|[^".]+)'
  const match = new RegExp(`^(?:${part}\\.)?${part}$`).exec(text.trim())
  if (match?.[2] === undefined) return null
  const table = { schema: match[1] === undefined ? 'public' : unquote(match[1]), name: unquote(match[2]) }
  return (nameProblem(table.schema) ?? nameProblem(table.name)) ? null : table
}

function unquote(part: string): string {
  return part.startsWith('"') ? part.slice(1, -1).replaceAll('""', '"') : part.trim()
}

/** A table's name as `parseTableName` reads it, quoted only where it must be. */
export function formatTableName({ schema, name }: TableName): string {
  return [schema, name].map(part => (/[".]|^\s|\s$/.test(part) ? `"${part.replaceAll('"', '""')}"` : part)).join('.')
}

/** The candidate most like `name`, where one is like enough to be a slip of the hand. */
export function nearest(name: string, candidates: readonly string[]): string | null {
  const close = candidates
    .map(candidate => ({ candidate, distance: editDistance(name.toLowerCase(), candidate.toLowerCase()) }))
    .filter(
      ({ candidate, distance }) => distance <= Math.max(1, Math.floor(Math.max(name.length, candidate.length) / 3)),
    )
    .sort((a, b) => a.distance - b.distance || a.candidate.localeCompare(b.candidate))
  return close[0]?.candidate ?? null
}

/** Levenshtein's distance: how many letters to insert, delete or replace. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1]
    for (const [j, other] of [...b].entries()) {
      next.push(Math.min((next[j] ?? 0) + 1, (row[j + 1] ?? 0) + 1, (row[j] ?? 0) + (letter === other ? 0 : 1)))
    }
    row = next
  }
  return row.at(-1) ?? 0
}
