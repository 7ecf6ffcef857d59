'use client'

import { useState } from 'react'
import type { CustomerCount, CustomerFilter } from '../../client/types.ts'
import type { ExportColumn } from '../../export/columns.ts'
import { useCustomerInsightsContext } from '../../provider/context.ts'
import { Button } from '../shared/Button.tsx'
import { Root } from '../shared/Root.tsx'
import type { StorageAdapter } from '../shared/storage.ts'
import { useInsightsUi } from '../shared/useInsightsUi.ts'
import { createLoader, useLoaded } from '../shared/useLoaded.ts'

/** The dialog itself comes when it is first opened. */
const session = createLoader(async () => (await import('./ExportSession.tsx')).ExportSession)

export interface ExportDialogProps {
  open: boolean
  /** Also called with false by the dialog itself; not while an export is under way: that is stopped first. */
  onOpenChange: (open: boolean) => void
  /** Who is exported: everyone that fits. */
  filter: CustomerFilter
  /** Default: "Export customers". */
  title?: string | undefined
  /** How many that are, where it is known. */
  count?: CustomerCount | null | undefined
  /** Columns chosen beforehand, instead of those the reader chose last. */
  columns?: readonly ExportColumn[] | undefined
  /** Suggested name without extension. Default: "customers-" and the date. */
  fileName?: string | undefined
  /** The day that a stage in the filter is meant for, `YYYY-MM-DD`. Default: the provider's, or the server's today. */
  asOf?: string | undefined
  /** Keeps the reader's choice for the next export. Default: `localStorage`. */
  storage?: StorageAdapter | undefined
  /** Called when the file is complete. */
  onExported?: ((result: { customers: number; fileName: string }) => void) | undefined
}

/**
 * Saves customers to a file, CSV or JSON: page by page, so that a hundred thousand need no more memory than a hundred.
 * What fails on the way can be gone on with.
 */
export function ExportDialog(props: ExportDialogProps) {
  const { open } = props
  const { messages } = useInsightsUi()
  const user = useCustomerInsightsContext().session
  const { value: ExportSession, failed, retry } = useLoaded(session, open)
  const [opening, setOpening] = useState({ open, number: 0 })
  // Each opening begins afresh; a closed one keeps what it shows until it has faded.
  if (opening.open !== open) setOpening({ open, number: open ? opening.number + 1 : opening.number })
  if (ExportSession) return <ExportSession key={`${user} ${opening.number}`} {...props} />
  if (!open || !failed) return null
  return (
    <Root name="ci-Export-failure" role="alert">
      {messages.export.notLoaded} <Button onClick={retry}>{messages.retry}</Button>
    </Root>
  )
}
