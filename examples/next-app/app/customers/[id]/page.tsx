import { CustomerDetail, SegmentBadges } from '@org/customer-insights'
import { createCustomerInsightsClient } from '@org/customer-insights/client'
import { customerInsightsQueryOptions } from '@org/customer-insights/hooks'
import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query'
import { accessToken } from '../../../lib/session'
import { createSupabase } from '../../../lib/supabase'
import { Insights } from '../../Insights'

/** The server asks once: for its own heading, and for the components. */
export default async function CustomerPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const token = await accessToken()
  const queryClient = new QueryClient()
  const client = createCustomerInsightsClient(createSupabase(token))
  const { customer } = await queryClient.fetchQuery(customerInsightsQueryOptions({ client }, { customerId: id }))
  return (
    <main>
      <h1>{customer.name}</h1>
      <Insights accessToken={token}>
        <HydrationBoundary state={dehydrate(queryClient)}>
          <SegmentBadges customerId={id} />
          <CustomerDetail customerId={id} hideName />
        </HydrationBoundary>
      </Insights>
    </main>
  )
}
