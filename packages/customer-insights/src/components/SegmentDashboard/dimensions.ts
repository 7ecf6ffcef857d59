import type {
  CustomerSegments,
  FrequencyTier,
  LifecycleStage,
  SegmentTotals,
  SpendingTier,
} from '../../client/types.ts'
import type { Messages } from '../../i18n/messages.ts'
import type { AnySegment, Segment } from '../shared/SegmentGlyph.tsx'

/** What the segments of the dashboard are compared by. */
export type SegmentMeasure = 'customers' | 'revenue'

/** A segment that the reader chose. `dimension` and `value` make a filter: `{ [dimension]: [value] }`. */
export type SegmentSelection =
  | { dimension: 'spending_tier'; value: SpendingTier; label: string }
  | { dimension: 'frequency_tier'; value: FrequencyTier; label: string }
  | { dimension: 'lifecycle_stage'; value: LifecycleStage; label: string }
  | { dimension: 'favorite_game_id' | 'preferred_venue_id' | 'game_category'; value: string; label: string }

/** A segment with its numbers, ready to show. */
export interface SegmentEntry
  extends Pick<SegmentTotals, 'count' | 'bookings' | 'total_spent' | 'average_booking_value'> {
  segment: AnySegment
  label: string
  /** Of all customers, 0..1. */
  share: number
  /** Of all revenue, 0..1; 0 where there is none, or refunds outweigh it. */
  revenueShare: number
  /** Whole days; null where nobody has visited yet. */
  average_days_since_last_visit: number | null
  /** How many of them have agreed to be written to on the channel asked for; null where none was, or not known yet. */
  reachable: number | null
  /** Null for those without a segment: no filter names them. */
  selection: SegmentSelection | null
}

/** One way to divide the customers. */
export interface Dimension {
  id: 'spending_tier' | 'frequency_tier' | 'lifecycle_stage'
  label: string
  /** The segments in order; where there are customers without a booking, these too, last. */
  entries: SegmentEntry[]
}

/** The three dimensions of the answer, with the words of the reader's language. */
export function toDimensions(segments: CustomerSegments, messages: Messages): Dimension[] {
  const revenue = segments.totals.total_spent
  const numbers = (totals: SegmentTotals) => ({
    count: totals.count,
    share: totals.share,
    bookings: totals.bookings,
    total_spent: totals.total_spent,
    average_booking_value: totals.average_booking_value,
    average_days_since_last_visit: totals.average_days_since_last_visit,
    reachable: totals.reachable ?? null,
    revenueShare: revenue > 0 ? totals.total_spent / revenue : 0,
  })
  const entry = (totals: SegmentTotals, segment: Segment, selection: SegmentSelection): SegmentEntry => ({
    segment,
    label: selection.label,
    selection,
    ...numbers(totals),
  })
  const unsegmented: SegmentEntry[] =
    segments.unsegmented.count > 0
      ? [
          {
            segment: 'unsegmented',
            label: messages.unsegmented,
            selection: null,
            ...numbers(segments.unsegmented),
          },
        ]
      : []
  return [
    {
      id: 'spending_tier',
      label: messages.spending,
      entries: [
        ...segments.spending_tiers.map(totals => {
          const label = messages.spendingTier[totals.tier]
          return entry(totals, totals.tier, { dimension: 'spending_tier', value: totals.tier, label })
        }),
        ...unsegmented,
      ],
    },
    {
      id: 'frequency_tier',
      label: messages.frequency,
      entries: [
        ...segments.frequency_tiers.map(totals => {
          const label = messages.frequencyTier[totals.tier]
          return entry(totals, totals.tier, { dimension: 'frequency_tier', value: totals.tier, label })
        }),
        ...unsegmented,
      ],
    },
    {
      id: 'lifecycle_stage',
      label: messages.lifecycle,
      entries: [
        ...segments.lifecycle_stages.map(totals => {
          const label = messages.lifecycleStage[totals.stage]
          return entry(totals, totals.stage, { dimension: 'lifecycle_stage', value: totals.stage, label })
        }),
        ...unsegmented,
      ],
    },
  ]
}

export function shareBy(measure: SegmentMeasure, entry: Pick<SegmentEntry, 'share' | 'revenueShare'>): number {
  return measure === 'customers' ? entry.share : entry.revenueShare
}
