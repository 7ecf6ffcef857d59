import { type ExportColumn, type ExportValue, exportValue } from './columns.ts'
import { csvText } from './csvText.ts'
import type { ExportEncoder, ExportWords } from './encode.ts'

export interface CsvOptions {
  /** Begins with a byte order mark, without which Excel takes UTF-8 for something else. */
  bom?: boolean | undefined
  words?: ExportWords | undefined
}

/** RFC 4180, in UTF-8, without formulas. */
export function csvEncoder(columns: readonly ExportColumn[], { bom, words }: CsvOptions = {}): ExportEncoder {
  const fields = columns.map(column => words?.column(column) ?? column)
  return {
    mimeType: 'text/csv;charset=utf-8',
    extension: 'csv',
    encode: ({ customers, ...context }, { isNew }) => {
      const rows = customers.map(customer =>
        columns.map(column => toCell(exportValue(customer, column, context), column, words)),
      )
      return `${isNew && bom ? '\uFEFF' : ''}${csvText(isNew ? [fields, ...rows] : rows)}`
    },
  }
}

function toCell(value: ExportValue, column: ExportColumn, words: ExportWords | undefined): string | number {
  if (value === null) return ''
  if (Array.isArray(value)) return value.join('; ')
  return words && typeof value === 'string' ? words.value(column, value) : value
}
