import { useMemo } from 'react'
import type { ExportColumn } from '../../export/columns.ts'
import type { ExportWords } from '../../export/encode.ts'
import { useInsightsUi } from '../shared/useInsightsUi.ts'

/** A file in the reader's language. */
export function useExportWords(): ExportWords {
  const { messages } = useInsightsUi()
  return useMemo(() => {
    const names: Partial<Record<ExportColumn, Readonly<Record<string, string>>>> = {
      spending_tier: messages.spendingTier,
      frequency_tier: messages.frequencyTier,
      lifecycle_stage: messages.lifecycleStage,
    }
    return {
      column: column => messages.export.columns[column],
      value: (column, key) => names[column]?.[key] ?? key,
    }
  }, [messages])
}
