'use client'

import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { MarketingConsent } from '../client/types.ts'
import { useCustomerInsightsContext } from '../provider/context.ts'
import { type MarketingConsentQuery, marketingConsentQueryOptions } from './marketingConsentQueryOptions.ts'
import { retry } from './queryDefaults.ts'

export interface UseMarketingConsentOptions extends MarketingConsentQuery {
  /** False: ask nothing yet. */
  enabled?: boolean | undefined
}

/**
 * What a customer has agreed to, by channel and purpose, and every change of it, latest first. What is not listed was
 * never agreed to. `error` is a `CustomerInsightsError`.
 */
export function useMarketingConsent({
  customerId,
  enabled = true,
}: UseMarketingConsentOptions): UseQueryResult<MarketingConsent> {
  const context = useCustomerInsightsContext()
  return useQuery({ ...marketingConsentQueryOptions(context, { customerId }), retry, enabled }, context.queryClient)
}
