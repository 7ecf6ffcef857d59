'use client'

import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { CustomerInsightsStatus } from '../client/types.ts'
import { useCustomerInsightsContext } from '../provider/context.ts'
import { customerInsightsStatusQueryOptions } from './customerInsightsStatusQueryOptions.ts'
import { retry } from './queryDefaults.ts'

export interface UseCustomerInsightsStatusOptions {
  /** False: ask nothing yet. */
  enabled?: boolean | undefined
}

/** What is installed in the database, and the caller's access. `error` is a `CustomerInsightsError`. */
export function useCustomerInsightsStatus({
  enabled = true,
}: UseCustomerInsightsStatusOptions = {}): UseQueryResult<CustomerInsightsStatus> {
  const context = useCustomerInsightsContext()
  return useQuery({ ...customerInsightsStatusQueryOptions(context), retry, enabled }, context.queryClient)
}
