'use client'

import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { MarketingTag } from '../client/types.ts'
import { useCustomerInsightsContext } from '../provider/context.ts'
import { marketingTagsQueryOptions } from './marketingTagsQueryOptions.ts'
import { retry } from './queryDefaults.ts'

export interface UseMarketingTagsOptions {
  /** False: ask nothing yet. */
  enabled?: boolean | undefined
}

/** Every tag in use and how many customers have it, most used first. `error` is a `CustomerInsightsError`. */
export function useMarketingTags({ enabled = true }: UseMarketingTagsOptions = {}): UseQueryResult<MarketingTag[]> {
  const context = useCustomerInsightsContext()
  return useQuery({ ...marketingTagsQueryOptions(context), retry, enabled }, context.queryClient)
}
