'use client'

import { type UseMutationResult, useMutation } from '@tanstack/react-query'
import type { CustomerInsightsSettings, CustomerInsightsSettingsChanges } from '../client/types.ts'
import { useCustomerInsightsContext } from '../provider/context.ts'
import { mutationKeys } from '../provider/mutationKeys.ts'
import { queryKeys } from '../provider/queryKeys.ts'
import {
  type CustomerInsightsSettingsQuery,
  customerInsightsSettingsQueryOptions,
} from './customerInsightsSettingsQueryOptions.ts'
import { mutationDefaults } from './queryDefaults.ts'

export interface UseUpdateCustomerInsightsSettingsOptions extends CustomerInsightsSettingsQuery {}

/**
 * `mutate(changes)` changes a tenant's settings. Nothing shows ahead of the server, which alone knows who is in which
 * segment afterwards; when it has answered, the settings show as stored and everything else on screen is asked for
 * again. Changes go out one after the other.
 */
export function useUpdateCustomerInsightsSettings({
  tenantId,
}: UseUpdateCustomerInsightsSettingsOptions = {}): UseMutationResult<
  CustomerInsightsSettings,
  Error,
  CustomerInsightsSettingsChanges
> {
  const context = useCustomerInsightsContext()
  const { client, queryClient, tenantKey, session } = context
  const mutationKey = mutationKeys.settings(tenantKey, session)

  return useMutation(
    {
      mutationKey,
      scope: { id: mutationKey.join('/') },
      ...mutationDefaults,
      mutationFn: (changes: CustomerInsightsSettingsChanges) => client.updateSettings(changes, { tenantId }),
      onSuccess: settings => {
        // Not even this one is under way any more: it is an answer to the last user.
        if (queryClient.isMutating({ mutationKey }) === 0) return
        queryClient.setQueryData(customerInsightsSettingsQueryOptions(context, { tenantId }).queryKey, settings)
      },
      // Also after a failure: an answer that was lost on its way says nothing about what is stored.
      onSettled: () => {
        void queryClient.invalidateQueries({ queryKey: queryKeys.tenant(tenantKey) })
      },
    },
    queryClient,
  )
}
