import { useCallback, useState } from 'react'
import type { CustomerCount, CustomerFilter } from '../../client/types.ts'
import { ExportDialog } from '../ExportDialog/ExportDialog.tsx'
import { Button } from '../shared/Button.tsx'
import { useInsightsUi } from '../shared/useInsightsUi.ts'
import { createLoader, useLoaded } from '../shared/useLoaded.ts'

const bulkTags = createLoader(async () => (await import('../BulkTagDialog/BulkTagDialog.tsx')).BulkTagDialog)

/** Whom a dialog is about. */
interface Target {
  filter: CustomerFilter
  count: CustomerCount
  asOf: string
}

interface Dialogs {
  /** Null: not opened yet, so not loaded either. One that was opened stays, for its toasts outlive it. */
  tags: Target | null
  export: Target | null
  open: 'tags' | 'export' | null
}

/** The dialogs of a list, loaded when first opened. */
export function useListDialogs() {
  const [dialogs, setDialogs] = useState<Dialogs>({ tags: null, export: null, open: null })
  const open = useCallback(
    (name: 'tags' | 'export', { filter, count, asOf }: Target) =>
      setDialogs(before => ({ ...before, [name]: { filter, count, asOf }, open: name })),
    [],
  )
  const close = useCallback(() => setDialogs(before => ({ ...before, open: null })), [])
  return { dialogs, open, close }
}

export function ListDialogs({ dialogs, close }: { dialogs: Dialogs; close: () => void }) {
  const { messages } = useInsightsUi()
  const { value: BulkTagDialog, failed, retry } = useLoaded(bulkTags, dialogs.tags !== null)
  const onOpenChange = (open: boolean) => !open && close()
  return (
    <>
      {dialogs.tags && BulkTagDialog && (
        <BulkTagDialog open={dialogs.open === 'tags'} onOpenChange={onOpenChange} {...dialogs.tags} />
      )}
      {dialogs.open === 'tags' && failed && (
        <p className="ci-CustomerList-notLoaded" role="alert">
          {messages.errors.network.title} <Button onClick={retry}>{messages.retry}</Button>
        </p>
      )}
      {dialogs.export && (
        <ExportDialog open={dialogs.open === 'export'} onOpenChange={onOpenChange} {...dialogs.export} />
      )}
    </>
  )
}
