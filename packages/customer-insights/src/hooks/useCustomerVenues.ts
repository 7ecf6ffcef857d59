'use client'

import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { CustomerVenue } from '../client/types.ts'
import { useCustomerInsightsContext } from '../provider/context.ts'
import { customerVenuesQueryOptions } from './customerVenuesQueryOptions.ts'
import { retry } from './queryDefaults.ts'

export interface UseCustomerVenuesOptions {
  customerId: string
  /** False: ask nothing yet. */
  enabled?: boolean | undefined
}

/** The venues a customer visited, most visited first. `error` is a `CustomerInsightsError`. */
export function useCustomerVenues({
  customerId,
  enabled = true,
}: UseCustomerVenuesOptions): UseQueryResult<CustomerVenue[]> {
  const context = useCustomerInsightsContext()
  return useQuery({ ...customerVenuesQueryOptions(context, { customerId }), retry, enabled }, context.queryClient)
}
