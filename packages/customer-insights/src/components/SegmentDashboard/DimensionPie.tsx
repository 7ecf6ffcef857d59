import { useRef } from 'react'
import { useInsightsUi } from '../shared/useInsightsUi.ts'
import { useResolvedColors } from '../shared/useResolvedColors.ts'
import { type Dimension, type SegmentMeasure, shareBy } from './dimensions.ts'
import { PieChart } from './PieChart.tsx'
import { PieRing } from './PieRing.tsx'
import { useSegmentPart } from './SegmentPart.tsx'

interface DimensionPieProps {
  dimension: Dimension
  measure: SegmentMeasure
}

/** The pie of a dimension, in the colours of its segments as the browser computes them. */
export function DimensionPie({ dimension, measure }: DimensionPieProps) {
  const { messages, formatters } = useInsightsUi()
  const { onSelectSegment } = useSegmentPart()
  const swatches = useRef<HTMLSpanElement>(null)
  const colors = useResolvedColors(swatches)
  const { entries, label } = dimension
  const measureLabel = measure === 'customers' ? messages.byCustomers : messages.byRevenue
  const slices = entries
    .map(entry => ({
      id: entry.segment,
      label: entry.label,
      value: shareBy(measure, entry),
      text: formatters.percent(shareBy(measure, entry)),
      color: colors[entry.segment] ?? 'currentColor',
      onOpen: onSelectSegment && entry.selection ? onSelectSegment.bind(null, entry.selection) : undefined,
    }))
    .filter(({ value }) => value > 0)

  return (
    <>
      <span ref={swatches} className="ci-SegmentPie-swatches" aria-hidden="true">
        {entries.map(({ segment }) => (
          <span key={segment} className="ci-SegmentPie-swatch" data-segment={segment} />
        ))}
      </span>
      {entries.every(({ segment }) => colors[segment]) ? (
        <PieChart slices={slices} label={messages.distribution(label, measureLabel)} />
      ) : (
        <PieRing />
      )}
    </>
  )
}
