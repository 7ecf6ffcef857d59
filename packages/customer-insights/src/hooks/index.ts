export { queryKeys } from '../provider/queryKeys.ts'
export { customerGamesQueryOptions } from './customerGamesQueryOptions.ts'
export { type CustomerInsightsQuery, customerInsightsQueryOptions } from './customerInsightsQueryOptions.ts'
export { customerInsightsStatusQueryOptions } from './customerInsightsStatusQueryOptions.ts'
export { customerVenuesQueryOptions } from './customerVenuesQueryOptions.ts'
export type { QueryContext } from './queryContext.ts'
export type { RealtimeMode, RealtimeStatus } from './realtime/tenantChannel.ts'
export { type SegmentsQuery, segmentsQueryOptions } from './segmentsQueryOptions.ts'
export { type UseCustomerGamesOptions, useCustomerGames } from './useCustomerGames.ts'
export { type UseCustomerInsightsOptions, useCustomerInsights } from './useCustomerInsights.ts'
export {
  type UseCustomerInsightsRealtimeOptions,
  type UseCustomerInsightsRealtimeResult,
  useCustomerInsightsRealtime,
} from './useCustomerInsightsRealtime.ts'
export { type UseCustomerInsightsStatusOptions, useCustomerInsightsStatus } from './useCustomerInsightsStatus.ts'
export { type UseCustomerVenuesOptions, useCustomerVenues } from './useCustomerVenues.ts'
export { type UseSegmentsOptions, useSegments } from './useSegments.ts'
export { type UseUpdateCustomerTagsOptions, useUpdateCustomerTags } from './useUpdateCustomerTags.ts'
