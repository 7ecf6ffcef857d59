import { useId } from 'react'
import { SegmentGlyph } from '../shared/SegmentGlyph.tsx'
import { useInsightsUi } from '../shared/useInsightsUi.ts'
import { type Dimension, type SegmentEntry, type SegmentMeasure, shareBy } from './dimensions.ts'
import { SegmentName } from './SegmentName.tsx'
import { SegmentPie } from './SegmentPie.tsx'

interface DimensionPanelProps {
  dimension: Dimension
  measure: SegmentMeasure
  skeleton: boolean
  heading: 'h3' | 'h4'
}

/** One dimension: its pie, and each segment by name, number and share, which is the pie's legend. */
export function DimensionPanel({ dimension, measure, skeleton, heading }: DimensionPanelProps) {
  const id = useId()
  const Heading = heading
  return (
    <section className="ci-DimensionPanel-root" aria-labelledby={id} data-dimension={dimension.id}>
      <Heading id={id} className="ci-SegmentDashboard-subtitle">
        {dimension.label}
      </Heading>
      <SegmentPie dimension={dimension} measure={measure} skeleton={skeleton} />
      <ul className="ci-DimensionPanel-legend" aria-labelledby={id}>
        {dimension.entries.map(entry => (
          <LegendEntry key={entry.segment} entry={entry} measure={measure} />
        ))}
      </ul>
    </section>
  )
}

function LegendEntry({ entry, measure }: { entry: SegmentEntry; measure: SegmentMeasure }) {
  const { formatters } = useInsightsUi()
  const value = measure === 'customers' ? formatters.number(entry.count) : formatters.wholeMoney(entry.total_spent)
  return (
    <li className="ci-DimensionPanel-entry" data-segment={entry.segment}>
      <SegmentGlyph segment={entry.segment} />
      <SegmentName label={entry.label} selection={entry.selection} />
      <span className="ci-DimensionPanel-value">
        <span data-bone="">{value}</span>
      </span>
      <span className="ci-DimensionPanel-share">
        <span data-bone="">{formatters.percent(shareBy(measure, entry))}</span>
      </span>
    </li>
  )
}
