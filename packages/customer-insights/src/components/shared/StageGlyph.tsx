import type { LifecycleStage } from '../../client/types.ts'
import { outline } from './Glyph.tsx'
import { SegmentMark } from './SegmentMark.tsx'

const RING = 'M8 2a6 6 0 1 1 0 12A6 6 0 1 1 8 2z'

interface Shape {
  line?: string
  dashed?: string
  solid?: string
}

const shapes: Record<LifecycleStage | 'unsegmented', Shape> = {
  new: { line: `${RING}M8 5.5v5M5.5 8h5` },
  active: {
    solid:
      'M8 1.2a6.8 6.8 0 1 1 0 13.6A6.8 6.8 0 0 1 8 1.2zm3.5 4.1a.8.8 0 0 0-1.1 0L7 8.7 5.6 7.3a.8.8 0 0 0-1.1 1.1l2 2a.8.8 0 0 0 1.1 0l3.9-4a.8.8 0 0 0 0-1.1z',
  },
  'at-risk': { line: `${RING}M8 4.6V8l2.3 1.4` },
  churned: { line: 'M5.8 8h4.4', dashed: RING },
  unsegmented: { line: 'M4.5 8h7' },
}

/** The drawing of a lifecycle stage, or of a customer without a booking: each has its own shape. */
export function StageGlyph({ stage }: { stage: LifecycleStage | 'unsegmented' }) {
  const { line, dashed, solid } = shapes[stage]
  return (
    <SegmentMark segment={stage}>
      <path {...outline} d={line} />
      <path {...outline} d={dashed} strokeDasharray="1.7 2.07" />
      <path fill="currentColor" d={solid} fillRule="evenodd" />
    </SegmentMark>
  )
}
