import { type FrequencyTier, LIFECYCLE_STAGES, type LifecycleStage, type SpendingTier } from '../../client/types.ts'
import { StageGlyph } from './StageGlyph.tsx'
import { TierGlyph } from './TierGlyph.tsx'

export type Segment = SpendingTier | FrequencyTier | LifecycleStage

/** Or none: a customer without a counted booking. */
export type AnySegment = Segment | 'unsegmented'

const isStage = (segment: AnySegment): segment is LifecycleStage | 'unsegmented' =>
  segment === 'unsegmented' || LIFECYCLE_STAGES.some(stage => stage === segment)

/** The drawing of any segment. */
export function SegmentGlyph({ segment }: { segment: AnySegment }) {
  return isStage(segment) ? <StageGlyph stage={segment} /> : <TierGlyph tier={segment} />
}
