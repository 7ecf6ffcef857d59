/**
 * The shapes that the RPCs of `sql/api` take and answer, a file for each family. The words (tiers, stages, dates) are
 * defined in ARCHITECTURE.md's glossary; money is in the tenant's currency, dates are ISO `YYYY-MM-DD`.
 *
 * Keys are opaque strings here, whatever type the host gave them in the database
 * (uuid, bigint, integer or text): a bigint does not fit a JavaScript number.
 */
export * from './types/analytics.ts'
export type * from './types/audit.ts'
export * from './types/bookings.ts'
export type * from './types/consent.ts'
export * from './types/customer.ts'
export * from './types/list.ts'
export * from './types/privacy.ts'
export * from './types/segments.ts'
export * from './types/settings.ts'
export type * from './types/status.ts'
export * from './types/tags.ts'
