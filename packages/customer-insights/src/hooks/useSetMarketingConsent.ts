'use client'

import { type Query, type UseMutationResult, useMutation } from '@tanstack/react-query'
import type { ConsentInput, MarketingConsent } from '../client/types.ts'
import { useCustomerInsightsContext } from '../provider/context.ts'
import { mutationKeys } from '../provider/mutationKeys.ts'
import { queryKeys } from '../provider/queryKeys.ts'
import { mutationDefaults } from './queryDefaults.ts'
import { type Ahead, takeBack } from './showTags.ts'

export interface UseSetMarketingConsentOptions {
  customerId: string
}

/**
 * `mutate({ channel, state })` records what a customer has agreed to, or no longer does. It shows at once, and goes back
 * if the server refuses it. Changes of one customer go out one after the other, in the order made.
 */
export function useSetMarketingConsent({
  customerId,
}: UseSetMarketingConsentOptions): UseMutationResult<MarketingConsent, Error, ConsentInput, Ahead[]> {
  const { client, queryClient, tenantKey, session } = useCustomerInsightsContext()
  const queryKey = queryKeys.consent(tenantKey, customerId)
  const mutationKey = mutationKeys.consent(tenantKey, customerId, session)
  // While further changes wait, the server's answer would be older than what is shown. With none, not even this one, it
  // is an answer to the last user.
  const isLast = () => queryClient.isMutating({ mutationKey }) === 1

  return useMutation(
    {
      mutationKey,
      scope: { id: mutationKey.join('/') },
      ...mutationDefaults,
      mutationFn: (change: ConsentInput) => client.setMarketingConsent(customerId, change),
      onMutate: async change => {
        await queryClient.cancelQueries({ queryKey })
        const before = queryClient.getQueryData<MarketingConsent>(queryKey)
        if (!before) return []
        const after = queryClient.setQueryData<MarketingConsent>(queryKey, withChange(before, change))
        return [{ key: queryKey, before, after }]
      },
      onSuccess: consent => {
        if (isLast()) queryClient.setQueryData(queryKey, consent)
      },
      onError: (_error, _change, ahead) => takeBack(queryClient, ahead ?? []),
      onSettled: () => {
        if (!isLast()) return
        void queryClient.invalidateQueries({ queryKey: queryKeys.tenant(tenantKey), predicate: countsConsent })
        return queryClient.invalidateQueries({ queryKey })
      },
    },
    queryClient,
  )
}

/** The state as it will be; the ledger is the server's to write. */
function withChange(before: MarketingConsent, change: ConsentInput): MarketingConsent {
  const { channel, state, purpose = 'marketing', source = 'staff', wordingVersion = null } = change
  const isSame = (consent: { channel: string; purpose: string }) =>
    consent.channel === channel && consent.purpose === purpose
  const known = before.consents.find(isSame)
  const changed = {
    is_suppressed: before.is_suppressed,
    ...known,
    channel,
    purpose,
    state,
    since: new Date().toISOString(),
    source,
    wording_version: wordingVersion,
  }
  const consents = known
    ? before.consents.map(consent => (isSame(consent) ? changed : consent))
    : [...before.consents, changed]
  return { ...before, consents }
}

/** Who is in a list by consent, and how many of a segment can be reached. The log has a new entry, too. */
const countsConsent = ({ queryKey: [, , family, query] }: Query): boolean =>
  family === 'audit-log' ||
  (family === 'customers' &&
    (query as { filter?: { consent?: unknown } } | undefined)?.filter?.consent !== undefined) ||
  (family === 'segments' && (query as { reachable?: unknown } | undefined)?.reachable != null)
