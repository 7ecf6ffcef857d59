import { useEffect, useRef, useState } from 'react'
import { Button } from '../shared/Button.tsx'
import { isSecondClick } from '../shared/isSecondClick.ts'
import { useInsightsUi } from '../shared/useInsightsUi.ts'
import { ConsentForm } from './ConsentForm.tsx'
import { ChannelGlyph, ConsentMark } from './ConsentMark.tsx'
import type { ConsentStanding } from './consents.ts'
import { useConsentWords } from './useConsentWords.ts'

/** What can be done with a channel. */
export interface ConsentEdit {
  state: 'granted' | 'pending' | 'withdrawn'
  source: string
}

interface ConsentRowProps {
  standing: ConsentStanding
  /** What a recorded consent is at first; null: none can be recorded. */
  recordsAs: 'granted' | 'pending' | null
  /** Null: to be read only. */
  onChange: ((change: ConsentEdit) => void) | null
  /** What was done here just now, and how to take it back. */
  done: { text: string; undo: () => void } | null
}

/** One channel: how it stands, since when and how that came about, and the one thing to do. */
export function ConsentRow({ standing: { channel, consent }, recordsAs, onChange, done }: ConsentRowProps) {
  const { messages, formatters } = useInsightsUi()
  const words = messages.consent
  const { source } = useConsentWords()
  const [isRecording, setIsRecording] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const wasRecording = useRef(false)
  // The form had the focus, and is gone.
  useEffect(() => {
    if (wasRecording.current && !isRecording) button.current?.focus()
    wasRecording.current = isRecording
  }, [isRecording])

  const name = words.channels[channel]
  const state = consent?.state ?? null
  const isGiven = state === 'granted' || state === 'pending'
  const details = consent
    ? [
        // The host's own opt-in has no date.
        consent.since && words.since(formatters.date(consent.since)),
        source(consent.source),
        consent.wording_version && words.wording(consent.wording_version),
      ].filter(detail => typeof detail === 'string' && detail !== '')
    : []

  return (
    <li className="ci-ConsentPanel-row" data-channel={channel} data-state={state ?? 'none'}>
      <span className="ci-ConsentPanel-channel">
        <ChannelGlyph channel={channel} />
        <span data-bone="">{name}</span>
      </span>
      <span className="ci-ConsentPanel-standing">
        <ConsentMark state={state} />
        {details.length > 0 && (
          <span className="ci-ConsentPanel-details">
            {details.map(detail => (
              <bdi key={detail} className="ci-ConsentPanel-detail" data-bone="">
                {detail}
              </bdi>
            ))}
          </span>
        )}
      </span>
      {onChange && !isRecording && (isGiven || recordsAs) && (
        <Button
          ref={button}
          className="ci-ConsentPanel-action"
          aria-label={isGiven ? words.withdrawFor(name) : words.recordFor(name)}
          aria-expanded={isGiven ? undefined : false}
          onClick={event => {
            if (isSecondClick(event)) return
            if (isGiven) onChange({ state: 'withdrawn', source: 'staff' })
            else setIsRecording(true)
          }}
        >
          {isGiven ? words.withdraw : words.record}
        </Button>
      )}
      {onChange && isRecording && recordsAs && (
        <ConsentForm
          isPending={recordsAs === 'pending'}
          onCancel={() => setIsRecording(false)}
          onSave={given => {
            setIsRecording(false)
            onChange({ state: recordsAs, source: given })
          }}
        />
      )}
      <span className="ci-ConsentPanel-notice" role="status">
        {done && (
          <>
            {done.text}
            <Button
              variant="quiet"
              onClick={() => {
                // The button goes with what it takes back.
                button.current?.focus()
                done.undo()
              }}
            >
              {messages.controls.undo}
            </Button>
          </>
        )}
      </span>
    </li>
  )
}
