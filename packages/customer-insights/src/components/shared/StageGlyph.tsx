import type { ReactNode } from 'react'
import type { LifecycleStage } from '../../client/types.ts'
import { outline } from './Glyph.tsx'
import { SegmentMark } from './SegmentMark.tsx'

const ring = <circle {...outline} cx="8" cy="8" r="6" />

const shapes: Record<LifecycleStage | 'unsegmented', ReactNode> = {
  new: (
    <>
      {ring}
      <path {...outline} d="M8 5.5v5M5.5 8h5" />
    </>
  ),
  active: (
    <path
      fill="currentColor"
      d="M8 1.2a6.8 6.8 0 1 1 0 13.6A6.8 6.8 0 0 1 8 1.2zm3.5 4.1a.8.8 0 0 0-1.1 0L7 8.7 5.6 7.3a.8.8 0 0 0-1.1 1.1l2 2a.8.8 0 0 0 1.1 0l3.9-4a.8.8 0 0 0 0-1.1z"
      fillRule="evenodd"
    />
  ),
  'at-risk': (
    <>
      {ring}
      <path {...outline} d="M8 4.6V8l2.3 1.4" />
    </>
  ),
  churned: (
    <>
      <circle {...outline} cx="8" cy="8" r="6" strokeDasharray="1.7 2.07" />
      <path {...outline} d="M5.8 8h4.4" />
    </>
  ),
  unsegmented: <path {...outline} d="M4.5 8h7" />,
}

/** The drawing of a lifecycle stage, or of a customer without a booking: each has its own shape. */
export function StageGlyph({ stage }: { stage: LifecycleStage | 'unsegmented' }) {
  return <SegmentMark segment={stage}>{shapes[stage]}</SegmentMark>
}
