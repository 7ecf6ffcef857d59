import { QueryClient } from '@tanstack/react-query'
import { configure, renderHook } from '@testing-library/react'
import { type ReactNode, StrictMode } from 'react'
import type { SupabaseClientLike } from '../../src/client/supabase.ts'
import { CustomerInsightsProvider, type CustomerInsightsProviderProps } from '../../src/provider/index.ts'

// The second of the default is too short for a busy machine, and no test waits longer than it has to.
configure({ asyncUtilTimeout: 10_000 })

export const PLACE = { locale: 'en-US', timeZone: 'UTC', currency: 'USD' }

/** A host's query client that does not wait between retries. */
export const hostQueryClient = () => new QueryClient({ defaultOptions: { queries: { retryDelay: 0 } } })

/** Runs a hook under a provider, in StrictMode, as a host's development build does. No QueryClientProvider anywhere. */
export function renderUnderProvider<T>(
  supabase: SupabaseClientLike,
  hook: () => T,
  props: Partial<CustomerInsightsProviderProps> = {},
) {
  return renderHook(hook, {
    wrapper: ({ children }: { children: ReactNode }) => (
      <StrictMode>
        <CustomerInsightsProvider client={supabase} {...PLACE} {...props}>
          {children}
        </CustomerInsightsProvider>
      </StrictMode>
    ),
  })
}
