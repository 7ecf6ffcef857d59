import { useMemo } from 'react'
import { type CustomerSegments, FREQUENCY_TIERS, LIFECYCLE_STAGES, SPENDING_TIERS } from '../../../client/types.ts'
import { useMarketingTags } from '../../../hooks/useMarketingTags.ts'
import { useSegments } from '../../../hooks/useSegments.ts'
import type { Messages } from '../../../i18n/messages.ts'
import type { MultiSelectOption } from '../../shared/MultiSelect.tsx'
import { type Segment, SegmentGlyph } from '../../shared/SegmentGlyph.tsx'
import { useInsightsUi } from '../../shared/useInsightsUi.ts'
import type { ListKey } from '../state/cleanFilter.ts'

export type FilterKey = Exclude<ListKey, 'customer_id'>

/** What can be chosen, with how many customers each stands for; without that number until it is known. */
export interface FilterOptions extends Record<FilterKey, readonly MultiSelectOption[]> {
  tags: readonly MultiSelectOption[]
}

/**
 * The options of each filter. Tiers and stages are always there; games, venues and tags come from the server, and where
 * that fails the list itself goes on.
 */
export function useFilterOptions(asOf: string | undefined): FilterOptions {
  const { messages } = useInsightsUi()
  const { data: segments } = useSegments({ previewSize: 0, asOf })
  const { data: tags } = useMarketingTags()
  return useMemo(
    () => ({
      ...segmentOptions(segments, messages),
      tags: tags?.map(({ tag, customers }) => ({ value: tag, label: tag, count: customers })) ?? [],
    }),
    [segments, tags, messages],
  )
}

function segmentOptions(
  segments: CustomerSegments | undefined,
  messages: Messages,
): Record<FilterKey, MultiSelectOption[]> {
  const marked = (value: Segment, label: string, count: number | undefined): MultiSelectOption => ({
    value,
    label,
    count: count ?? null,
    icon: <SegmentGlyph segment={value} />,
  })
  return {
    spending_tier: SPENDING_TIERS.map(tier =>
      marked(tier, messages.spendingTier[tier], segments?.spending_tiers.find(entry => entry.tier === tier)?.count),
    ),
    frequency_tier: FREQUENCY_TIERS.map(tier =>
      marked(tier, messages.frequencyTier[tier], segments?.frequency_tiers.find(entry => entry.tier === tier)?.count),
    ),
    lifecycle_stage: LIFECYCLE_STAGES.map(stage =>
      marked(
        stage,
        messages.lifecycleStage[stage],
        segments?.lifecycle_stages.find(entry => entry.stage === stage)?.count,
      ),
    ),
    favorite_game_id:
      segments?.game_preferences.map(({ game, count }) => ({
        value: game.id,
        label: game.name || messages.unnamedGame,
        count,
      })) ?? [],
    preferred_venue_id:
      segments?.venue_preferences.map(({ venue, count }) => ({
        value: venue.id,
        label: venue.name || messages.unnamedVenue,
        count,
      })) ?? [],
    game_category:
      segments?.category_preferences.map(({ category, count }) => ({ value: category, label: category, count })) ?? [],
  }
}
