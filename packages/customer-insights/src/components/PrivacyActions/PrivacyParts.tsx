import type { ReactNode } from 'react'
import type { CustomerPrivacy, ErasureResult } from '../../client/types.ts'
import { DataExport } from './DataExport.tsx'
import { Erasure } from './Erasure.tsx'
import { LegalHold } from './LegalHold.tsx'
import { PrivacyActionsView, type PrivacyActionsViewProps } from './PrivacyActionsView.tsx'

interface PrivacyPartsProps extends Pick<PrivacyActionsViewProps, 'heading'> {
  customerId: string
  /** Null: unknown. */
  name: string | null
  privacy: CustomerPrivacy
  actorName: ((actor: string) => ReactNode) | undefined
  onErased: (result: ErasureResult) => void
}

/** What can be operated, in the places that the view has for it. Fetched on use: few open it. */
export function PrivacyParts({ heading, customerId, name, privacy, actorName, onErased }: PrivacyPartsProps) {
  return (
    <PrivacyActionsView
      heading={heading}
      parts={{
        dataExport: <DataExport customerId={customerId} />,
        hold: <LegalHold customerId={customerId} hold={privacy.legal_hold} actorName={actorName} />,
        erasure: <Erasure customerId={customerId} name={name} privacy={privacy} onErased={onErased} />,
      }}
    />
  )
}
