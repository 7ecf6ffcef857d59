import { hasSqlDetails, loadModule, type Node, parseSync, scanSync } from 'libpg-query'

await loadModule()

/** What is wrong in a file, and where. */
export interface Problem {
  line: number
  message: string
}

/** One file of /sql as the rules see it. */
export interface Source {
  /** Relative to /sql, as in `api/get_customer_games.sql`. */
  path: string
  text: string
  statements: { node: Node; line: number }[]
}

/** Parses a file with Postgres' own parser. */
export function readSource(path: string, text: string): Source | Problem {
  try {
    const statements = (parseSync(text).stmts ?? []).map(({ stmt, stmt_location = 0 }) => ({
      node: stmt as Node,
      line: lineOf(text, startOfStatement(text, stmt_location)),
    }))
    return { path, text, statements }
  } catch (error) {
    if (!hasSqlDetails(error)) throw error
    return { line: lineOf(text, error.sqlDetails?.cursorPosition ?? 0), message: error.message }
  }
}

/** The keywords of a text, with what they are written as; the parser counts in bytes, and so do these. */
export function keywordsIn(text: string): { start: number; end: number; written: string }[] {
  const written = scanSync(text).tokens.filter(({ keywordKind }) => keywordKind > 0)
  return written.map(({ start, end, text: token }) => ({ start, end, written: token }))
}

/** The line, from 1, of a position in bytes. */
export function lineOf(text: string, position: number): number {
  return Buffer.from(text).subarray(0, position).toString().split('\n').length
}

/** The parser counts the comments before a statement as a part of it. */
function startOfStatement(text: string, location: number): number {
  const first = scanSync(text).tokens.find(
    ({ start, tokenName }) => start >= location && !tokenName.endsWith('COMMENT'),
  )
  return first?.start ?? location
}
