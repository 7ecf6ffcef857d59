'use client'

import type { BulkTagResult, CustomerFilter } from '../../client/types.ts'
import { Dialog } from '../shared/Dialog.tsx'
import { ToastRegion } from '../shared/Toasts.tsx'
import { useInsightsUi } from '../shared/useInsightsUi.ts'
import { BulkTagForm } from './BulkTagForm.tsx'

export interface BulkTagDialogProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  /** Whose tags are changed: everyone that fits. */
  filter: CustomerFilter
  /** How many that are, where it is known. */
  count?: { count: number; is_exact: boolean } | null | undefined
  /** The day that a stage in the filter is meant for, `YYYY-MM-DD`. Default: the provider's, or the server's today. */
  asOf?: string | undefined
  onDone?: ((result: BulkTagResult) => void) | undefined
}

/** Adds tags to many customers and takes others away: of all of them, or of none. */
export function BulkTagDialog({ open, onOpenChange, ...rest }: BulkTagDialogProps) {
  const { messages } = useInsightsUi()
  return (
    <ToastRegion>
      <Dialog open={open} onOpenChange={onOpenChange} title={messages.controls.bulkTags}>
        <BulkTagForm {...rest} onClose={() => onOpenChange(false)} />
      </Dialog>
    </ToastRegion>
  )
}
