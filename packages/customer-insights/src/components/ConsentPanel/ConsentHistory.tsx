import { type ReactNode, useId } from 'react'
import type { ConsentChange } from '../../client/types.ts'
import { Moment } from '../shared/Moment.tsx'
import { ShowAll, useLimit } from '../shared/ShowAll.tsx'
import { useInsightsUi } from '../shared/useInsightsUi.ts'
import { ConsentMark } from './ConsentMark.tsx'
import { useConsentWords } from './useConsentWords.ts'

interface ConsentHistoryProps {
  /** Latest first. */
  history: readonly ConsentChange[]
  heading: 'h3' | 'h4' | 'h5' | 'h6'
  /** Every purpose is the same, so that none has to be named. */
  hidePurpose: boolean
  purposeLabels: Readonly<Record<string, string>> | undefined
  actorName: ((actor: string) => ReactNode) | undefined
}

const LIMIT = 3

/** Every change as it was recorded. */
export function ConsentHistory({ history, heading, hidePurpose, purposeLabels, actorName }: ConsentHistoryProps) {
  const { messages, formatters } = useInsightsUi()
  const words = messages.consent
  const { purpose, source } = useConsentWords(purposeLabels)
  const { shown, ...rest } = useLimit(history, LIMIT)
  const id = useId()
  const Heading = heading
  return (
    <section className="ci-ConsentPanel-history" aria-labelledby={id}>
      <Heading id={id} className="ci-ConsentPanel-title">
        {words.history}
      </Heading>
      {history.length === 0 && <p className="ci-ConsentPanel-hint">{words.noHistory}</p>}
      <ol className="ci-ConsentPanel-changes">
        {shown.map(change => (
          <li key={change.position} className="ci-ConsentPanel-change" data-state={change.state}>
            <span className="ci-ConsentPanel-what">
              <span data-bone="">{words.channels[change.channel]}</span>
              {!hidePurpose && <bdi data-bone="">{purpose(change.purpose)}</bdi>}
              <ConsentMark state={change.state} />
            </span>
            <span className="ci-ConsentPanel-details">
              <Moment at={change.at} ago />
              <bdi data-bone="">{source(change.source)}</bdi>
              {change.wording_version && <bdi data-bone="">{words.wording(change.wording_version)}</bdi>}
              {change.actor && (
                <bdi className="ci-ConsentPanel-actor" title={change.actor} data-bone="">
                  {actorName?.(change.actor) ?? words.by(change.actor)}
                </bdi>
              )}
            </span>
          </li>
        ))}
      </ol>
      <ShowAll {...rest} text={formatters.number(history.length)} />
    </section>
  )
}
