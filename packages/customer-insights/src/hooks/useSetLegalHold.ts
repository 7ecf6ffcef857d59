'use client'

import { type UseMutationResult, useMutation } from '@tanstack/react-query'
import type { LegalHoldResult } from '../client/types.ts'
import { useCustomerInsightsContext } from '../provider/context.ts'
import { queryKeys } from '../provider/queryKeys.ts'
import { mutationDefaults } from './queryDefaults.ts'

export interface UseSetLegalHoldOptions {
  customerId: string
}

/** `mutate('A claim is open')` keeps a customer from being erased; `mutate(null)` lifts that. */
export function useSetLegalHold({
  customerId,
}: UseSetLegalHoldOptions): UseMutationResult<LegalHoldResult, Error, string | null> {
  const { client, queryClient, tenantKey } = useCustomerInsightsContext()
  return useMutation(
    {
      ...mutationDefaults,
      mutationFn: (reason: string | null) => client.setLegalHold(customerId, reason),
      onSettled: () => {
        void queryClient.invalidateQueries({ queryKey: queryKeys.auditLog(tenantKey) })
        return queryClient.invalidateQueries({ queryKey: queryKeys.privacy(tenantKey, customerId) })
      },
    },
    queryClient,
  )
}
