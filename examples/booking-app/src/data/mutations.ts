import { queryKeys } from '@org/customer-insights/hooks'
import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import { useSession } from '../session.ts'
import { HOST } from './queries.ts'
import type { NewBooking } from './types.ts'

/** After a write to bookings: the host's own numbers, and everything that Customer Insights shows. */
function refresh(queryClient: QueryClient): Promise<unknown> {
  return Promise.all([
    queryClient.invalidateQueries({ queryKey: [HOST] }),
    queryClient.invalidateQueries({ queryKey: queryKeys.root }),
  ])
}

export function useCreateBooking() {
  const { supabase } = useSession()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: async (booking: NewBooking) => {
      await supabase
        .from('bookings')
        .insert({ ...booking, status: 'confirmed' })
        .throwOnError()
    },
    onSuccess: () => refresh(queryClient),
  })
}

export function useCancelBooking() {
  const { supabase } = useSession()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: async (bookingId: string) => {
      await supabase.from('bookings').update({ status: 'cancelled' }).eq('id', bookingId).throwOnError()
    },
    onSuccess: () => refresh(queryClient),
  })
}
