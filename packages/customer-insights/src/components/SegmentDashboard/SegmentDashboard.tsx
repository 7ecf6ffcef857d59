'use client'

import { useSegments } from '../../hooks/useSegments.ts'
import { blockStates } from '../shared/blockStates.tsx'
import { QueryState } from '../shared/QueryState.tsx'
import type { RootProps } from '../shared/Root.tsx'
import { StateMessage } from '../shared/StateMessage.tsx'
import { useInsightsUi } from '../shared/useInsightsUi.ts'
import type { SegmentSelection } from './dimensions.ts'
import { SegmentDashboardView, standInSegments } from './SegmentDashboardView.tsx'

export interface SegmentDashboardProps extends RootProps {
  /** The date for which to answer, `YYYY-MM-DD`; today by default. */
  asOf?: string
  /** Called when the reader opens a segment. Without it segments are not links. */
  onSelectSegment?: (selection: SegmentSelection) => void
  /** Level of the dashboard's heading; 2 by default. Its sections follow one below. */
  headingLevel?: 2 | 3
}

/** All customers by segment: how many, what they are worth, what they like. */
export function SegmentDashboard({ asOf, onSelectSegment, headingLevel, className, style }: SegmentDashboardProps) {
  const { messages } = useInsightsUi()
  const query = useSegments({ asOf, previewSize: 0 })
  const view = { onSelectSegment, headingLevel }
  return (
    <QueryState
      component="SegmentDashboard"
      states={blockStates}
      query={query}
      className={className}
      style={style}
      skeleton={<SegmentDashboardView segments={standInSegments} skeleton headingLevel={headingLevel} />}
      isEmpty={segments => segments.totals.count === 0}
      empty={<StateMessage text={messages.emptySegments} />}
      framed
    >
      {segments => <SegmentDashboardView segments={segments} {...view} />}
    </QueryState>
  )
}
