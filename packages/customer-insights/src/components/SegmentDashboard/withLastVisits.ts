import type { CustomerSegments } from '../../client/types.ts'

interface HasDays {
  average_days_since_last_visit: number | null
}

/**
 * The numbers of one answer with the days since the last visit of another, which takes the database longer: what is quick
 * need not wait for it, and each may be refreshed by itself.
 */
export function withLastVisits(segments: CustomerSegments, slower: CustomerSegments | undefined): CustomerSegments {
  if (!slower || slower.as_of !== segments.as_of) return segments
  const take = <T extends HasDays>(entry: T, from: HasDays | undefined): T =>
    from ? { ...entry, average_days_since_last_visit: from.average_days_since_last_visit } : entry
  return {
    ...segments,
    spending_tiers: segments.spending_tiers.map(entry =>
      take(
        entry,
        slower.spending_tiers.find(({ tier }) => tier === entry.tier),
      ),
    ),
    frequency_tiers: segments.frequency_tiers.map(entry =>
      take(
        entry,
        slower.frequency_tiers.find(({ tier }) => tier === entry.tier),
      ),
    ),
    lifecycle_stages: segments.lifecycle_stages.map(entry =>
      take(
        entry,
        slower.lifecycle_stages.find(({ stage }) => stage === entry.stage),
      ),
    ),
    totals: take(segments.totals, slower.totals),
  }
}
