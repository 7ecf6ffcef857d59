import type { ExportPage } from '../client/types.ts'
import type { ExportColumn } from './columns.ts'

export type ExportFormat = 'csv' | 'json'

/** What the file holds already. */
export interface FileSoFar {
  /** Nothing has been written, not even what opens the file. */
  isNew: boolean
  /** Customers. A page may have none and yet not be the last. */
  rows: number
}

/** Makes the text of a file, page by page, and keeps nothing of what it has made. */
export interface ExportEncoder {
  /** The text of this page, with what opens the file before the first and what closes it after the last. */
  encode(page: ExportPage, file: FileSoFar): string
  mimeType: string
  /** Without the dot. */
  extension: string
}

/** The words of a CSV file. Left out, it speaks in stable keys, for programs. */
export interface ExportWords {
  column: (column: ExportColumn) => string
  /** A tier or stage. */
  value: (column: ExportColumn, key: string) => string
}
