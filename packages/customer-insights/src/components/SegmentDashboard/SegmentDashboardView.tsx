'use client'

import { useId, useState } from 'react'
import type { CustomerSegments, SegmentTotals } from '../../client/types.ts'
import { FREQUENCY_TIERS, LIFECYCLE_STAGES, SPENDING_TIERS } from '../../client/types.ts'
import { Root, type RootProps } from '../shared/Root.tsx'
import { useInsightsUi } from '../shared/useInsightsUi.ts'
import { DimensionPanel } from './DimensionPanel.tsx'
import { type SegmentMeasure, type SegmentSelection, toDimensions } from './dimensions.ts'
import { MeasureSwitch } from './MeasureSwitch.tsx'
import { Preferences } from './Preferences.tsx'
import { SegmentTable } from './SegmentTable.tsx'

export interface SegmentDashboardViewProps extends RootProps {
  segments: CustomerSegments
  /** Called when the reader opens a segment. Without it segments are not links. */
  onSelectSegment?: ((selection: SegmentSelection) => void) | undefined
  /** Level of the dashboard's heading; 2 by default. Its sections follow one below. */
  headingLevel?: 2 | 3 | undefined
  /** Stands in for the real one while that loads: nothing to operate. */
  skeleton?: boolean
}

/** The dashboard without the loading: shows the segments it is given. */
export function SegmentDashboardView(props: SegmentDashboardViewProps) {
  const { segments, onSelectSegment, headingLevel = 2, skeleton = false, className, style } = props
  const { messages, formatters } = useInsightsUi()
  const [measure, setMeasure] = useState<SegmentMeasure>('customers')
  const id = useId()
  const dimensions = toDimensions(segments, messages)
  const Heading = `h${headingLevel}` as const
  const Subheading = headingLevel === 2 ? 'h3' : 'h4'
  const { totals } = segments

  return (
    <Root name="ci-SegmentDashboard-root" className={className} style={style}>
      <header className="ci-SegmentDashboard-header">
        <div>
          <Heading className="ci-SegmentDashboard-title">{messages.dashboard}</Heading>
          <p className="ci-SegmentDashboard-date">
            <span data-bone="">{messages.asOf(formatters.date(segments.as_of))}</span>
          </p>
        </div>
        <MeasureSwitch measure={measure} onChange={setMeasure} disabled={skeleton} />
      </header>

      <dl className="ci-SegmentDashboard-totals">
        <Total label={messages.customersColumn}>{formatters.number(totals.count)}</Total>
        <Total label={messages.revenueColumn}>{formatters.wholeMoney(totals.total_spent)}</Total>
        <Total label={messages.bookingsColumn}>{formatters.number(totals.bookings)}</Total>
        <Total label={messages.averageColumn}>{formatters.money(totals.average_booking_value)}</Total>
      </dl>

      <div className="ci-SegmentDashboard-dimensions">
        {dimensions.map(dimension => (
          <DimensionPanel
            key={dimension.id}
            dimension={dimension}
            measure={measure}
            skeleton={skeleton}
            heading={Subheading}
            onSelectSegment={onSelectSegment}
          />
        ))}
      </div>

      <div className="ci-SegmentDashboard-section">
        <Subheading className="ci-SegmentDashboard-subtitle" id={`${id}-table`}>
          {messages.compareSegments}
        </Subheading>
        <SegmentTable
          labelledBy={`${id}-table`}
          dimensions={dimensions}
          totals={totals}
          measure={measure}
          skeleton={skeleton}
          onSelectSegment={onSelectSegment}
        />
      </div>

      <Preferences segments={segments} measure={measure} heading={Subheading} onSelectSegment={onSelectSegment} />
    </Root>
  )
}

function Total({ label, children }: { label: string; children: string }) {
  return (
    <div className="ci-SegmentDashboard-total">
      <dt className="ci-SegmentDashboard-label">{label}</dt>
      <dd className="ci-SegmentDashboard-number">
        <span data-bone="">{children}</span>
      </dd>
    </div>
  )
}

const standIn: SegmentTotals = {
  count: 100,
  share: 0.25,
  bookings: 1000,
  total_spent: 10000,
  average_booking_value: 100,
  customers: [],
}
const five = Array.from({ length: 5 }, (_, index) => String(index))

/** Stands where the segments will be. */
export const standInSegments: CustomerSegments = {
  spending_tiers: SPENDING_TIERS.map(tier => ({ ...standIn, tier })),
  frequency_tiers: FREQUENCY_TIERS.map(tier => ({ ...standIn, tier })),
  lifecycle_stages: LIFECYCLE_STAGES.map(stage => ({ ...standIn, stage })),
  game_preferences: five.map(id => ({ ...standIn, game: { id, name: 'A game by name', category: null } })),
  venue_preferences: five.slice(2).map(id => ({ ...standIn, venue: { id, name: 'A venue by name' } })),
  category_preferences: five.slice(1).map(id => ({ ...standIn, category: `Category ${id}` })),
  unsegmented: { ...standIn, count: 10 },
  totals: { count: 100, bookings: 1000, total_spent: 10000, average_booking_value: 100 },
  as_of: '2026-01-01',
  currency: 'USD',
}
