import { queryKeys } from './queryKeys.ts'

/** The keys of what our hooks write or run. Apart from the query keys, which come with every badge. */
export const mutationKeys = {
  tags: (tenantKey: string, customerId: string) => [...queryKeys.customer(tenantKey, customerId), 'tags'] as const,
  bulkTags: (tenantKey: string) => [...queryKeys.tenant(tenantKey), 'bulk-tags'] as const,
  settings: (tenantKey: string) => [...queryKeys.tenant(tenantKey), 'update-settings'] as const,
  export: (tenantKey: string) => [...queryKeys.tenant(tenantKey), 'export'] as const,
}
