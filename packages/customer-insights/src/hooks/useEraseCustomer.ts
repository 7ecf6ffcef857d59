'use client'

import { type UseMutationResult, useMutation } from '@tanstack/react-query'
import type { ErasureMode, ErasureResult } from '../client/types.ts'
import { useCustomerInsightsContext } from '../provider/context.ts'
import { queryKeys } from '../provider/queryKeys.ts'
import { mutationDefaults } from './queryDefaults.ts'

export interface UseEraseCustomerOptions {
  customerId: string
}

export interface EraseVariables {
  mode: ErasureMode
  /** For the log. No personal data. */
  reason?: string | undefined
}

/**
 * `mutate({ mode: 'anonymize' })` erases a customer, which cannot be taken back. Nothing is shown ahead of the server's
 * word. Then everything of the tenant is asked for again, and what the cache held of the customer is gone. Under a legal
 * hold the error has the code `conflict`, and its message the reason.
 */
export function useEraseCustomer({
  customerId,
}: UseEraseCustomerOptions): UseMutationResult<ErasureResult, Error, EraseVariables> {
  const { client, queryClient, tenantKey } = useCustomerInsightsContext()
  return useMutation(
    {
      ...mutationDefaults,
      mutationFn: ({ mode, reason }: EraseVariables) => client.eraseCustomer(customerId, mode, { reason }),
      onSuccess: () => {
        // What nobody looks at would stay in memory for minutes.
        queryClient.removeQueries({ queryKey: queryKeys.customer(tenantKey, customerId), type: 'inactive' })
        // Not waited for: who has erased a customer is told so first, and then that there is none.
        void queryClient.invalidateQueries({ queryKey: queryKeys.tenant(tenantKey) })
      },
    },
    queryClient,
  )
}
