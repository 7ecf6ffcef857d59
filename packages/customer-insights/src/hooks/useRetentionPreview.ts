'use client'

import type { UseQueryResult } from '@tanstack/react-query'
import type { RetentionPreview } from '../client/types.ts'
import { type RetentionPreviewQuery, retentionPreviewQueryOptions } from './retentionPreviewQueryOptions.ts'
import { useRead } from './useRead.ts'

export interface UseRetentionPreviewOptions extends RetentionPreviewQuery {
  /** False: ask nothing yet. */
  enabled?: boolean | undefined
}

/** Whom the next maintenance would anonymize by the tenant's retention. Nothing is changed. */
export function useRetentionPreview(input: UseRetentionPreviewOptions = {}): UseQueryResult<RetentionPreview> {
  return useRead(retentionPreviewQueryOptions, input)
}
