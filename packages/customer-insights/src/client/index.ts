export { MAX_FILTER_IDS, MAX_SEARCH_LENGTH } from './checkFilter.ts'
export { type CustomerInsightsClient, createCustomerInsightsClient } from './client.ts'
export { CustomerInsightsError, type CustomerInsightsErrorCode } from './errors.ts'
export { REQUIRED_SCHEMA_VERSION } from './handshake.ts'
export type {
  AsOfOptions,
  AuditLogOptions,
  BulkTagOptions,
  BulkUpdateTagsOptions,
  CallOptions,
  ClientOptions,
  CountMode,
  CustomerAnalyticsOptions,
  CustomerBookingsFilter,
  CustomerBookingsOptions,
  CustomerGamesOptions,
  EraseOptions,
  ExportSegmentOptions,
  ListCustomersOptions,
  RetentionOptions,
  SegmentsOptions,
  SettingsOptions,
  TagChanges,
} from './options.ts'
export type {
  ReadClientLike,
  RpcCaller,
  RpcRequest,
  RpcResponse,
  SupabaseAuthLike,
  SupabaseClientLike,
} from './supabase.ts'
export * from './types.ts'
export { MAX_MONTHS, MAX_PAGE_SIZE, MAX_PREVIEW_SIZE, MAX_TAG_LENGTH, MAX_TAGS, normalizeTags } from './validate.ts'
