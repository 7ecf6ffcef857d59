'use client'

import type { ReactNode } from 'react'
import type { ConsentChannel } from '../../client/types.ts'
import { useMarketingConsent } from '../../hooks/useMarketingConsent.ts'
import { useCustomerInsightsContext } from '../../provider/context.ts'
import { blockStates } from '../shared/blockStates.tsx'
import { QueryState } from '../shared/QueryState.tsx'
import type { RootProps } from '../shared/Root.tsx'
import { createLoader } from '../shared/useLoaded.ts'
import { useWithPart } from '../shared/useWithPart.ts'
import { ConsentSkeleton } from './ConsentSkeleton.tsx'

const consentEditor = createLoader(async () => (await import('./ConsentEditor.tsx')).ConsentEditor)

/** A consent that the person still has to confirm. */
export interface PendingConsent {
  customerId: string
  channel: ConsentChannel
  purpose: string
}

export interface ConsentPanelProps extends RootProps {
  customerId: string
  /** What consent is asked for; `marketing` by default. Purposes that the customer has an entry for are shown as well. */
  purposes?: readonly string[] | undefined
  /** What purposes are called, by purpose. */
  purposeLabels?: Readonly<Record<string, string>> | undefined
  /** By what means messages are sent; all by default. */
  channels?: readonly ConsentChannel[] | undefined
  /**
   * Channels whose consent counts only once the person has confirmed it. What is recorded there is pending, and
   * `onPending` is called: have your server issue a token and send the link.
   */
  doubleOptIn?: readonly ConsentChannel[] | undefined
  onPending?: ((consent: PendingConsent) => void) | undefined
  /** Version of the wording that people agree to by now; kept with what is recorded. */
  wordingVersion?: string | undefined
  /** The name of who has recorded something, by their user id. */
  actorName?: ((actor: string) => ReactNode) | undefined
  /** Level of the headings within; 3 by default. */
  headingLevel?: 3 | 4 | 5 | undefined
}

const MARKETING: readonly string[] = ['marketing']
const NONE: readonly ConsentChannel[] = []

/** By what means a customer may be written to, and for what; to record and to withdraw, with all that was recorded. */
export function ConsentPanel(props: ConsentPanelProps) {
  const { customerId, className, style } = props
  const { purposes = MARKETING, channels, doubleOptIn = NONE, purposeLabels, actorName, headingLevel = 3 } = props
  const { session } = useCustomerInsightsContext()
  const query = useWithPart(useMarketingConsent({ customerId }), consentEditor)
  const view = { purposes, channels, doubleOptIn, purposeLabels, actorName, heading: headingLevel } as const
  return (
    <QueryState
      component="ConsentPanel"
      states={blockStates}
      query={query}
      className={className}
      style={style}
      skeleton={<ConsentSkeleton purposes={purposes} channels={channels} heading={headingLevel} />}
    >
      {({ answer, Part }) => (
        <Part
          key={`${session} ${customerId}`}
          {...view}
          customerId={customerId}
          onPending={props.onPending}
          wordingVersion={props.wordingVersion}
          consent={answer}
        />
      )}
    </QueryState>
  )
}
