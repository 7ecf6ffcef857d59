import { SegmentDashboard } from '@org/customer-insights'
import { createCustomerInsightsClient } from '@org/customer-insights/client'
import { segmentsQueryOptions } from '@org/customer-insights/hooks'
import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query'
import { Suspense } from 'react'
import { accessToken } from '../lib/session'
import { createSupabase } from '../lib/supabase'
import { Insights } from './Insights'

/** The dashboard comes with its numbers in it; the tags follow in the same response, when the database has them. */
export default async function SegmentsPage() {
  const token = await accessToken()
  const client = createCustomerInsightsClient(createSupabase(token))
  const queryClient = new QueryClient()
  await queryClient.prefetchQuery(segmentsQueryOptions({ client }, { previewSize: 0 }))
  return (
    <main>
      <h1>Segments</h1>
      <Insights accessToken={token}>
        <HydrationBoundary state={dehydrate(queryClient)}>
          <SegmentDashboard />
        </HydrationBoundary>
      </Insights>
      <h2>Tags</h2>
      <Suspense fallback={<p>The tags are on their way …</p>}>
        <Tags accessToken={token} />
      </Suspense>
    </main>
  )
}

async function Tags({ accessToken }: { accessToken: string }) {
  const tags = await createCustomerInsightsClient(createSupabase(accessToken)).getMarketingTags()
  return <p id="tags">{tags.length} tags in use</p>
}
