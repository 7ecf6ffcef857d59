'use client'

import { useId } from 'react'
import type { SegmentTotals } from '../../client/types.ts'
import { Bar } from '../shared/Bar.tsx'
import { ShowAll, useLimit } from '../shared/ShowAll.tsx'
import { useInsightsUi } from '../shared/useInsightsUi.ts'
import type { SegmentMeasure, SegmentSelection } from './dimensions.ts'
import { SegmentName } from './SegmentName.tsx'
import { SegmentPart, type SegmentPartProps } from './SegmentPart.tsx'

export interface SegmentPreferencesProps extends Omit<SegmentPartProps, 'skeleton'> {
  /** Level of the headings of the lists. Default: 3. */
  headingLevel?: 3 | 4 | undefined
}

/** What the customers like: games, categories and venues, each as a short list. */
export function SegmentPreferences({ segments, measure, headingLevel, ...part }: SegmentPreferencesProps) {
  return (
    <SegmentPart {...part} name="ci-Preferences-part" asOf={segments.as_of}>
      <PreferencesView segments={segments} measure={measure} headingLevel={headingLevel} />
    </SegmentPart>
  )
}

type PreferencesViewProps = Pick<SegmentPreferencesProps, 'segments' | 'measure' | 'headingLevel'>

export function PreferencesView({ segments, measure = 'customers', headingLevel = 3 }: PreferencesViewProps) {
  const { messages } = useInsightsUi()
  const games = segments.game_preferences.map(({ game, ...totals }) => {
    const label = game.name || messages.unnamedGame
    return { totals, selection: { dimension: 'favorite_game_id', value: game.id, label } as const }
  })
  const venues = segments.venue_preferences.map(({ venue, ...totals }) => {
    const label = venue.name || messages.unnamedVenue
    return { totals, selection: { dimension: 'preferred_venue_id', value: venue.id, label } as const }
  })
  const categories = segments.category_preferences.map(({ category, ...totals }) => {
    return { totals, selection: { dimension: 'game_category', value: category, label: category } as const }
  })
  const rest = { measure, heading: `h${headingLevel}` } as const
  return (
    <div className="ci-Preferences-root">
      <PreferenceList title={messages.gamePreferences} preferences={games} {...rest} />
      <PreferenceList title={messages.categoryPreferences} preferences={categories} {...rest} />
      <PreferenceList title={messages.venuePreferences} preferences={venues} {...rest} />
    </div>
  )
}

interface PreferenceListProps {
  measure: SegmentMeasure
  heading: 'h3' | 'h4'
  title: string
  preferences: { totals: SegmentTotals; selection: SegmentSelection }[]
}

const LIMIT = 6

function PreferenceList({ title, preferences, measure, heading }: PreferenceListProps) {
  const { messages, formatters } = useInsightsUi()
  const id = useId()
  const Heading = heading
  const amount = (totals: SegmentTotals) => (measure === 'customers' ? totals.count : totals.total_spent)
  const ranked = preferences.toSorted((a, b) => amount(b.totals) - amount(a.totals))
  const most = Math.max(0, ...ranked.slice(0, 1).map(({ totals }) => amount(totals)))
  const { shown, ...rest } = useLimit(ranked, LIMIT)
  return (
    <section className="ci-Preferences-section" aria-labelledby={id}>
      <Heading id={id} className="ci-SegmentDashboard-subtitle">
        {title}
      </Heading>
      {preferences.length === 0 && <p className="ci-Preferences-none">{messages.noPreferences}</p>}
      <ol className="ci-Preferences-list">
        {shown.map(({ totals, selection }) => (
          <li key={selection.value} className="ci-Preferences-row">
            <SegmentName isData label={selection.label} selection={selection} />
            <span className="ci-Preferences-value">
              {totals.reachable != null && (
                <span className="ci-Preferences-reachable">
                  {messages.consent.reachableCount(formatters.number(totals.reachable))}
                </span>
              )}
              <span data-bone="">
                {measure === 'customers' ? formatters.number(totals.count) : formatters.wholeMoney(totals.total_spent)}
              </span>
            </span>
            <span className="ci-Preferences-bar">
              <Bar share={most > 0 ? amount(totals) / most : 0} />
            </span>
          </li>
        ))}
      </ol>
      <ShowAll {...rest} text={formatters.number(preferences.length)} />
    </section>
  )
}
