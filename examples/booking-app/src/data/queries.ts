import type { SupabaseClient } from '@supabase/supabase-js'
import { queryOptions } from '@tanstack/react-query'
import type { Booking, Customer, Game, Venue } from './types.ts'

/** First part of every query key of the host. */
export const HOST = 'latchkey'

const CUSTOMER = 'id, name, email, phone, created_at'
const BOOKING = 'id, customer_id, game_id, venue_id, booking_date, players, status, total_amount'

/** Up to 50 customers whose name, e-mail or phone contains the term. */
export function customerSearchQuery(supabase: SupabaseClient, term: string) {
  return queryOptions({
    queryKey: [HOST, 'search', term],
    queryFn: async ({ signal }): Promise<Customer[]> => {
      const { data } = await supabase.rpc('search_customers', { term }).abortSignal(signal).throwOnError()
      return data
    },
  })
}

export function customerQuery(supabase: SupabaseClient, id: string) {
  return queryOptions({
    queryKey: [HOST, 'customer', id],
    queryFn: async ({ signal }) => {
      const { data } = await supabase
        .from('customers')
        .select(CUSTOMER)
        .eq('id', id)
        .limit(1)
        .abortSignal(signal)
        .throwOnError()
        .overrideTypes<Customer[], { merge: false }>()
      return data[0] ?? null
    },
  })
}

export function bookingsQuery(supabase: SupabaseClient, customerId: string) {
  return queryOptions({
    queryKey: [HOST, 'bookings', customerId],
    queryFn: async ({ signal }) => {
      const { data } = await supabase
        .from('bookings')
        .select(BOOKING)
        .eq('customer_id', customerId)
        .order('booking_date', { ascending: false })
        .abortSignal(signal)
        .throwOnError()
        .overrideTypes<Booking[], { merge: false }>()
      return data
    },
  })
}

/** The starts at which a room is taken between two instants. */
export function takenQuery(supabase: SupabaseClient, gameId: string, from: string, to: string) {
  return queryOptions({
    queryKey: [HOST, 'taken', gameId, from],
    queryFn: async ({ signal }) => {
      const { data } = await supabase
        .from('bookings')
        .select('booking_date')
        .eq('game_id', gameId)
        .in('status', ['confirmed', 'completed'])
        .gte('booking_date', from)
        .lt('booking_date', to)
        .abortSignal(signal)
        .throwOnError()
        .overrideTypes<Pick<Booking, 'booking_date'>[], { merge: false }>()
      return data.map(({ booking_date }) => new Date(booking_date).toISOString())
    },
  })
}

export function catalogueQuery(supabase: SupabaseClient) {
  return queryOptions({
    queryKey: [HOST, 'catalogue'],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async ({ signal }) => {
      const [venues, games] = await Promise.all([
        supabase
          .from('venues')
          .select('id, name, city')
          .order('name')
          .abortSignal(signal)
          .throwOnError()
          .overrideTypes<Venue[], { merge: false }>(),
        supabase
          .from('games')
          .select('id, venue_id, name, category, image_url, difficulty, duration_minutes, price')
          .order('name')
          .abortSignal(signal)
          .throwOnError()
          .overrideTypes<Game[], { merge: false }>(),
      ])
      return { venues: venues.data, games: games.data }
    },
  })
}
