import { type ReactNode, useId } from 'react'
import type { ConsentChannel, MarketingConsent } from '../../client/types.ts'
import { LockGlyph } from '../shared/Glyph.tsx'
import { Root } from '../shared/Root.tsx'
import { useInsightsUi } from '../shared/useInsightsUi.ts'
import { ConsentHistory } from './ConsentHistory.tsx'
import { type ConsentEdit, ConsentRow } from './ConsentRow.tsx'
import { type ConsentStanding, standings } from './consents.ts'
import { useConsentWords } from './useConsentWords.ts'

export interface ConsentPanelViewProps {
  consent: MarketingConsent
  purposes: readonly string[]
  channels: readonly ConsentChannel[] | undefined
  /** Channels whose consent the person has to confirm. */
  doubleOptIn: readonly ConsentChannel[]
  purposeLabels?: Readonly<Record<string, string>> | undefined
  actorName?: ((actor: string) => ReactNode) | undefined
  heading: 3 | 4 | 5
  /** Null: to be read only. */
  onChange: ((standing: ConsentStanding, edit: ConsentEdit) => void) | null
  /** The last change, and how to take it back. */
  done?: { channel: ConsentChannel; purpose: string; text: string; undo: () => void } | null
  /** Why it is to be read only, or what went wrong. */
  note?: ReactNode
}

/** Each purpose with its channels, then what has been recorded. */
export function ConsentPanelView(props: ConsentPanelViewProps) {
  const { consent, purposes, channels, doubleOptIn, purposeLabels, actorName, heading, onChange, done, note } = props
  const { messages } = useInsightsUi()
  const words = messages.consent
  const groups = standings(consent, purposes, channels)
  const title = `h${heading}` as const
  // Whom nobody may write to agrees in person, by the link that only they get; staff cannot do it for them.
  const recordsAs = (channel: ConsentChannel) =>
    doubleOptIn.includes(channel) ? 'pending' : consent.is_suppressed ? null : 'granted'

  return (
    <Root name="ci-ConsentPanel-root">
      {consent.is_suppressed ? (
        <div className="ci-ConsentPanel-suppressed">
          <LockGlyph />
          <p className="ci-ConsentPanel-suppressedTitle">{words.suppressed}</p>
          <p className="ci-ConsentPanel-hint">{words.suppressedHint}</p>
        </div>
      ) : (
        <p className="ci-ConsentPanel-hint">
          <span data-bone="">{words.explain}</span>
        </p>
      )}
      {groups.map(group => (
        <Purpose
          key={group.purpose}
          purpose={group.purpose}
          heading={groups.length > 1 ? title : null}
          purposeLabels={purposeLabels}
        >
          {group.channels.map(standing => (
            <ConsentRow
              key={standing.channel}
              standing={standing}
              recordsAs={recordsAs(standing.channel)}
              onChange={onChange && (change => onChange(standing, change))}
              done={done?.channel === standing.channel && done.purpose === standing.purpose ? done : null}
            />
          ))}
        </Purpose>
      ))}
      {note}
      <ConsentHistory
        history={consent.history}
        heading={title}
        hidePurpose={groups.length === 1}
        purposeLabels={purposeLabels}
        actorName={actorName}
      />
    </Root>
  )
}

interface PurposeProps {
  purpose: string
  /** Null: it is the only one, and needs no name. */
  heading: 'h3' | 'h4' | 'h5' | null
  purposeLabels: Readonly<Record<string, string>> | undefined
  children: ReactNode
}

function Purpose({ purpose, heading, purposeLabels, children }: PurposeProps) {
  const id = useId()
  const name = useConsentWords(purposeLabels).purpose(purpose)
  const Heading = heading
  return (
    <div className="ci-ConsentPanel-purpose" data-purpose={purpose}>
      {Heading && (
        <Heading id={id} className="ci-ConsentPanel-title">
          <bdi>{name}</bdi>
        </Heading>
      )}
      <ul
        className="ci-ConsentPanel-rows"
        aria-label={Heading ? undefined : name}
        aria-labelledby={Heading ? id : undefined}
      >
        {children}
      </ul>
    </div>
  )
}
