'use client'

import { useId } from 'react'
import { useSegments } from '../../hooks/useSegments.ts'
import { Button } from '../shared/Button.tsx'
import { blockStates } from '../shared/blockStates.tsx'
import { HelpGlyph } from '../shared/Glyph.tsx'
import { QueryState } from '../shared/QueryState.tsx'
import { StateMessage } from '../shared/StateMessage.tsx'
import type { StorageAdapter } from '../shared/storage.ts'
import { useInsightsUi } from '../shared/useInsightsUi.ts'
import { SegmentDashboardView, type SegmentDashboardViewProps } from './SegmentDashboardView.tsx'
import { SegmentGuideView } from './SegmentGuide.tsx'
import { standInSegments } from './standInSegments.ts'
import { useGuide } from './useGuide.ts'
import { withLastVisits } from './withLastVisits.ts'

export interface SegmentDashboardProps
  extends Pick<
    SegmentDashboardViewProps,
    'measure' | 'onMeasureChange' | 'onSelectSegment' | 'segmentActions' | 'headingLevel' | 'className' | 'style'
  > {
  /** The date for which to answer, `YYYY-MM-DD`; today by default. */
  asOf?: string | undefined
  /** Explains the segments until the reader has dismissed that, and on demand. Default: true. */
  guide?: boolean | undefined
  /** Keeps that the guide was dismissed. Default: `localStorage`. */
  storage?: StorageAdapter | undefined
}

/** All customers by segment: how many, what they are worth, what they like, and what to do about it. */
export function SegmentDashboard({ asOf, guide = true, storage, className, style, ...view }: SegmentDashboardProps) {
  const { messages } = useInsightsUi()
  const query = useSegments({ asOf, previewSize: 0 })
  const slower = useSegments({ asOf, previewSize: 0, lastVisits: true, enabled: query.data !== undefined })
  const { isOpen, set } = useGuide(storage)
  const guideId = useId()
  const words = messages.segmentation.guide

  const tools = guide && (
    <Button
      variant="quiet"
      aria-expanded={isOpen}
      aria-controls={isOpen ? guideId : undefined}
      onClick={() => set(!isOpen)}
    >
      <HelpGlyph />
      {words.show}
    </Button>
  )
  const shown = (segments: typeof standInSegments) =>
    guide && isOpen ? (
      <SegmentGuideView
        id={guideId}
        segments={segments}
        onDismiss={() => set(false)}
        headingLevel={view.headingLevel === 3 ? 4 : 3}
      />
    ) : null

  return (
    <QueryState
      component="SegmentDashboard"
      states={blockStates}
      query={query}
      className={className}
      style={style}
      skeleton={
        <SegmentDashboardView
          segments={standInSegments}
          skeleton
          lastVisits
          headingLevel={view.headingLevel}
          tools={tools}
          guide={shown(standInSegments)}
        />
      }
      isEmpty={segments => segments.totals.count === 0}
      empty={<StateMessage text={messages.emptySegments} />}
      framed
    >
      {segments => (
        <SegmentDashboardView
          {...view}
          segments={withLastVisits(segments, slower.data)}
          lastVisits
          tools={tools}
          guide={shown(segments)}
        />
      )}
    </QueryState>
  )
}
