'use client'

import { useRef } from 'react'
import { useCustomerInsights } from '../../hooks/useCustomerInsights.ts'
import { CustomerDetail, type CustomerDetailProps } from '../CustomerDetail/CustomerDetail.tsx'
import { Button } from '../shared/Button.tsx'
import { Root } from '../shared/Root.tsx'
import { useInsightsUi } from '../shared/useInsightsUi.ts'
import { createLoader, useLoaded } from '../shared/useLoaded.ts'

/** Comes when it is first opened. */
const dialog = createLoader(async () => (await import('../shared/Dialog.tsx')).Dialog)

export interface CustomerDetailDialogProps
  extends Omit<CustomerDetailProps, 'customerId' | 'headingLevel' | 'hideName'> {
  /** Whose; null: the dialog is closed. */
  customerId: string | null
  /** Called with false when the reader closes it. */
  onOpenChange: (open: boolean) => void
}

/** `CustomerDetail` in a dialog. Closing it brings the focus back to where it was. */
export function CustomerDetailDialog({ customerId, onOpenChange, ...detail }: CustomerDetailDialogProps) {
  const { messages } = useInsightsUi()
  const isOpen = customerId !== null
  const { value: Dialog, failed, retry } = useLoaded(dialog, isOpen)
  // While it fades out, it still shows whom it was about.
  const last = useRef(customerId)
  if (customerId !== null) last.current = customerId
  const shown = customerId ?? last.current
  const { data } = useCustomerInsights({ customerId: shown ?? '', asOf: detail.asOf, enabled: isOpen })
  const name = data ? data.customer.name?.trim() || messages.unnamedCustomer : messages.detail.customer
  if (!Dialog) {
    if (!isOpen || !failed) return null
    return (
      <Root name="ci-CustomerDetailDialog-failure" role="alert">
        {messages.errors.network.title} <Button onClick={retry}>{messages.retry}</Button>
      </Root>
    )
  }
  return (
    <Dialog open={isOpen} onOpenChange={onOpenChange} title={<bdi>{name}</bdi>} size="large">
      {shown !== null && <CustomerDetail {...detail} customerId={shown} headingLevel={2} hideName />}
    </Dialog>
  )
}
