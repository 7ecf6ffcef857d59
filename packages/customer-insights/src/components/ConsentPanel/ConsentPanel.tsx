'use client'

import { type ReactNode, useEffect, useRef, useState } from 'react'
import { CustomerInsightsError } from '../../client/errors.ts'
import type { ConsentChannel, MarketingConsent } from '../../client/types.ts'
import { useMarketingConsent } from '../../hooks/useMarketingConsent.ts'
import { useSetMarketingConsent } from '../../hooks/useSetMarketingConsent.ts'
import { useCustomerInsightsContext } from '../../provider/context.ts'
import { blockStates } from '../shared/blockStates.tsx'
import { QueryState } from '../shared/QueryState.tsx'
import type { RootProps } from '../shared/Root.tsx'
import { useCapability } from '../shared/useCapability.ts'
import { useInsightsUi } from '../shared/useInsightsUi.ts'
import { ConsentPanelView, type ConsentPanelViewProps, standInConsent } from './ConsentPanelView.tsx'
import type { ConsentEdit } from './ConsentRow.tsx'
import type { ConsentStanding } from './consents.ts'

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
  const query = useMarketingConsent({ customerId })
  const view = { purposes, channels, doubleOptIn, purposeLabels, actorName, heading: headingLevel } as const
  return (
    <QueryState
      component="ConsentPanel"
      states={blockStates}
      query={query}
      className={className}
      style={style}
      skeleton={<ConsentPanelView {...view} consent={standInConsent} onChange={null} />}
    >
      {consent => (
        <Editable
          key={`${session} ${customerId}`}
          {...view}
          customerId={customerId}
          onPending={props.onPending}
          wordingVersion={props.wordingVersion}
          consent={consent}
        />
      )}
    </QueryState>
  )
}

type EditableProps = Omit<ConsentPanelViewProps, 'onChange' | 'done' | 'note'> &
  Pick<ConsentPanelProps, 'customerId' | 'onPending' | 'wordingVersion'> & { consent: MarketingConsent }

function Editable({ customerId, onPending, wordingVersion, ...view }: EditableProps) {
  const { messages } = useInsightsUi()
  const words = messages.consent
  const mayChange = useCapability('tag') ?? true
  const { mutate, error } = useSetMarketingConsent({ customerId })
  const [done, setDone] = useState<ConsentPanelViewProps['done']>(null)
  const told = useRef(onPending)
  useEffect(() => {
    told.current = onPending
  }, [onPending])

  const change = ({ channel, purpose, consent: before }: ConsentStanding, { state, source }: ConsentEdit) => {
    const undo = () => {
      setDone(null)
      mutate({
        channel,
        purpose,
        // Where there was nothing before, there is no consent after: withdrawn.
        state: before?.state ?? 'withdrawn',
        source: 'undo',
        wordingVersion: before?.wording_version ?? undefined,
      })
    }
    setDone(null)
    mutate(
      { channel, purpose, state, source, wordingVersion: state === 'withdrawn' ? undefined : wordingVersion },
      {
        onSuccess: () => {
          if (state === 'pending') told.current?.({ customerId, channel, purpose })
          setDone({ channel, purpose, text: words.saved[state](words.channels[channel]), undo })
        },
      },
    )
  }

  return (
    <ConsentPanelView
      {...view}
      onChange={mayChange ? change : null}
      done={done ?? null}
      note={
        <>
          {!mayChange && <p className="ci-ConsentPanel-hint">{messages.privacy.notAllowed.tag}</p>}
          {error && (
            <p className="ci-ConsentPanel-hint" data-tone="error" role="alert">
              {words.notSaved} {messages.errors[codeOf(error)].title}
            </p>
          )}
        </>
      }
    />
  )
}

function codeOf(error: unknown) {
  return error instanceof CustomerInsightsError ? error.code : 'unknown'
}
