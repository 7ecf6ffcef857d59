'use client'

import type { UseQueryResult } from '@tanstack/react-query'
import type { MarketingConsent } from '../client/types.ts'
import { type MarketingConsentQuery, marketingConsentQueryOptions } from './marketingConsentQueryOptions.ts'
import { useRead } from './useRead.ts'

export interface UseMarketingConsentOptions extends MarketingConsentQuery {
  /** False: ask nothing yet. */
  enabled?: boolean | undefined
}

/**
 * What a customer has agreed to, by channel and purpose, and every change of it, latest first. What is not listed was
 * never agreed to. `error` is a `CustomerInsightsError`.
 */
export function useMarketingConsent(input: UseMarketingConsentOptions): UseQueryResult<MarketingConsent> {
  return useRead(marketingConsentQueryOptions, input)
}
