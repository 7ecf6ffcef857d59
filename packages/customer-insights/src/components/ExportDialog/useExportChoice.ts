import { useState } from 'react'
import { type ExportColumn, toExportColumns } from '../../export/columns.ts'
import type { StorageAdapter } from '../shared/storage.ts'
import { useStored } from '../shared/useStored.ts'
import { DEFAULT_CHOICE, type ExportChoice, parseChoice } from './exportChoice.ts'

/** What the reader chose last, or now. Columns that the host chose are for this time, and not remembered. */
export function useExportChoice(
  columns: readonly ExportColumn[] | undefined,
  storage: StorageAdapter | undefined,
): [ExportChoice, (choice: ExportChoice) => void] {
  const [stored, store] = useStored('export', parseChoice, storage)
  const [changed, setChanged] = useState<ExportChoice | null>(null)
  const remembered = stored ?? DEFAULT_CHOICE
  const choice = changed ?? (columns ? { ...remembered, columns: toExportColumns(columns) } : remembered)
  const change = (next: ExportChoice) => {
    setChanged(next)
    store(columns || next.columns.length === 0 ? { ...next, columns: remembered.columns } : next)
  }
  return [choice, change]
}
