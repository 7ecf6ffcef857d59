'use client'

import { type UseMutationResult, useMutation } from '@tanstack/react-query'
import type { CallOptions } from '../client/options.ts'
import type { CustomerDataExport } from '../client/types.ts'
import { useCustomerInsightsContext } from '../provider/context.ts'
import { queryKeys } from '../provider/queryKeys.ts'
import { mutationDefaults } from './queryDefaults.ts'

export interface UseExportCustomerDataOptions {
  customerId: string
}

/** `mutate({})` fetches everything that is held of a customer, as one object. It is not kept, and the log says who had it. */
export function useExportCustomerData({
  customerId,
}: UseExportCustomerDataOptions): UseMutationResult<CustomerDataExport, Error, CallOptions> {
  const { client, queryClient, tenantKey } = useCustomerInsightsContext()
  return useMutation(
    {
      ...mutationDefaults,
      gcTime: 0,
      mutationFn: (options: CallOptions) => client.exportCustomerData(customerId, options),
      onSuccess: () => void queryClient.invalidateQueries({ queryKey: queryKeys.auditLog(tenantKey) }),
    },
    queryClient,
  )
}
