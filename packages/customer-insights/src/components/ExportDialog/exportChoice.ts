import { DEFAULT_EXPORT_COLUMNS, type ExportColumn, toExportColumns } from '../../export/columns.ts'
import type { ExportFormat } from '../../export/encode.ts'

/** How the reader wants the file. */
export interface ExportChoice {
  format: ExportFormat
  columns: ExportColumn[]
  /** CSV only: with a byte order mark, for Excel. */
  bom: boolean
  /** CSV only: names of columns and segments as keys that stay, instead of words. */
  keys: boolean
}

export const DEFAULT_CHOICE: ExportChoice = {
  format: 'csv',
  columns: [...DEFAULT_EXPORT_COLUMNS],
  bom: true,
  keys: false,
}

/** What was kept of an earlier choice, as far as it still means something. */
export function parseChoice(kept: unknown): ExportChoice | null {
  if (typeof kept !== 'object' || kept === null) return null
  const { format, columns, bom, keys } = kept as Record<string, unknown>
  const known = Array.isArray(columns) ? toExportColumns(columns) : []
  return {
    format: format === 'json' ? 'json' : 'csv',
    columns: known.length > 0 ? known : DEFAULT_CHOICE.columns,
    bom: bom !== false,
    keys: keys === true,
  }
}

/** What a file system or a shell would trip over becomes a hyphen. */
export function toFileName(base: string, extension: string): string {
  const safe = base
    .normalize()
    .replaceAll(/[\p{Cc}\p{Cf}"*/:<>?\\|]+/gu, '-')
    .replaceAll(/^[\s.-]+|[\s.-]+$/g, '')
    .slice(0, 100)
  return `${safe || 'customers'}.${extension}`
}
