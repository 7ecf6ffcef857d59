import { lazy, Suspense, useRef } from 'react'
import { RenderBoundary } from '../shared/RenderBoundary.tsx'
import { useInsightsUi } from '../shared/useInsightsUi.ts'
import { type Dimension, type SegmentMeasure, shareBy } from './dimensions.ts'
import { useHydrated } from './useHydrated.ts'
import { useResolvedColors } from './useResolvedColors.ts'

/** The chart library comes only when a dashboard is on screen. */
const PieChart = lazy(() => import('./PieChart.tsx'))

interface SegmentPieProps {
  dimension: Dimension
  measure: SegmentMeasure
  skeleton: boolean
}

/** How a dimension divides. The legend beside it carries the same numbers. */
export function SegmentPie({ dimension, measure, skeleton }: SegmentPieProps) {
  const { messages, formatters } = useInsightsUi()
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
  }))
  const ready = !skeleton && hydrated && slices.every(slice => colors[slice.id])
  const ring = <span className="ci-SegmentPie-ring" data-bone={skeleton ? '' : undefined} aria-hidden="true" />

  return (
    <div className="ci-SegmentPie-root">
      <span ref={swatches} className="ci-SegmentPie-swatches" aria-hidden="true">
        {dimension.entries.map(({ segment }) => (
          <span key={segment} className="ci-SegmentPie-swatch" data-segment={segment} />
        ))}
      </span>
      {ready && slices.some(slice => slice.value > 0) ? (
        <RenderBoundary resetKey={null} fallback={() => ring}>
          <Suspense fallback={ring}>
            <PieChart
              slices={slices.filter(slice => slice.value > 0)}
              label={messages.distribution(dimension.label, measureLabel)}
            />
          </Suspense>
        </RenderBoundary>
      ) : (
        ring
      )}
    </div>
  )
}
