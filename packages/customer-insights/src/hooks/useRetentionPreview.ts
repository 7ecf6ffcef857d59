'use client'

import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { RetentionPreview } from '../client/types.ts'
import { useCustomerInsightsContext } from '../provider/context.ts'
import { retry } from './queryDefaults.ts'
import { type RetentionPreviewQuery, retentionPreviewQueryOptions } from './retentionPreviewQueryOptions.ts'

export interface UseRetentionPreviewOptions extends RetentionPreviewQuery {
  /** False: ask nothing yet. */
  enabled?: boolean | undefined
}

/** Whom the next maintenance would anonymize by the tenant's retention. Nothing is changed. */
export function useRetentionPreview({
  enabled = true,
  ...query
}: UseRetentionPreviewOptions = {}): UseQueryResult<RetentionPreview> {
  const context = useCustomerInsightsContext()
  return useQuery({ ...retentionPreviewQueryOptions(context, query), retry, enabled }, context.queryClient)
}
