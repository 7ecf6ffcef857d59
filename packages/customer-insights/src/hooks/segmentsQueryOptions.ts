import { queryOptions } from '@tanstack/react-query'
import type { ConsentChannel } from '../client/types.ts'
import { queryKeys } from '../provider/queryKeys.ts'
import { type QueryContext, tenantOf } from './queryContext.ts'
import { queryDefaults } from './queryDefaults.ts'

export interface SegmentsQuery {
  /** Customers to show for each segment, 0..100. Default 5. */
  previewSize?: number | undefined
  /** True: with `average_days_since_last_visit`, which is slower. Default false. */
  lastVisits?: boolean | undefined
  /** With how many of each segment have agreed to be written to by this means, which is slower. */
  reachable?: ConsentChannel | undefined
  /** `YYYY-MM-DD`. */
  asOf?: string | undefined
}

export function segmentsQueryOptions(context: QueryContext, query: SegmentsQuery = {}) {
  const { previewSize, lastVisits, reachable, asOf } = query
  const date = asOf ?? context.asOf
  return queryOptions({
    ...queryDefaults,
    queryKey: [
      ...queryKeys.segments(tenantOf(context)),
      {
        asOf: date ?? null,
        previewSize: previewSize ?? null,
        ...(lastVisits && { lastVisits }),
        ...(reachable && { reachable }),
      },
    ] as const,
    queryFn: ({ signal }) =>
      context.client.getCustomerSegments({ previewSize, lastVisits, reachable, asOf: date, signal }),
  })
}
