'use client'

import type { UseQueryResult } from '@tanstack/react-query'
import type { CustomerInsightsStatus } from '../client/types.ts'
import { customerInsightsStatusQueryOptions } from './customerInsightsStatusQueryOptions.ts'
import { useRead } from './useRead.ts'

export interface UseCustomerInsightsStatusOptions {
  /** False: ask nothing yet. */
  enabled?: boolean | undefined
}

/** What is installed in the database, and the caller's access. `error` is a `CustomerInsightsError`. */
export function useCustomerInsightsStatus(
  input: UseCustomerInsightsStatusOptions = {},
): UseQueryResult<CustomerInsightsStatus> {
  return useRead(customerInsightsStatusQueryOptions, input)
}
