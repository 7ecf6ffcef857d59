'use client'

import { useId } from 'react'
import { Bar } from '../shared/Bar.tsx'
import { SegmentGlyph } from '../shared/SegmentGlyph.tsx'
import { useInsightsUi } from '../shared/useInsightsUi.ts'
import { type Dimension, type SegmentEntry, type SegmentMeasure, shareBy, toDimensions } from './dimensions.ts'
import { SegmentMenu } from './SegmentMenu.tsx'
import { SegmentName } from './SegmentName.tsx'
import { SegmentPart, type SegmentPartProps } from './SegmentPart.tsx'
import { SegmentPie } from './SegmentPie.tsx'

export interface SegmentCardsProps extends SegmentPartProps {
  /** Which kinds of segment, in this order. Default: all three. */
  dimensions?: readonly Dimension['id'][] | undefined
  /** With a pie beside each kind. Default: true. */
  pies?: boolean | undefined
  /** Level of the headings of the kinds. Default: 3. */
  headingLevel?: 3 | 4 | undefined
}

/** A card for each segment: how many are in it, its share, and what can be done with them. */
export function SegmentCards({
  segments,
  measure,
  skeleton,
  dimensions,
  pies,
  headingLevel,
  ...part
}: SegmentCardsProps) {
  return (
    <SegmentPart {...part} name="ci-SegmentCards-part" asOf={segments.as_of}>
      <SegmentCardsView {...{ segments, measure, skeleton, dimensions, pies, headingLevel }} />
    </SegmentPart>
  )
}

type SegmentCardsViewProps = Pick<
  SegmentCardsProps,
  'segments' | 'measure' | 'skeleton' | 'dimensions' | 'pies' | 'headingLevel'
>

export function SegmentCardsView(props: SegmentCardsViewProps) {
  const { segments, measure = 'customers', skeleton = false, dimensions: ids, pies = true, headingLevel = 3 } = props
  const { messages } = useInsightsUi()
  const dimensions = toDimensions(segments, messages)
  const shown = ids ? ids.flatMap(id => dimensions.filter(dimension => dimension.id === id)) : dimensions
  return (
    <div className="ci-SegmentCards-root">
      {shown.map(dimension => (
        <Section key={dimension.id} {...{ dimension, measure, skeleton, pies }} heading={`h${headingLevel}`} />
      ))}
    </div>
  )
}

interface SectionProps {
  dimension: Dimension
  measure: SegmentMeasure
  skeleton: boolean
  pies: boolean
  heading: 'h3' | 'h4'
}

function Section({ dimension, measure, skeleton, pies, heading: Heading }: SectionProps) {
  const id = useId()
  return (
    <section className="ci-SegmentCards-section" aria-labelledby={id} data-pie={pies ? '' : undefined}>
      <Heading id={id} className="ci-SegmentDashboard-subtitle">
        {dimension.label}
      </Heading>
      {pies && <SegmentPie dimension={dimension} measure={measure} skeleton={skeleton} />}
      <ul className="ci-SegmentCards-list" aria-labelledby={id}>
        {dimension.entries.map(entry => (
          <Card key={entry.segment} entry={entry} measure={measure} />
        ))}
      </ul>
    </section>
  )
}

function Card({ entry, measure }: { entry: SegmentEntry; measure: SegmentMeasure }) {
  const { messages, formatters } = useInsightsUi()
  const share = shareBy(measure, entry)
  const percent = formatters.percent(share)
  const isCount = measure === 'customers'
  return (
    <li className="ci-SegmentCards-card" data-segment={entry.segment}>
      <span className="ci-SegmentCards-name">
        <SegmentGlyph segment={entry.segment} />
        <SegmentName label={entry.label} selection={entry.selection} />
      </span>
      {entry.selection && <SegmentMenu entry={entry} selection={entry.selection} />}
      <span className="ci-SegmentCards-number">
        <span data-bone="">{isCount ? formatters.number(entry.count) : formatters.wholeMoney(entry.total_spent)}</span>
        {entry.reachable !== null && (
          <span className="ci-SegmentCards-reachable">
            {messages.consent.reachableCount(formatters.number(entry.reachable))}
          </span>
        )}
      </span>
      <span className="ci-SegmentCards-share">
        <span data-bone="">{isCount ? messages.shareOfCustomers(percent) : messages.shareOfRevenue(percent)}</span>
      </span>
      <Bar share={share} />
    </li>
  )
}
