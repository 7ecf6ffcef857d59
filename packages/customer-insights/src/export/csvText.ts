import Papa from 'papaparse'

const NEWLINE = '\r\n'

/**
 * What a spreadsheet may take for a formula: `=`, `+`, `-` and `@`, in full width too, also behind blanks and invisible
 * characters, which some trim first; and text that begins with a tab or a line break. Papa Parse's own rule ends at the
 * first line break, so that `=1+1` and another line would get through. Numbers are no text and stay as they are.
 */
const FORMULA = /^(?:[\s\p{Cf}]*[=+\-@＝＋－＠]|[\t\r\n])/u

/** Rows as RFC 4180. A text that a spreadsheet would run begins with an apostrophe instead. */
export function csvText(rows: readonly (readonly (string | number)[])[]): string {
  if (rows.length === 0) return ''
  // A single empty cell would be an empty line, which readers skip.
  const quotes = rows[0]?.length === 1 ? (value: unknown) => value === '' : false
  const text = Papa.unparse(rows as (string | number)[][], { newline: NEWLINE, escapeFormulae: FORMULA, quotes })
  return text + NEWLINE
}
