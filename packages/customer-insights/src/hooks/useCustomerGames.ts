'use client'

import type { UseQueryResult } from '@tanstack/react-query'
import type { CustomerGame } from '../client/types.ts'
import { type CustomerGamesQuery, customerGamesQueryOptions } from './customerGamesQueryOptions.ts'
import { useRead } from './useRead.ts'

export interface UseCustomerGamesOptions extends CustomerGamesQuery {
  /** False: ask nothing yet. */
  enabled?: boolean | undefined
}

/** The games a customer booked, most booked first, and with `includeUnplayed` those that are left. `error` is a `CustomerInsightsError`. */
export function useCustomerGames(input: UseCustomerGamesOptions): UseQueryResult<CustomerGame[]> {
  return useRead(customerGamesQueryOptions, input)
}
