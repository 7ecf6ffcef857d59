import Papa from 'papaparse'
import { type ExportColumn, type ExportValue, exportValue } from './columns.ts'
import type { ExportEncoder, ExportWords } from './encode.ts'

export interface CsvOptions {
  /** Begins with a byte order mark, without which Excel takes UTF-8 for something else. */
  bom?: boolean | undefined
  words?: ExportWords | undefined
}

const NEWLINE = '\r\n'

/**
 * What a spreadsheet may take for a formula: `=`, `+`, `-` and `@`, in full width too, also behind blanks and invisible
 * characters, which some trim first; and text that begins with a tab or a line break. Papa Parse's own rule ends at the
 * first line break, so that `=1+1` and another line would get through. Numbers are no text and stay as they are.
 */
const FORMULA = /^(?:[\s\p{Cf}]*[=+\-@＝＋－＠]|[\t\r\n])/u

/** RFC 4180, in UTF-8. A text that a spreadsheet would run begins with an apostrophe instead. */
export function csvEncoder(columns: readonly ExportColumn[], { bom, words }: CsvOptions = {}): ExportEncoder {
  const fields = columns.map(column => words?.column(column) ?? column)
  // A single empty cell would be an empty line, which readers skip.
  const quotes = columns.length === 1 ? (value: unknown) => value === '' : false
  return {
    mimeType: 'text/csv;charset=utf-8',
    extension: 'csv',
    encode: ({ customers, ...context }, { isNew }) => {
      const rows = customers.map(customer =>
        columns.map(column => toCell(exportValue(customer, column, context), column, words)),
      )
      const data = isNew ? [fields, ...rows] : rows
      if (data.length === 0) return ''
      const text = Papa.unparse(data, { newline: NEWLINE, escapeFormulae: FORMULA, quotes })
      return `${isNew && bom ? '\uFEFF' : ''}${text}${NEWLINE}`
    },
  }
}

function toCell(value: ExportValue, column: ExportColumn, words: ExportWords | undefined): string | number {
  if (value === null) return ''
  if (Array.isArray(value)) return value.join('; ')
  return words && typeof value === 'string' ? words.value(column, value) : value
}
