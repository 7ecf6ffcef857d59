'use client'

import { type ReactNode, useRef, useState } from 'react'
import { Segmented } from '../shared/Segmented.tsx'
import { useControlled } from '../shared/useControlled.ts'
import { useInsightsUi } from '../shared/useInsightsUi.ts'
import type { SegmentMeasure, SegmentSelection } from './dimensions.ts'
import { SegmentCardsView } from './SegmentCards.tsx'
import { DEFAULT_PAIR, SegmentComparisonView, type SegmentPair } from './SegmentComparison.tsx'
import { SegmentHeadline } from './SegmentHeadline.tsx'
import { SegmentPart, type SegmentPartProps } from './SegmentPart.tsx'
import { PreferencesView } from './SegmentPreferences.tsx'
import { SegmentTableView } from './SegmentTable.tsx'

export interface SegmentDashboardViewProps extends SegmentPartProps {
  onMeasureChange?: ((measure: SegmentMeasure) => void) | undefined
  /** Level of the dashboard's heading; 2 by default. Its sections follow one below. */
  headingLevel?: 2 | 3 | undefined
  /** With a column for the days since the last visit, also while they are not known. Default: where they are. */
  lastVisits?: boolean | undefined
  /** With a column for how many can be reached, also while they are not known. Default: where they are. */
  reachable?: boolean | undefined
  /** Beside the switch of measures. */
  tools?: ReactNode
  /** Between the headline and the cards. */
  guide?: ReactNode
}

/** The dashboard without the loading: shows the segments it is given. */
export function SegmentDashboardView(props: SegmentDashboardViewProps) {
  const { segments, headingLevel = 2, skeleton = false, lastVisits, reachable, tools, guide, ...part } = props
  const { messages, formatters } = useInsightsUi()
  const [measure, setMeasure] = useControlled<SegmentMeasure>(props.measure, 'customers', props.onMeasureChange)
  const [pair, setPair] = useState<SegmentPair>(DEFAULT_PAIR)
  const comparison = useRef<HTMLDivElement>(null)
  const Heading = `h${headingLevel}` as const
  const below = headingLevel === 2 ? 3 : 4
  const view = { segments, measure, skeleton, headingLevel: below } as const

  const compare = (selection: SegmentSelection) => {
    if (!isTierOrStage(selection)) return
    setPair([selection.value, pair[1] === selection.value ? pair[0] : pair[1]])
    comparison.current?.scrollIntoView({ block: 'nearest' })
    comparison.current?.focus({ preventScroll: true })
  }

  return (
    <SegmentPart {...part} name="ci-SegmentDashboard-root" asOf={segments.as_of} compare={compare}>
      <header className="ci-SegmentDashboard-header">
        <div>
          <Heading className="ci-SegmentDashboard-title">{messages.dashboard}</Heading>
          <p className="ci-SegmentDashboard-date">
            <span data-bone="">{messages.asOf(formatters.date(segments.as_of))}</span>
          </p>
        </div>
        <div className="ci-SegmentDashboard-tools">
          {tools}
          <Segmented
            legend={messages.measure}
            value={measure}
            options={[
              { value: 'customers', label: messages.byCustomers },
              { value: 'revenue', label: messages.byRevenue },
            ]}
            onChange={setMeasure}
            disabled={skeleton}
          />
        </div>
      </header>
      <SegmentHeadline segments={segments} />
      {guide}
      <SegmentCardsView {...view} />
      <SegmentTableView {...view} lastVisits={lastVisits} reachable={reachable} />
      <div ref={comparison} className="ci-SegmentDashboard-comparison" tabIndex={-1}>
        <SegmentComparisonView {...view} pair={pair} onPairChange={setPair} />
      </div>
      <PreferencesView {...view} />
    </SegmentPart>
  )
}

/** A game or venue is not among what is compared. */
function isTierOrStage(
  selection: SegmentSelection,
): selection is Extract<SegmentSelection, { dimension: `${string}_tier` | 'lifecycle_stage' }> {
  const { dimension } = selection
  return dimension === 'spending_tier' || dimension === 'frequency_tier' || dimension === 'lifecycle_stage'
}
