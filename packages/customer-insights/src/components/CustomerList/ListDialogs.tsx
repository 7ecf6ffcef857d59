import { lazy, Suspense, useCallback, useState } from 'react'
import type { CustomerCount, CustomerFilter } from '../../client/types.ts'
import { RenderBoundary } from '../shared/RenderBoundary.tsx'
import { useInsightsUi } from '../shared/useInsightsUi.ts'

const BulkTagDialog = lazy(async () => ({
  default: (await import('../BulkTagDialog/BulkTagDialog.tsx')).BulkTagDialog,
}))
const ExportDialog = lazy(async () => ({ default: (await import('../ExportDialog/ExportDialog.tsx')).ExportDialog }))

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
  const onOpenChange = (open: boolean) => !open && close()
  return (
    <RenderBoundary resetKey={dialogs} fallback={() => <p role="alert">{messages.errors.network.title}</p>}>
      <Suspense fallback={null}>
        {dialogs.tags && <BulkTagDialog open={dialogs.open === 'tags'} onOpenChange={onOpenChange} {...dialogs.tags} />}
        {dialogs.export && (
          <ExportDialog open={dialogs.open === 'export'} onOpenChange={onOpenChange} {...dialogs.export} />
        )}
      </Suspense>
    </RenderBoundary>
  )
}
