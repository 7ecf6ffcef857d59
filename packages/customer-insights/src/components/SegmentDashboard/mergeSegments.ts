import type { CustomerSegments, SegmentTotals } from '../../client/types.ts'

/** What of a segment comes with an answer of its own, since it takes the database longer. */
type Slow = Pick<SegmentTotals, 'average_days_since_last_visit' | 'reachable'>

/**
 * The numbers of one answer with some of another, which takes the database longer: what is quick need not wait for it,
 * and each may be refreshed by itself. Nothing is taken of another day.
 */
export function mergeSegments(
  segments: CustomerSegments,
  slower: CustomerSegments | undefined,
  take: (from: Slow) => Partial<Slow>,
): CustomerSegments {
  if (!slower || slower.as_of !== segments.as_of) return segments
  const into = <T extends Slow>(entry: T, from: Slow | undefined): T => (from ? { ...entry, ...take(from) } : entry)
  const each = <T extends Slow>(entries: T[], from: T[], keyOf: (entry: T) => string): T[] => {
    const byKey = new Map(from.map(entry => [keyOf(entry), entry]))
    return entries.map(entry => into(entry, byKey.get(keyOf(entry))))
  }
  return {
    ...segments,
    spending_tiers: each(segments.spending_tiers, slower.spending_tiers, ({ tier }) => tier),
    frequency_tiers: each(segments.frequency_tiers, slower.frequency_tiers, ({ tier }) => tier),
    lifecycle_stages: each(segments.lifecycle_stages, slower.lifecycle_stages, ({ stage }) => stage),
    game_preferences: each(segments.game_preferences, slower.game_preferences, ({ game }) => game.id),
    venue_preferences: each(segments.venue_preferences, slower.venue_preferences, ({ venue }) => venue.id),
    category_preferences: each(segments.category_preferences, slower.category_preferences, ({ category }) => category),
    unsegmented: into(segments.unsegmented, slower.unsegmented),
    totals: into(segments.totals, slower.totals),
  }
}

export const withLastVisits = (segments: CustomerSegments, slower: CustomerSegments | undefined) =>
  mergeSegments(segments, slower, ({ average_days_since_last_visit }) => ({ average_days_since_last_visit }))

export const withReachable = (segments: CustomerSegments, slower: CustomerSegments | undefined) =>
  mergeSegments(segments, slower, ({ reachable }) => ({ reachable }))
