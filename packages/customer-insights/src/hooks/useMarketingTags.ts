'use client'

import type { UseQueryResult } from '@tanstack/react-query'
import type { MarketingTag } from '../client/types.ts'
import { marketingTagsQueryOptions } from './marketingTagsQueryOptions.ts'
import { useRead } from './useRead.ts'

export interface UseMarketingTagsOptions {
  /** False: ask nothing yet. */
  enabled?: boolean | undefined
}

/** Every tag in use and how many customers have it, most used first. `error` is a `CustomerInsightsError`. */
export function useMarketingTags(input: UseMarketingTagsOptions = {}): UseQueryResult<MarketingTag[]> {
  return useRead(marketingTagsQueryOptions, input)
}
