'use client'

import type { UseQueryResult } from '@tanstack/react-query'
import type { CustomerPrivacy } from '../client/types.ts'
import { type CustomerPrivacyQuery, customerPrivacyQueryOptions } from './customerPrivacyQueryOptions.ts'
import { useRead } from './useRead.ts'

export interface UseCustomerPrivacyOptions extends CustomerPrivacyQuery {
  /** False: ask nothing yet. */
  enabled?: boolean | undefined
}

/** Whether a customer is under a legal hold, was erased, may be written to. `error` is a `CustomerInsightsError`. */
export function useCustomerPrivacy(input: UseCustomerPrivacyOptions): UseQueryResult<CustomerPrivacy> {
  return useRead(customerPrivacyQueryOptions, input)
}
