import type { ReactNode } from 'react'
import { FREQUENCY_TIERS, type FrequencyTier, type SpendingTier } from '../../client/types.ts'
import { outline } from './Glyph.tsx'
import { SegmentMark } from './SegmentMark.tsx'

const DIAMOND = 'M8 1.8 14.2 8 8 14.2 1.8 8z'

/** How much is spent: a diamond, filled from below. */
const fills: Record<SpendingTier, string> = {
  vip: DIAMOND,
  high: 'M4 6h8l2 2-6 6-6-6z',
  medium: 'M3.4 9.4h9.2L8 14z',
  low: '',
}

function diamond(tier: SpendingTier): ReactNode {
  return (
    <>
      <path {...outline} d={DIAMOND} />
      <path fill="currentColor" d={fills[tier]} />
    </>
  )
}

/** How often: bars, the more the oftener. */
function bars(tier: FrequencyTier): ReactNode {
  const filled = FREQUENCY_TIERS.length - FREQUENCY_TIERS.indexOf(tier)
  return (
    <>
      <path fill="currentColor" opacity={0.28} d={drawBars(filled + 1, 4)} />
      <path fill="currentColor" d={drawBars(1, filled)} />
    </>
  )
}

/** The bars from one step to another, each 2.6 wide. */
function drawBars(first: number, last: number): string {
  const bar = (step: number) => `M${(step * 3.6 - 2.6).toFixed(1)} ${13.5 - step * 3}h2.6v${step * 3}h-2.6z`
  return [1, 2, 3, 4]
    .filter(step => step >= first && step <= last)
    .map(bar)
    .join('')
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
