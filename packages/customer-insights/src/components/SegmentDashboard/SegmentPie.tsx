import { useRef } from 'react'
import { Button } from '../shared/Button.tsx'
import { RenderBoundary } from '../shared/RenderBoundary.tsx'
import { useHydrated } from '../shared/useHydrated.ts'
import { useInsightsUi } from '../shared/useInsightsUi.ts'
import { createLoader, type Loader, useLoaded } from '../shared/useLoaded.ts'
import { useResolvedColors } from '../shared/useResolvedColors.ts'
import { type Dimension, type SegmentMeasure, shareBy } from './dimensions.ts'
import type { PieChart } from './PieChart.tsx'
import { useSegmentPart } from './SegmentPart.tsx'

/** The chart library comes only when a pie is on screen. */
const pieChart: Loader<typeof PieChart> = createLoader(async () => (await import('./PieChart.tsx')).PieChart)

interface SegmentPieProps {
  dimension: Dimension
  measure: SegmentMeasure
  skeleton: boolean
  /** Brings the chart; another one only in tests. */
  loader?: Loader<typeof PieChart>
}

/** How a dimension divides. What stands beside it, cards or a legend, carries the same numbers. */
export function SegmentPie({ dimension, measure, skeleton, loader = pieChart }: SegmentPieProps) {
  const { messages, formatters } = useInsightsUi()
  const { onSelectSegment } = useSegmentPart()
  const swatches = useRef<HTMLSpanElement>(null)
  const colors = useResolvedColors(swatches)
  const hydrated = useHydrated()

  const measureLabel = measure === 'customers' ? messages.byCustomers : messages.byRevenue
  const slices = dimension.entries.map(entry => ({
    id: entry.segment,
    label: entry.label,
    value: Math.max(0, shareBy(measure, entry)),
    text: formatters.percent(shareBy(measure, entry)),
    color: colors[entry.segment] ?? 'currentColor',
    onOpen: onSelectSegment && entry.selection ? onSelectSegment.bind(null, entry.selection) : undefined,
  }))
  const ready =
    !skeleton && hydrated && slices.every(slice => colors[slice.id]) && slices.some(({ value }) => value > 0)
  const { value: Chart, failed, retry } = useLoaded(loader, ready)
  const ring = <span className="ci-SegmentPie-ring" data-bone={skeleton ? '' : undefined} aria-hidden="true" />
  const failure = (again: () => void) => (
    <div className="ci-SegmentPie-failure" role="status">
      <p className="ci-SegmentPie-reason">{messages.segmentation.chartFailed}</p>
      <Button onClick={again}>{messages.retry}</Button>
    </div>
  )

  return (
    <div className="ci-SegmentPie-root">
      <span ref={swatches} className="ci-SegmentPie-swatches" aria-hidden="true">
        {dimension.entries.map(({ segment }) => (
          <span key={segment} className="ci-SegmentPie-swatch" data-segment={segment} />
        ))}
      </span>
      {ready && Chart ? (
        <RenderBoundary resetKey={null} fallback={(_error, again) => failure(again)}>
          <Chart
            slices={slices.filter(slice => slice.value > 0)}
            label={messages.distribution(dimension.label, measureLabel)}
          />
        </RenderBoundary>
      ) : failed ? (
        failure(retry)
      ) : (
        ring
      )}
    </div>
  )
}
