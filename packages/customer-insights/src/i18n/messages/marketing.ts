import type { FrequencyTier, LifecycleStage, SpendingTier } from '../../client/types.ts'

/** Tags, and segments with their reasons. */
export interface MarketingMessages {
  tags: string
  /** Toasts: what was done, and can be undone. */
  tagAdded: (tag: string) => string
  tagRemoved: (tag: string) => string
  tagsChanged: string

  segments: string
  noSegments: string
  /** Why a customer is in a spending tier: the amount, and the limits of the tier. */
  whySpending: Record<SpendingTier, (spent: string, limits: { from: string; to: string }) => string>
  /** By bookings ("12 bookings") and the limits of the tier as numbers. */
  whyFrequency: Record<FrequencyTier, (bookings: string, limits: { from: string; to: string }) => string>
  /** By `when`, such as "102 days ago" or "in 3 days", and the limits of the stage in days. */
  whyStage: Record<LifecycleStage, (when: string, limits: { from: string; to: string }) => string>
  /** New, though the first booking is still ahead. */
  whyNewUpcoming: (when: string) => string
  /** Active, since the next booking is still ahead. */
  whyActiveUpcoming: (when: string) => string
  /** `count` of `total` bookings in the favourite category. */
  whyFan: (count: string, total: string) => string

  actions: string
}
