'use client'

import { useRef } from 'react'
import { useCustomerInsights } from '../../hooks/useCustomerInsights.ts'
import { CustomerDetail, type CustomerDetailProps } from '../CustomerDetail/CustomerDetail.tsx'
import { Dialog } from '../shared/Dialog.tsx'
import { useInsightsUi } from '../shared/useInsightsUi.ts'

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
  // While it fades out, it still shows whom it was about.
  const last = useRef(customerId)
  if (customerId !== null) last.current = customerId
  const shown = customerId ?? last.current
  const { data } = useCustomerInsights({ customerId: shown ?? '', asOf: detail.asOf, enabled: customerId !== null })
  const name = data ? data.customer.name?.trim() || messages.unnamedCustomer : messages.detail.customer
  return (
    <Dialog open={customerId !== null} onOpenChange={onOpenChange} title={<bdi>{name}</bdi>} size="large">
      {shown !== null && <CustomerDetail {...detail} customerId={shown} headingLevel={2} hideName />}
    </Dialog>
  )
}
