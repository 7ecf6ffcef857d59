'use client'

import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { CustomerGame } from '../client/types.ts'
import { useCustomerInsightsContext } from '../provider/context.ts'
import { type CustomerGamesQuery, customerGamesQueryOptions } from './customerGamesQueryOptions.ts'
import { retry } from './queryDefaults.ts'

export interface UseCustomerGamesOptions extends CustomerGamesQuery {
  /** False: ask nothing yet. */
  enabled?: boolean | undefined
}

/** The games a customer booked, most booked first, and with `includeUnplayed` those that are left. `error` is a `CustomerInsightsError`. */
export function useCustomerGames({
  enabled = true,
  ...query
}: UseCustomerGamesOptions): UseQueryResult<CustomerGame[]> {
  const context = useCustomerInsightsContext()
  return useQuery({ ...customerGamesQueryOptions(context, query), retry, enabled }, context.queryClient)
}
