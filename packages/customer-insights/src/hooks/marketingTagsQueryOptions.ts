import { queryOptions } from '@tanstack/react-query'
import { queryKeys } from '../provider/queryKeys.ts'
import { type QueryContext, tenantOf } from './queryContext.ts'
import { queryDefaults } from './queryDefaults.ts'

export function marketingTagsQueryOptions(context: QueryContext) {
  return queryOptions({
    ...queryDefaults,
    queryKey: queryKeys.marketingTags(tenantOf(context)),
    queryFn: ({ signal }) => context.client.getMarketingTags({ signal }),
  })
}
