import { FREQUENCY_TIERS, type FrequencyTier, type SpendingTier } from '../../client/types.ts'
import { outline } from './Glyph.tsx'
import { SegmentMark } from './SegmentMark.tsx'

const DIAMOND = 'M8 1.8 14.2 8 8 14.2 1.8 8z'

/** How much is spent: a diamond, filled from below. */
const fills: Record<SpendingTier, string | undefined> = {
  vip: DIAMOND,
  high: 'M4 6h8l2 2-6 6-6-6z',
  medium: 'M3.4 9.4h9.2L8 14z',
  low: undefined,
}

/** How often: bars, the more the oftener. */
const BARS = ['M1 10.5h2.6v3H1z', 'M4.6 7.5h2.6v6H4.6z', 'M8.2 4.5h2.6v9H8.2z', 'M11.8 1.5h2.6v12h-2.6z']

/** The drawing of a spending or frequency tier: what its colour says, a reader who sees no colour reads from this. */
export function TierGlyph({ tier }: { tier: SpendingTier | FrequencyTier }) {
  const isFrequency = !(tier in fills)
  const filled = BARS.length - FREQUENCY_TIERS.indexOf(tier as FrequencyTier)
  return (
    <SegmentMark segment={tier}>
      {isFrequency ? (
        <path fill="currentColor" d={BARS.slice(filled).join('')} opacity=".28" />
      ) : (
        <path {...outline} d={DIAMOND} />
      )}
      <path fill="currentColor" d={isFrequency ? BARS.slice(0, filled).join('') : fills[tier as SpendingTier]} />
    </SegmentMark>
  )
}

/** Someone's favourite category. */
export function FanGlyph() {
  return (
    <SegmentMark>
      <path {...outline} d="M8 13.5 2.9 8.4a3.2 3.2 0 0 1 4.5-4.5l.6.6.6-.6a3.2 3.2 0 0 1 4.5 4.5z" />
    </SegmentMark>
  )
}
