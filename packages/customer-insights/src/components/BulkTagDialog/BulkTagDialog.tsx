'use client'

import { useRef, useState } from 'react'
import { CustomerInsightsError } from '../../client/errors.ts'
import type { BulkTagResult, CustomerCount, CustomerFilter } from '../../client/types.ts'
import { useBulkUpdateTags } from '../../hooks/useBulkUpdateTags.ts'
import type { Messages } from '../../i18n/messages.ts'
import { useCustomerInsightsContext } from '../../provider/context.ts'
import { Dialog } from '../shared/Dialog.tsx'
import { ToastRegion, useToasts } from '../shared/Toasts.tsx'
import { useInsightsUi } from '../shared/useInsightsUi.ts'
import { BulkTagForm, type TagEdits } from './BulkTagForm.tsx'

export interface BulkTagDialogProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  /** Whose tags are changed: everyone that fits. */
  filter: CustomerFilter
  /** How many that are, where it is known. */
  count?: CustomerCount | null | undefined
  /** The day that a stage in the filter is meant for, `YYYY-MM-DD`. Default: the provider's, or the server's today. */
  asOf?: string | undefined
  /** When the tags are changed, and when the change was taken back again. */
  onDone?: ((result: BulkTagResult) => void) | undefined
}

/** Adds tags to many customers and takes others away, with progress; a toast offers to take it back. */
export function BulkTagDialog(props: BulkTagDialogProps) {
  const { session } = useCustomerInsightsContext()
  return (
    <ToastRegion key={session}>
      <BulkTags {...props} />
    </ToastRegion>
  )
}

function BulkTags({ open, onOpenChange, filter, count, asOf, onDone }: BulkTagDialogProps) {
  const { messages, formatters } = useInsightsUi()
  const words = messages.controls
  const { add: toast } = useToasts()
  // Here rather than in the form: what is under way outlives it.
  const update = useBulkUpdateTags()

  const undo = (result: BulkTagResult) => {
    const { changes } = result
    if (!changes?.length) return undefined
    const takeBack = () =>
      update.mutateAsync({ undo: changes }).then(
        undone => {
          onDone?.(undone)
          toast({ title: words.undone(undone.changed, formatters.number(undone.changed)) })
        },
        () => toast({ title: words.notUndone, tone: 'error' }),
      )
    return { label: words.undo, onSelect: () => void takeBack() }
  }

  const tell = (result: BulkTagResult) => {
    const { changed, skipped } = result
    if (changed === 0 && skipped === 0) return toast({ title: words.nothingChanged })
    toast({
      title: words.tagged(changed, formatters.number(changed)),
      description: skipped > 0 ? words.skipped(skipped, formatters.number(skipped)) : undefined,
      tone: 'success',
      action: undo(result),
    })
  }

  const isApplying = useRef(false)
  const isOpen = useRef(open)
  isOpen.current = open
  // How far the change under way is.
  const progress = useRef<BulkTagResult | null>(null)
  progress.current = update.progress
  // What attempts that failed on the way had done: the next one begins anew, and finds those as they are to be.
  const [before, setBefore] = useState<BulkTagResult | null>(null)

  const finish = (result: BulkTagResult) => {
    setBefore(null)
    onDone?.(result)
    tell(result)
  }
  const apply = (edits: TagEdits) => {
    // A second press of a double click: the first is under way, or the dialog fades already.
    if (!open || isApplying.current) return
    isApplying.current = true
    update
      .mutateAsync({ filter, asOf, ...edits })
      .then(
        result => {
          onOpenChange(false)
          finish(together(before, result))
        },
        (error: Error) => {
          const done = progress.current?.changed ? together(before, progress.current) : before
          // The form shows it, and waits for another attempt.
          if (isOpen.current) return setBefore(done)
          update.reset()
          if (done) finish(done)
          toast({ title: messages.tagsNotSaved, description: reasonOf(error, messages), tone: 'error' })
        },
      )
      .finally(() => {
        isApplying.current = false
      })
  }
  const changeOpen = (next: boolean) => {
    // What is done already is not passed over in silence, and can be taken back.
    if (!next && !update.isPending) {
      update.reset()
      if (before) finish(before)
    }
    onOpenChange(next)
  }

  return (
    <Dialog open={open} onOpenChange={changeOpen} title={words.bulkTags}>
      <BulkTagForm
        count={count}
        isPending={update.isPending}
        progress={update.progress}
        error={update.error && reasonOf(update.error, messages)}
        onApply={apply}
        onCancel={() => (update.isPending ? update.cancel() : changeOpen(false))}
      />
    </Dialog>
  )
}

/** What the database says of input is meant for the person who gave it. */
function reasonOf(error: Error, { errors }: Messages): string {
  if (!(error instanceof CustomerInsightsError)) return errors.unknown.title
  return error.code === 'invalid_input' ? error.message : errors[error.code].title
}

/** One change, made in two attempts. */
function together(before: BulkTagResult | null, result: BulkTagResult): BulkTagResult {
  if (!before) return result
  return {
    ...result,
    changed: before.changed + result.changed,
    // The last first, for who takes it back goes through it in order.
    changes: before.changes && result.changes && [...result.changes, ...before.changes],
  }
}
