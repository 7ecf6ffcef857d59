import type { ReactNode } from 'react'
import type { FrequencyTier, LifecycleStage, SpendingTier } from '../../client/types.ts'
import { Glyph } from './Glyph.tsx'

export type Segment = SpendingTier | FrequencyTier | LifecycleStage

/** Or none: a customer without a counted booking. */
export type AnySegment = Segment | 'unsegmented'

const outline = {
  fill: 'none',
  stroke: 'currentColor',
  strokeWidth: 1.5,
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
} as const

/** How much is spent: a diamond, filled from below. */
function diamond(filled: string | null): ReactNode {
  return (
    <>
      <path {...outline} d="M8 1.8 14.2 8 8 14.2 1.8 8z" />
      {filled && <path fill="currentColor" d={filled} />}
    </>
  )
}

/** How often: bars, as many as filled. */
function bars(filled: number): ReactNode {
  return [1, 2, 3, 4].map(step => (
    <rect
      key={step}
      x={step * 3.6 - 2.6}
      y={13.5 - step * 3}
      width="2.6"
      height={step * 3}
      rx="0.6"
      fill="currentColor"
      opacity={step <= filled ? 1 : 0.28}
    />
  ))
}

const ring = <circle {...outline} cx="8" cy="8" r="6" />

/** One shape for each segment: what its colour says, a reader who sees no colour reads from this. */
const shapes: Record<AnySegment, ReactNode> = {
  vip: diamond('M8 1.8 14.2 8 8 14.2 1.8 8z'),
  high: diamond('M4 6h8l2 2-6 6-6-6z'),
  medium: diamond('M3.4 9.4h9.2L8 14z'),
  low: diamond(null),
  frequent: bars(4),
  regular: bars(3),
  occasional: bars(2),
  'one-time': bars(1),
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

/** The drawing of a segment, in its colour. Always beside the word. */
export function SegmentGlyph({ segment }: { segment: AnySegment }) {
  return (
    <span className="ci-SegmentGlyph-root" data-segment={segment}>
      <Glyph>{shapes[segment]}</Glyph>
    </span>
  )
}

/** Someone's favourite category. */
export function FanGlyph() {
  return (
    <span className="ci-SegmentGlyph-root">
      <Glyph>
        <path {...outline} d="M8 13.5 2.9 8.4a3.2 3.2 0 0 1 4.5-4.5l.6.6.6-.6a3.2 3.2 0 0 1 4.5 4.5z" />
      </Glyph>
    </span>
  )
}
