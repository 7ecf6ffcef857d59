'use client'

import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { CustomerInsightsSettings } from '../client/types.ts'
import { useCustomerInsightsContext } from '../provider/context.ts'
import {
  type CustomerInsightsSettingsQuery,
  customerInsightsSettingsQueryOptions,
} from './customerInsightsSettingsQueryOptions.ts'
import { retry } from './queryDefaults.ts'

export interface UseCustomerInsightsSettingsOptions extends CustomerInsightsSettingsQuery {
  /** False: ask nothing yet. */
  enabled?: boolean | undefined
}

/** A tenant's time zone, currency, uncounted statuses and thresholds. `error` is a `CustomerInsightsError`. */
export function useCustomerInsightsSettings({
  tenantId,
  enabled = true,
}: UseCustomerInsightsSettingsOptions = {}): UseQueryResult<CustomerInsightsSettings> {
  const context = useCustomerInsightsContext()
  const options = customerInsightsSettingsQueryOptions(context, { tenantId })
  return useQuery({ ...options, retry, enabled }, context.queryClient)
}
