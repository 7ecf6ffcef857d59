'use client'

import { useEffect, useRef } from 'react'
import type { ErasureResult } from '../../client/types.ts'
import { useEraseCustomer } from '../../hooks/useEraseCustomer.ts'
import { Dialog } from '../shared/Dialog.tsx'
import { useInsightsUi } from '../shared/useInsightsUi.ts'
import { EraseForm } from './EraseForm.tsx'
import { textOf } from './textOf.ts'

interface EraseDialogProps {
  customerId: string
  /** Null: the customer has none, or none any more. */
  name: string | null
  open: boolean
  onOpenChange: (open: boolean) => void
  onErased: (result: ErasureResult) => void
}

/** What an erasure takes and leaves, and the erasure itself. While it is under way the dialog stays. */
export function EraseDialog({ customerId, name, open, onOpenChange, onErased }: EraseDialogProps) {
  const { messages } = useInsightsUi()
  const words = messages.privacy
  const { mutateAsync, isPending, error, reset } = useEraseCustomer({ customerId })
  useEffect(() => {
    if (open) reset()
  }, [open, reset])
  const shown = name?.trim() || customerId
  // `isPending` is known a moment later, which the second click of a double click does not wait for.
  const isErasing = useRef(false)
  return (
    <Dialog
      open={open}
      onOpenChange={next => !isPending && onOpenChange(next)}
      title={<bdi>{words.eraseTitle(name?.trim() || messages.unnamedCustomer)}</bdi>}
      description={words.cannotUndo}
      size="medium"
    >
      <EraseForm
        confirmBy={shown}
        customerId={customerId}
        isPending={isPending}
        error={error && textOf(error, messages)}
        onCancel={() => onOpenChange(false)}
        onErase={choice => {
          // Nor while the dialog fades.
          if (isErasing.current || !open) return
          isErasing.current = true
          mutateAsync(choice)
            .then(
              result => {
                onOpenChange(false)
                onErased(result)
              },
              // The form shows it.
              () => {},
            )
            .finally(() => {
              isErasing.current = false
            })
        }}
      />
    </Dialog>
  )
}
