import { Button } from '../shared/Button.tsx'
import { RenderBoundary } from '../shared/RenderBoundary.tsx'
import { useInsightsUi } from '../shared/useInsightsUi.ts'
import { createLoader, type Loader, useLoaded } from '../shared/useLoaded.ts'
import type { DimensionPie } from './DimensionPie.tsx'
import { type Dimension, type SegmentMeasure, shareBy } from './dimensions.ts'
import { PieRing } from './PieRing.tsx'

/** The chart library comes only when a pie is on screen. */
const dimensionPie: Loader<typeof DimensionPie> = createLoader(
  async () => (await import('./DimensionPie.tsx')).DimensionPie,
)

interface SegmentPieProps {
  dimension: Dimension
  measure: SegmentMeasure
  skeleton: boolean
  /** Brings the chart; another one only in tests. */
  loader?: Loader<typeof DimensionPie>
}

/** How a dimension divides. What stands beside it, cards or a legend, carries the same numbers. */
export function SegmentPie({ dimension, measure, skeleton, loader = dimensionPie }: SegmentPieProps) {
  const { messages } = useInsightsUi()
  const wanted = !skeleton && dimension.entries.some(entry => shareBy(measure, entry) > 0)
  const { value: Chart, failed, retry } = useLoaded(loader, wanted)
  const failure = (again: () => void) => (
    <div className="ci-SegmentPie-failure" role="status">
      <p className="ci-SegmentPie-reason">{messages.segmentation.chartFailed}</p>
      <Button onClick={again}>{messages.retry}</Button>
    </div>
  )

  return (
    <div className="ci-SegmentPie-root">
      {wanted && Chart ? (
        <RenderBoundary resetKey={null} fallback={(_error, again) => failure(again)}>
          <Chart dimension={dimension} measure={measure} />
        </RenderBoundary>
      ) : failed ? (
        failure(retry)
      ) : (
        <PieRing skeleton={skeleton} />
      )}
    </div>
  )
}
