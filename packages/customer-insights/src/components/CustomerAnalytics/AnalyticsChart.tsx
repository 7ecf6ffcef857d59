import { useRef } from 'react'
import { Button } from '../shared/Button.tsx'
import { RenderBoundary } from '../shared/RenderBoundary.tsx'
import { useInsightsUi } from '../shared/useInsightsUi.ts'
import { createLoader, useLoaded } from '../shared/useLoaded.ts'
import { useResolvedColors } from '../shared/useResolvedColors.ts'
import type { BarChartProps } from './BarChart.tsx'
import type { HeatmapChartProps } from './HeatmapChart.tsx'

/** The chart libraries come when a chart is on screen. */
const barChart = createLoader(async () => (await import('./BarChart.tsx')).BarChart)
const heatmapChart = createLoader(async () => (await import('./HeatmapChart.tsx')).HeatmapChart)

/** The colours that charts are made of, as the browser computes them; in CSS they are `data-segment` swatches. */
export const CHART_COLORS = ['bar', 'text', 'line', 'cell-0', 'cell-1', 'cell-2', 'cell-3', 'cell-4'] as const

export type ChartColors = Record<(typeof CHART_COLORS)[number], string>

type AnalyticsChartProps = {
  /** The accessible name. */
  label: string
} & (Omit<BarChartProps, 'colors'> | Omit<HeatmapChartProps, 'colors'>)

/** A chart as soon as it can be: its library is there, and so are its colours. */
export function AnalyticsChart({ label, ...chart }: AnalyticsChartProps) {
  const { messages } = useInsightsUi()
  const swatches = useRef<HTMLSpanElement>(null)
  const resolved = useResolvedColors(swatches)
  const isReady = CHART_COLORS.every(name => resolved[name])
  const isHeatmap = 'heatmap' in chart
  const bars = useLoaded(barChart, isReady && !isHeatmap)
  const heatmap = useLoaded(heatmapChart, isReady && isHeatmap)
  const { failed, retry } = isHeatmap ? heatmap : bars
  const colors = resolved as ChartColors

  const failure = (again: () => void) => (
    <div className="ci-AnalyticsChart-failure" role="status">
      <p className="ci-AnalyticsChart-reason">{messages.analytics.chartFailed}</p>
      <Button onClick={again}>{messages.retry}</Button>
    </div>
  )
  const drawing = () => {
    if (!isReady) return null
    if ('heatmap' in chart) return heatmap.value && <heatmap.value {...chart} colors={colors} />
    return bars.value && <bars.value {...chart} colors={colors} />
  }

  return (
    <div className="ci-AnalyticsChart-root" data-chart={isHeatmap ? 'heatmap' : 'bars'}>
      <span ref={swatches} className="ci-AnalyticsChart-swatches" aria-hidden="true">
        {CHART_COLORS.map(name => (
          <span key={name} className="ci-AnalyticsChart-swatch" data-segment={name} />
        ))}
      </span>
      {failed ? (
        failure(retry)
      ) : (
        <RenderBoundary resetKey={null} fallback={(_error, again) => failure(again)}>
          {/* Time runs from left to right in a chart, whatever the direction of the page. */}
          <div className="ci-AnalyticsChart-drawing" dir="ltr" role="img" aria-label={label}>
            {drawing()}
          </div>
        </RenderBoundary>
      )}
    </div>
  )
}
