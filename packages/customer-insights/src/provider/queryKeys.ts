/** The tenant part where the provider was given no `tenantKey`. */
export const defaultTenant = 'default'

const root = ['customer-insights'] as const
const tenant = (tenantKey: string) => [...root, tenantKey] as const
const customer = (tenantKey: string, customerId: string) => [...tenant(tenantKey), 'customer', customerId] as const

/** By itself, since it is all that a badge needs. */
export const insightsKey = (tenantKey: string, customerId: string) =>
  [...customer(tenantKey, customerId), 'insights'] as const

/**
 * Every key of ours in a query client, from the widest to the narrowest: `['customer-insights', tenant, ...]`.
 * A host invalidates by any prefix, e.g. `queryKeys.customer('default', id)` after it changed a booking of its own.
 */
export const queryKeys = {
  defaultTenant,
  root,
  tenant,
  customer,
  insights: insightsKey,
  games: (tenantKey: string, customerId: string) => [...customer(tenantKey, customerId), 'games'] as const,
  venues: (tenantKey: string, customerId: string) => [...customer(tenantKey, customerId), 'venues'] as const,
  bookings: (tenantKey: string, customerId: string) => [...customer(tenantKey, customerId), 'bookings'] as const,
  analytics: (tenantKey: string, customerId: string) => [...customer(tenantKey, customerId), 'analytics'] as const,
  consent: (tenantKey: string, customerId: string) => [...customer(tenantKey, customerId), 'consent'] as const,
  privacy: (tenantKey: string, customerId: string) => [...customer(tenantKey, customerId), 'privacy'] as const,
  /** Lists of customers. */
  customers: (tenantKey: string) => [...tenant(tenantKey), 'customers'] as const,
  marketingTags: (tenantKey: string) => [...tenant(tenantKey), 'marketing-tags'] as const,
  segments: (tenantKey: string) => [...tenant(tenantKey), 'segments'] as const,
  auditLog: (tenantKey: string) => [...tenant(tenantKey), 'audit-log'] as const,
  auditCheck: (tenantKey: string) => [...tenant(tenantKey), 'audit-check'] as const,
  retention: (tenantKey: string) => [...tenant(tenantKey), 'retention'] as const,
  settings: (tenantKey: string) => [...tenant(tenantKey), 'settings'] as const,
  status: (tenantKey: string) => [...tenant(tenantKey), 'status'] as const,
}
