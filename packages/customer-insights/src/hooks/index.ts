export { queryKeys } from '../provider/queryKeys.ts'
export { type AuditLogCheckQuery, auditLogCheckQueryOptions } from './auditLogCheckQueryOptions.ts'
export { type AuditLogQuery, auditLogQueryOptions } from './auditLogQueryOptions.ts'
export type { BulkTagUndo, BulkTagUpdate, BulkTagVariables } from './bulkTags.ts'
export { type CustomerAnalyticsQuery, customerAnalyticsQueryOptions } from './customerAnalyticsQueryOptions.ts'
export {
  type CustomerBookingList,
  type CustomerBookingsQuery,
  customerBookingsQueryOptions,
} from './customerBookingsQueryOptions.ts'
export { type CustomerGamesQuery, customerGamesQueryOptions } from './customerGamesQueryOptions.ts'
export { type CustomerInsightsQuery, customerInsightsQueryOptions } from './customerInsightsQueryOptions.ts'
export {
  type CustomerInsightsSettingsQuery,
  customerInsightsSettingsQueryOptions,
} from './customerInsightsSettingsQueryOptions.ts'
export { customerInsightsStatusQueryOptions } from './customerInsightsStatusQueryOptions.ts'
export { type CustomerPrivacyQuery, customerPrivacyQueryOptions } from './customerPrivacyQueryOptions.ts'
export {
  type CustomerPageParam,
  type CustomersQuery,
  customersQueryOptions,
  type LoadedCustomers,
} from './customersQueryOptions.ts'
export { customerVenuesQueryOptions } from './customerVenuesQueryOptions.ts'
export { type MarketingConsentQuery, marketingConsentQueryOptions } from './marketingConsentQueryOptions.ts'
export { marketingTagsQueryOptions } from './marketingTagsQueryOptions.ts'
export type { QueryContext } from './queryContext.ts'
export type { RealtimeMode, RealtimeStatus } from './realtime/tenantChannel.ts'
export { type RetentionPreviewQuery, retentionPreviewQueryOptions } from './retentionPreviewQueryOptions.ts'
export { type SegmentsQuery, segmentsQueryOptions } from './segmentsQueryOptions.ts'
export { type UseAuditLogOptions, useAuditLog } from './useAuditLog.ts'
export { type UseAuditLogCheckOptions, useAuditLogCheck } from './useAuditLogCheck.ts'
export { type UseBulkUpdateTagsResult, useBulkUpdateTags } from './useBulkUpdateTags.ts'
export { type UseCustomerAnalyticsOptions, useCustomerAnalytics } from './useCustomerAnalytics.ts'
export { type UseCustomerBookingsOptions, useCustomerBookings } from './useCustomerBookings.ts'
export { type UseCustomerGamesOptions, useCustomerGames } from './useCustomerGames.ts'
export { type UseCustomerInsightsOptions, useCustomerInsights } from './useCustomerInsights.ts'
export {
  type UseCustomerInsightsRealtimeOptions,
  type UseCustomerInsightsRealtimeResult,
  useCustomerInsightsRealtime,
} from './useCustomerInsightsRealtime.ts'
export { type UseCustomerInsightsSettingsOptions, useCustomerInsightsSettings } from './useCustomerInsightsSettings.ts'
export { type UseCustomerInsightsStatusOptions, useCustomerInsightsStatus } from './useCustomerInsightsStatus.ts'
export { type UseCustomerPrivacyOptions, useCustomerPrivacy } from './useCustomerPrivacy.ts'
export { type UseCustomersOptions, useCustomers } from './useCustomers.ts'
export { type UseCustomerVenuesOptions, useCustomerVenues } from './useCustomerVenues.ts'
export { type EraseVariables, type UseEraseCustomerOptions, useEraseCustomer } from './useEraseCustomer.ts'
export { type UseExportCustomerDataOptions, useExportCustomerData } from './useExportCustomerData.ts'
export { type ExportRequest, type UseExportSegmentResult, useExportSegment } from './useExportSegment.ts'
export { type UseMarketingConsentOptions, useMarketingConsent } from './useMarketingConsent.ts'
export { type UseMarketingTagsOptions, useMarketingTags } from './useMarketingTags.ts'
export { type UseRetentionPreviewOptions, useRetentionPreview } from './useRetentionPreview.ts'
export { type UseSegmentsOptions, useSegments } from './useSegments.ts'
export { type UseSetLegalHoldOptions, useSetLegalHold } from './useSetLegalHold.ts'
export { type UseSetMarketingConsentOptions, useSetMarketingConsent } from './useSetMarketingConsent.ts'
export {
  type UseUpdateCustomerInsightsSettingsOptions,
  useUpdateCustomerInsightsSettings,
} from './useUpdateCustomerInsightsSettings.ts'
export { type UseUpdateCustomerTagsOptions, useUpdateCustomerTags } from './useUpdateCustomerTags.ts'
