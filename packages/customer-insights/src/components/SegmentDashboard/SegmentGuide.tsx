'use client'

import { type ReactNode, useId } from 'react'
import type { CustomerSegments } from '../../client/types.ts'
import { useCustomerInsightsSettings } from '../../hooks/useCustomerInsightsSettings.ts'
import { Button } from '../shared/Button.tsx'
import { type AnySegment, SegmentGlyph } from '../shared/SegmentGlyph.tsx'
import { FanGlyph } from '../shared/TierGlyph.tsx'
import { useInsightsUi } from '../shared/useInsightsUi.ts'
import type { SegmentSelection } from './dimensions.ts'
import { PinGlyph } from './PinGlyph.tsx'
import { SegmentPart, type SegmentPartProps, useSegmentPart } from './SegmentPart.tsx'

export interface SegmentGuideProps extends Omit<SegmentPartProps, 'measure' | 'skeleton' | 'segmentActions'> {
  /** The reader has read it. Without it there is no button to say so. */
  onDismiss?: (() => void) | undefined
  /** Level of the heading. Default: 3. */
  headingLevel?: 3 | 4 | undefined
}

/** What each segment means, by the tenant's own thresholds, and what to do about it. */
export function SegmentGuide({ segments, onDismiss, headingLevel, ...part }: SegmentGuideProps) {
  return (
    <SegmentPart {...part} name="ci-SegmentGuide-part" asOf={segments.as_of}>
      <SegmentGuideView segments={segments} onDismiss={onDismiss} headingLevel={headingLevel} />
    </SegmentPart>
  )
}

type SegmentGuideViewProps = Pick<SegmentGuideProps, 'segments' | 'onDismiss' | 'headingLevel'> & { id?: string }

export function SegmentGuideView({ segments, onDismiss, headingLevel = 3, id }: SegmentGuideViewProps) {
  const { messages } = useInsightsUi()
  const words = messages.segmentation.guide
  const titleId = useId()
  const Heading = `h${headingLevel}` as const
  return (
    <section className="ci-SegmentGuide-root" id={id} aria-labelledby={titleId}>
      <header className="ci-SegmentGuide-header">
        <div>
          <Heading id={titleId} className="ci-SegmentDashboard-subtitle">
            {words.title}
          </Heading>
          <p className="ci-SegmentGuide-intro">{words.intro}</p>
        </div>
        {onDismiss && <Button onClick={onDismiss}>{words.dismiss}</Button>}
      </header>
      <Entries segments={segments} />
    </section>
  )
}

function Entries({ segments }: { segments: CustomerSegments }) {
  const { messages, formatters } = useInsightsUi()
  const words = messages.segmentation.guide
  // Without them, as in the first moment or for staff of several tenants, the guide says the same without numbers.
  const { data: settings } = useCustomerInsightsSettings()
  const days = (count: number | undefined) =>
    count === undefined ? null : messages.segmentation.days(count, formatters.number(count))
  const game = segments.game_preferences[0]?.game
  const venue = segments.venue_preferences[0]?.venue
  const gameLabel = game && (game.name || messages.unnamedGame)
  const venueLabel = venue && (venue.name || messages.unnamedVenue)
  const countOf = (stage: string) => segments.lifecycle_stages.find(entry => entry.stage === stage)?.count ?? 0
  const stage = (value: 'new' | 'at-risk' | 'churned'): SegmentSelection => ({
    dimension: 'lifecycle_stage',
    value,
    label: messages.lifecycleStage[value],
  })
  return (
    <ul className="ci-SegmentGuide-list">
      <Entry
        segment="vip"
        text={words.vip}
        meaning={words.vip.meaning(settings ? formatters.wholeMoney(settings.vip_above) : null)}
        selection={{ dimension: 'spending_tier', value: 'vip', label: messages.spendingTier.vip }}
        count={segments.spending_tiers.find(({ tier }) => tier === 'vip')?.count ?? 0}
      />
      <Entry
        segment="new"
        text={words.new}
        meaning={words.new.meaning(days(settings?.new_days))}
        selection={stage('new')}
        count={countOf('new')}
      />
      <Entry
        segment="at-risk"
        text={words.atRisk}
        meaning={words.atRisk.meaning(
          settings ? formatters.number(settings.active_days) : null,
          settings ? formatters.number(settings.churned_after) : null,
        )}
        selection={stage('at-risk')}
        count={countOf('at-risk')}
      />
      <Entry
        segment="churned"
        text={words.churned}
        meaning={words.churned.meaning(days(settings?.churned_after))}
        selection={stage('churned')}
        count={countOf('churned')}
      />
      <Entry
        glyph={<FanGlyph />}
        text={words.enthusiasts}
        meaning={words.enthusiasts.meaning}
        example={gameLabel && words.enthusiasts.most(gameLabel)}
        selection={game && gameLabel ? { dimension: 'favorite_game_id', value: game.id, label: gameLabel } : null}
        count={segments.game_preferences[0]?.count ?? 0}
      />
      <Entry
        glyph={<PinGlyph />}
        text={words.loyalists}
        meaning={words.loyalists.meaning}
        example={venueLabel && words.loyalists.most(venueLabel)}
        selection={venue && venueLabel ? { dimension: 'preferred_venue_id', value: venue.id, label: venueLabel } : null}
        count={segments.venue_preferences[0]?.count ?? 0}
      />
    </ul>
  )
}

interface EntryProps {
  segment?: AnySegment
  glyph?: ReactNode
  text: { title: string; advice: string }
  meaning: string
  /** Who of them there are most. */
  example?: string | undefined
  selection: SegmentSelection | null
  count: number
}

function Entry({ segment, glyph, text, meaning, example, selection, count }: EntryProps) {
  const { messages, formatters } = useInsightsUi()
  const { onSelectSegment } = useSegmentPart()
  return (
    <li className="ci-SegmentGuide-entry">
      <p className="ci-SegmentGuide-title">
        {segment ? <SegmentGlyph segment={segment} /> : glyph}
        {text.title}
      </p>
      <p className="ci-SegmentGuide-meaning">
        {meaning} {example && <bdi>{example}</bdi>}
      </p>
      <p className="ci-SegmentGuide-advice">{text.advice}</p>
      {onSelectSegment && selection && count > 0 && (
        <button
          type="button"
          className="ci-SegmentGuide-view"
          title={messages.openSegment(selection.label)}
          onClick={() => onSelectSegment(selection)}
        >
          {messages.segmentation.guide.view(count, formatters.number(count))}
        </button>
      )}
    </li>
  )
}
