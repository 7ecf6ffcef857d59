'use client'

import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { CustomerPrivacy } from '../client/types.ts'
import { useCustomerInsightsContext } from '../provider/context.ts'
import { type CustomerPrivacyQuery, customerPrivacyQueryOptions } from './customerPrivacyQueryOptions.ts'
import { retry } from './queryDefaults.ts'

export interface UseCustomerPrivacyOptions extends CustomerPrivacyQuery {
  /** False: ask nothing yet. */
  enabled?: boolean | undefined
}

/** Whether a customer is under a legal hold, was erased, may be written to. `error` is a `CustomerInsightsError`. */
export function useCustomerPrivacy({
  customerId,
  enabled = true,
}: UseCustomerPrivacyOptions): UseQueryResult<CustomerPrivacy> {
  const context = useCustomerInsightsContext()
  return useQuery({ ...customerPrivacyQueryOptions(context, { customerId }), retry, enabled }, context.queryClient)
}
