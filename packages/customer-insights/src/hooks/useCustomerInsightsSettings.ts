'use client'

import type { UseQueryResult } from '@tanstack/react-query'
import type { CustomerInsightsSettings } from '../client/types.ts'
import {
  type CustomerInsightsSettingsQuery,
  customerInsightsSettingsQueryOptions,
} from './customerInsightsSettingsQueryOptions.ts'
import { useRead } from './useRead.ts'

export interface UseCustomerInsightsSettingsOptions extends CustomerInsightsSettingsQuery {
  /** False: ask nothing yet. */
  enabled?: boolean | undefined
}

/** A tenant's time zone, currency, uncounted statuses and thresholds. `error` is a `CustomerInsightsError`. */
export function useCustomerInsightsSettings(
  input: UseCustomerInsightsSettingsOptions = {},
): UseQueryResult<CustomerInsightsSettings> {
  return useRead(customerInsightsSettingsQueryOptions, input)
}
