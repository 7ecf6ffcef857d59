export {
  type AsOfOptions,
  type CallOptions,
  type ClientOptions,
  type CustomerInsightsClient,
  createCustomerInsightsClient,
  type SegmentsOptions,
} from './client.ts'
export { CustomerInsightsError, type CustomerInsightsErrorCode } from './errors.ts'
export { REQUIRED_SCHEMA_VERSION } from './handshake.ts'
export type { RpcCaller, RpcRequest, RpcResponse, SupabaseAuthLike, SupabaseClientLike } from './supabase.ts'
export * from './types.ts'
export { MAX_PREVIEW_SIZE, MAX_TAG_LENGTH, MAX_TAGS, normalizeTags } from './validate.ts'
