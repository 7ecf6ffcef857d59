import type { ReactNode } from 'react'
import { FREQUENCY_TIERS, type FrequencyTier, type SpendingTier } from '../../client/types.ts'
import { outline } from './Glyph.tsx'
import { SegmentMark } from './SegmentMark.tsx'

const DIAMOND = 'M8 1.8 14.2 8 8 14.2 1.8 8z'

/** How much is spent: a diamond, filled from below. */
const fills: Record<SpendingTier, string | null> = {
  vip: DIAMOND,
  high: 'M4 6h8l2 2-6 6-6-6z',
  medium: 'M3.4 9.4h9.2L8 14z',
  low: null,
}

function diamond(tier: SpendingTier): ReactNode {
  const filled = fills[tier]
  return (
    <>
      <path {...outline} d={DIAMOND} />
      {filled && <path fill="currentColor" d={filled} />}
    </>
  )
}

/** How often: bars, the more the oftener. */
function bars(tier: FrequencyTier): ReactNode {
  const filled = FREQUENCY_TIERS.length - FREQUENCY_TIERS.indexOf(tier)
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

const isSpending = (tier: SpendingTier | FrequencyTier): tier is SpendingTier => tier in fills

/** The drawing of a spending or frequency tier: what its colour says, a reader who sees no colour reads from this. */
export function TierGlyph({ tier }: { tier: SpendingTier | FrequencyTier }) {
  return <SegmentMark segment={tier}>{isSpending(tier) ? diamond(tier) : bars(tier)}</SegmentMark>
}

/** Someone's favourite category. */
export function FanGlyph() {
  return (
    <SegmentMark>
      <path {...outline} d="M8 13.5 2.9 8.4a3.2 3.2 0 0 1 4.5-4.5l.6.6.6-.6a3.2 3.2 0 0 1 4.5 4.5z" />
    </SegmentMark>
  )
}
