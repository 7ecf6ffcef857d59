'use client'

import { useId } from 'react'
import type { ConsentChannel } from '../../client/types.ts'
import { useSegments } from '../../hooks/useSegments.ts'
import { Button } from '../shared/Button.tsx'
import { blockStates } from '../shared/blockStates.tsx'
import { Deferred } from '../shared/Deferred.tsx'
import { HelpGlyph } from '../shared/Glyph.tsx'
import { QueryState } from '../shared/QueryState.tsx'
import { StateMessage } from '../shared/StateMessage.tsx'
import type { StorageAdapter } from '../shared/storage.ts'
import { useControlled } from '../shared/useControlled.ts'
import { useInsightsUi } from '../shared/useInsightsUi.ts'
import { createLoader } from '../shared/useLoaded.ts'
import { withLastVisits, withReachable } from './mergeSegments.ts'
import { SegmentDashboardView, type SegmentDashboardViewProps } from './SegmentDashboardView.tsx'
import { SegmentGuideView } from './SegmentGuide.tsx'
import { standInSegments } from './standInSegments.ts'
import { useGuide } from './useGuide.ts'

const reachableSelect = createLoader(async () => (await import('../shared/ReachableSelect.tsx')).ReachableSelect)

export interface SegmentDashboardProps
  extends Pick<
    SegmentDashboardViewProps,
    'measure' | 'onMeasureChange' | 'onSelectSegment' | 'segmentActions' | 'headingLevel' | 'className' | 'style'
  > {
  /** The date for which to answer, `YYYY-MM-DD`; today by default. */
  asOf?: string | undefined
  /**
   * By what means people are to be reachable: how many of each segment have agreed to it stands beside its count; null:
   * not shown. Default: the reader chooses, beginning with e-mail.
   */
  reachable?: ConsentChannel | null | undefined
  onReachableChange?: ((channel: ConsentChannel | null) => void) | undefined
  /** Explains the segments until the reader has dismissed that, and on demand. Default: true. */
  guide?: boolean | undefined
  /** Keeps that the guide was dismissed. Default: `localStorage`. */
  storage?: StorageAdapter | undefined
}

/** All customers by segment: how many, what they are worth, what they like, and what to do about it. */
export function SegmentDashboard(props: SegmentDashboardProps) {
  const { asOf, guide = true, storage, className, style, reachable, onReachableChange, ...view } = props
  const { messages } = useInsightsUi()
  const [channel, setChannel] = useControlled<ConsentChannel | null>(reachable, 'email', onReachableChange)
  const query = useSegments({ asOf, previewSize: 0 })
  const slower = useSegments({ asOf, previewSize: 0, lastVisits: true, enabled: query.data !== undefined })
  const reached = useSegments({
    asOf,
    previewSize: 0,
    reachable: channel ?? undefined,
    enabled: channel !== null && query.data !== undefined,
  })
  const { isOpen, set } = useGuide(storage)
  const guideId = useId()
  const words = messages.segmentation.guide

  const guideButton = guide && (
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
  const tools = (
    <>
      {guideButton}
      {(reachable === undefined || onReachableChange) && (
        <Deferred loader={reachableSelect} label={messages.consent.reachable}>
          {ReachableSelect => (
            <ReachableSelect value={channel} nobody={messages.consent.hideReachable} onChange={setChannel} />
          )}
        </Deferred>
      )}
    </>
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
          reachable={channel !== null}
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
          segments={withReachable(withLastVisits(segments, slower.data), channel ? reached.data : undefined)}
          lastVisits
          reachable={channel !== null}
          tools={tools}
          guide={shown(segments)}
        />
      )}
    </QueryState>
  )
}
