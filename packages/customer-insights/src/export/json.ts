import { type ExportColumn, exportValue } from './columns.ts'
import type { ExportEncoder } from './encode.ts'

/** An array of objects, one customer a line, so that a file of any size can be read line by line too. */
export function jsonEncoder(columns: readonly ExportColumn[]): ExportEncoder {
  return {
    mimeType: 'application/json',
    extension: 'json',
    encode: ({ customers, next, ...context }, { isNew, rows }) => {
      const lines = customers.map(customer =>
        JSON.stringify(Object.fromEntries(columns.map(column => [column, exportValue(customer, column, context)]))),
      )
      // What separates two customers stands before the second: nobody knows yet whether a third will come.
      const text = lines.map((line, index) => (rows + index === 0 ? `\n${line}` : `,\n${line}`)).join('')
      return `${isNew ? '[' : ''}${text}${next === null ? '\n]\n' : ''}`
    },
  }
}
