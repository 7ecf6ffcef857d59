'use client'

import { useInsightsUi } from '../shared/useInsightsUi.ts'
import { DimensionPanel } from './DimensionPanel.tsx'
import { toDimensions } from './dimensions.ts'
import { SegmentPart, type SegmentPartProps } from './SegmentPart.tsx'

export interface SegmentPiesProps extends SegmentPartProps {
  /** Level of the headings of the pies. Default: 3. */
  headingLevel?: 3 | 4 | undefined
}

/** How the customers divide by spending, frequency and lifecycle: a pie each, its legend with numbers. */
export function SegmentPies({
  segments,
  measure = 'customers',
  skeleton = false,
  headingLevel = 3,
  ...part
}: SegmentPiesProps) {
  const { messages } = useInsightsUi()
  return (
    <SegmentPart {...part} name="ci-SegmentPies-root" asOf={segments.as_of}>
      <div className="ci-SegmentPies-list">
        {toDimensions(segments, messages).map(dimension => (
          <DimensionPanel key={dimension.id} {...{ dimension, measure, skeleton }} heading={`h${headingLevel}`} />
        ))}
      </div>
    </SegmentPart>
  )
}
