'use client'

import type { UseQueryResult } from '@tanstack/react-query'
import type { CustomerVenue } from '../client/types.ts'
import { customerVenuesQueryOptions } from './customerVenuesQueryOptions.ts'
import { useRead } from './useRead.ts'

export interface UseCustomerVenuesOptions {
  customerId: string
  /** False: ask nothing yet. */
  enabled?: boolean | undefined
}

/** The venues a customer visited, most visited first. `error` is a `CustomerInsightsError`. */
export function useCustomerVenues(input: UseCustomerVenuesOptions): UseQueryResult<CustomerVenue[]> {
  return useRead(customerVenuesQueryOptions, input)
}
