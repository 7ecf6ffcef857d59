'use client'

import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { CustomerSegments } from '../client/types.ts'
import { useCustomerInsightsContext } from '../provider/context.ts'
import { retry } from './queryDefaults.ts'
import { type SegmentsQuery, segmentsQueryOptions } from './segmentsQueryOptions.ts'

export interface UseSegmentsOptions extends SegmentsQuery {
  /** False: ask nothing yet. */
  enabled?: boolean | undefined
}

/** Every segment with its counts and a preview of its customers. `error` is a `CustomerInsightsError`. */
export function useSegments({ enabled = true, ...query }: UseSegmentsOptions = {}): UseQueryResult<CustomerSegments> {
  const context = useCustomerInsightsContext()
  return useQuery({ ...segmentsQueryOptions(context, query), retry, enabled }, context.queryClient)
}
