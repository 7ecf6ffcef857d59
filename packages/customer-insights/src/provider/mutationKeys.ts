import { queryKeys } from './queryKeys.ts'

/**
 * The keys of what our hooks write or run, by the user's session: with another one a hook begins anew. Apart from the
 * query keys, which come with every badge.
 */
export const mutationKeys = {
  tags: (tenantKey: string, customerId: string, session: string) =>
    [...queryKeys.customer(tenantKey, customerId), 'tags', session] as const,
  consent: (tenantKey: string, customerId: string, session: string) =>
    [...queryKeys.customer(tenantKey, customerId), 'set-consent', session] as const,
  bulkTags: (tenantKey: string, session: string) => [...queryKeys.tenant(tenantKey), 'bulk-tags', session] as const,
  settings: (tenantKey: string, session: string) =>
    [...queryKeys.tenant(tenantKey), 'update-settings', session] as const,
  export: (tenantKey: string, session: string) => [...queryKeys.tenant(tenantKey), 'export', session] as const,
}
