'use client'

import { type ReactNode, useState } from 'react'
import type { ErasureResult } from '../../client/types.ts'
import { useCustomerInsights } from '../../hooks/useCustomerInsights.ts'
import { useCustomerPrivacy } from '../../hooks/useCustomerPrivacy.ts'
import { useCustomerInsightsContext } from '../../provider/context.ts'
import { blockStates } from '../shared/blockStates.tsx'
import { QueryState } from '../shared/QueryState.tsx'
import { Root, type RootProps } from '../shared/Root.tsx'
import { createLoader } from '../shared/useLoaded.ts'
import { useWithPart } from '../shared/useWithPart.ts'
import { DeletedMessage } from './DeletedMessage.tsx'
import { PrivacyActionsView } from './PrivacyActionsView.tsx'

const privacyParts = createLoader(async () => (await import('./PrivacyParts.tsx')).PrivacyParts)

export interface PrivacyActionsProps extends RootProps {
  customerId: string
  /** The date for which the page answers, `YYYY-MM-DD`; today by default. */
  asOf?: string | undefined
  /** Called when the customer was erased. One who was deleted has no page any more: lead the reader elsewhere. */
  onErased?: ((result: ErasureResult) => void) | undefined
  /** The name of who has set a legal hold, by their user id. */
  actorName?: ((actor: string) => ReactNode) | undefined
  /** Level of the headings within; 3 by default. */
  headingLevel?: 3 | 4 | 5 | undefined
}

/** What the law lets a customer ask for: their data, and to be forgotten; and the legal hold that keeps that off. */
export function PrivacyActions(props: PrivacyActionsProps) {
  const { session } = useCustomerInsightsContext()
  return <Actions key={`${session} ${props.customerId}`} {...props} />
}

function Actions(props: PrivacyActionsProps) {
  const { customerId, asOf, onErased, actorName, headingLevel = 3, className, style } = props
  const [deleted, setDeleted] = useState<ErasureResult | null>(null)
  const query = useWithPart(useCustomerPrivacy({ customerId, enabled: deleted === null }), privacyParts)
  // The name is what has to be typed; without it the id will do.
  const name = useCustomerInsights({ customerId, asOf, enabled: deleted === null }).data?.customer.name ?? null
  const heading = `h${headingLevel}` as const

  if (deleted) {
    return (
      <Root name="ci-PrivacyActions-deleted" className={className} style={style}>
        <DeletedMessage deleted={deleted} />
      </Root>
    )
  }
  const erased = (result: ErasureResult) => {
    if (result.mode === 'delete') setDeleted(result)
    onErased?.(result)
  }
  return (
    <QueryState
      component="PrivacyActions"
      states={blockStates}
      query={query}
      className={className}
      style={style}
      skeleton={<PrivacyActionsView heading={heading} />}
    >
      {({ answer, Part }) => (
        <Part
          heading={heading}
          customerId={customerId}
          name={name}
          privacy={answer}
          actorName={actorName}
          onErased={erased}
        />
      )}
    </QueryState>
  )
}
