import { QueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { CustomerInsightsProvider, SegmentDashboard } from '../../packages/customer-insights/src/index.ts'
import { fakeSupabase } from './fakeSupabase.ts'
import '../../packages/customer-insights/src/styles/index.css'

/** As on a reader's first visit, with the guide. */
export function OurDashboard({ onData }: { onData: () => void }) {
  const [supabase] = useState(() => fakeSupabase([], { get_customer_segments: onData }))
  const [queryClient] = useState(() => new QueryClient())
  return (
    <CustomerInsightsProvider
      client={supabase}
      queryClient={queryClient}
      locale="en-US"
      timeZone="UTC"
      currency="USD"
      now="2026-02-15T12:00:00Z"
    >
      <SegmentDashboard onSelectSegment={() => undefined} />
    </CustomerInsightsProvider>
  )
}
