'use client'

import { CustomerInsightsProvider } from '@org/customer-insights'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { createSupabase } from '../lib/supabase'

/** The host's query client, which takes in what the server has fetched, and the provider on top of it. */
export function Insights({ accessToken, children }: { accessToken: string; children: ReactNode }) {
  const [queryClient] = useState(() => new QueryClient())
  const [supabase] = useState(() => createSupabase(accessToken))
  return (
    <QueryClientProvider client={queryClient}>
      <CustomerInsightsProvider
        client={supabase}
        queryClient={queryClient}
        locale="en-GB"
        timeZone="Europe/London"
        currency="GBP"
      >
        {children}
      </CustomerInsightsProvider>
    </QueryClientProvider>
  )
}
