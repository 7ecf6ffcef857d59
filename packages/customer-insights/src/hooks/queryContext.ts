import type { CustomerInsightsClient } from '../client/client.ts'
import { defaultTenant } from '../provider/queryKeys.ts'

/**
 * What a `queryOptions` factory needs. The value of `useCustomerInsightsContext()` fits; a loader or a server
 * component writes `{ client: createCustomerInsightsClient(supabase) }`.
 */
export interface QueryContext {
  client: CustomerInsightsClient
  /** As given to the provider. */
  tenantKey?: string | undefined
  /** The date to ask for where the call names none. Undefined: the server's today. */
  asOf?: string | undefined
}

export const tenantOf = (context: QueryContext): string => context.tenantKey ?? defaultTenant
