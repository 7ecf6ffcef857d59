import { QueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import {
  CustomerInsightsProvider,
  CustomerList,
  createCustomerInsightsClient,
  customersQueryOptions,
  type ListedCustomer,
} from '../../packages/customer-insights/src/index.ts'
import { fakeSupabase, pageOf } from './fakeSupabase.ts'
import '../../packages/customer-insights/src/styles/index.css'

interface OurListProps {
  rows: readonly ListedCustomer[]
  /** Begins with nothing, as in a host's page. */
  inPages: boolean
  onData: () => void
}

const PAGE_SIZE = 200
const NOW = '2026-02-15T12:00:00Z'

export function OurList({ rows, inPages, onData }: OurListProps) {
  const [{ supabase, queryClient }] = useState(() => {
    const client = fakeSupabase(rows, { list_customers: onData })
    return { supabase: client, queryClient: inPages ? new QueryClient() : withEveryone(client, rows) }
  })
  return (
    <CustomerInsightsProvider
      client={supabase}
      queryClient={queryClient}
      locale="en-US"
      timeZone="UTC"
      currency="USD"
      now={NOW}
    >
      <CustomerList pageSize={PAGE_SIZE} views={false} style={{ blockSize: 800, maxBlockSize: 'none' }} />
    </CustomerInsightsProvider>
  )
}

/** As if the reader had scrolled to the end before. */
function withEveryone(supabase: ReturnType<typeof fakeSupabase>, rows: readonly ListedCustomer[]): QueryClient {
  const queryClient = new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY } } })
  const context = { client: createCustomerInsightsClient(supabase), asOf: NOW.slice(0, 10) }
  const { queryKey } = customersQueryOptions(context, {
    filter: {},
    sort: 'total_spent',
    descending: true,
    pageSize: PAGE_SIZE,
  })
  const starts = Array.from({ length: Math.ceil(rows.length / PAGE_SIZE) }, (_, index) => index * PAGE_SIZE)
  queryClient.setQueryData(queryKey, {
    pages: starts.map(start => pageOf(rows, start, PAGE_SIZE)),
    pageParams: starts.map(start => (start === 0 ? null : { after: String(start), asOf: '2026-02-15' })),
  })
  return queryClient
}
