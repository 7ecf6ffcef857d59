import { QueryClient } from '@tanstack/react-query'

/** The query client of a provider whose host gave none. Each provider has its own, so a server shares nothing. */
export function createQueryClient(): QueryClient {
  return new QueryClient({ defaultOptions: { queries: { staleTime: 30_000 } } })
}
