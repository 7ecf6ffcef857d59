'use client'

import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { CustomerGame } from '../client/types.ts'
import { useCustomerInsightsContext } from '../provider/context.ts'
import { customerGamesQueryOptions } from './customerGamesQueryOptions.ts'
import { retry } from './queryDefaults.ts'

export interface UseCustomerGamesOptions {
  customerId: string
  /** False: ask nothing yet. */
  enabled?: boolean | undefined
}

/** The games a customer booked, most booked first. `error` is a `CustomerInsightsError`. */
export function useCustomerGames({
  customerId,
  enabled = true,
}: UseCustomerGamesOptions): UseQueryResult<CustomerGame[]> {
  const context = useCustomerInsightsContext()
  return useQuery({ ...customerGamesQueryOptions(context, { customerId }), retry, enabled }, context.queryClient)
}
