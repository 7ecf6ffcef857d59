import { useEffect, useRef, useState } from 'react'
import { CustomerInsightsError } from '../../client/errors.ts'
import type { MarketingConsent } from '../../client/types.ts'
import { useSetMarketingConsent } from '../../hooks/useSetMarketingConsent.ts'
import { useCapability } from '../shared/useCapability.ts'
import { useInsightsUi } from '../shared/useInsightsUi.ts'
import type { ConsentPanelProps } from './ConsentPanel.tsx'
import { ConsentPanelView, type ConsentPanelViewProps } from './ConsentPanelView.tsx'
import type { ConsentEdit } from './ConsentRow.tsx'
import type { ConsentStanding } from './consents.ts'

type ConsentEditorProps = Omit<ConsentPanelViewProps, 'onChange' | 'done' | 'note'> &
  Pick<ConsentPanelProps, 'customerId' | 'onPending' | 'wordingVersion'> & { consent: MarketingConsent }

/** The consent as it is, to be changed. Fetched on use: few look at it. */
export function ConsentEditor({ customerId, onPending, wordingVersion, ...view }: ConsentEditorProps) {
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
