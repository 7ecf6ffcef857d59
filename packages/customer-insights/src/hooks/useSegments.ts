'use client'

import type { UseQueryResult } from '@tanstack/react-query'
import type { CustomerSegments } from '../client/types.ts'
import { type SegmentsQuery, segmentsQueryOptions } from './segmentsQueryOptions.ts'
import { useRead } from './useRead.ts'

export interface UseSegmentsOptions extends SegmentsQuery {
  /** False: ask nothing yet. */
  enabled?: boolean | undefined
}

/** Every segment with its counts and a preview of its customers. `error` is a `CustomerInsightsError`. */
export function useSegments(input: UseSegmentsOptions = {}): UseQueryResult<CustomerSegments> {
  return useRead(segmentsQueryOptions, input)
}
