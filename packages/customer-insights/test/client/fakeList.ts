import type { RpcResponse } from '../../src/client/supabase.ts'
import type { CustomerPage, ListedCustomer } from '../../src/client/types.ts'
import { ok } from './fakeSupabase.ts'

/** A customer of whom only what a test speaks about matters. */
export const listed = (id: string, more: Partial<ListedCustomer> = {}): ListedCustomer => ({
  id,
  name: `Customer ${id}`,
  email: null,
  phone: null,
  marketing_tags: [],
  favorite_game: null,
  preferred_venue: null,
  favorite_category: null,
  lifecycle_stage: null,
  spending_tier: null,
  frequency_tier: null,
  total_bookings: 0,
  total_spent: 0,
  average_booking_value: 0,
  booking_frequency_per_month: 0,
  first_booking_date: null,
  last_booking_date: null,
  last_visit: null,
  days_since_last_visit: null,
  segments: [],
  ...more,
})

export const pageOf = (customers: ListedCustomer[], more: Partial<CustomerPage> = {}): CustomerPage => ({
  customers,
  next: null,
  total: { count: customers.length, is_exact: true },
  as_of: '2026-02-15',
  currency: 'USD',
  ...more,
})

/**
 * What `list_customers` answers over these customers: a page of `page_size`, with the place of the next one as `next`.
 */
export function listOf(customers: () => ListedCustomer[]) {
  return ({ after, page_size, as_of }: Record<string, unknown>): RpcResponse => {
    const from = Number(after ?? 0)
    const to = from + Number(page_size ?? 50)
    const all = customers()
    return ok(
      pageOf(all.slice(from, to), {
        next: to < all.length ? String(to) : null,
        total: { count: all.length, is_exact: true },
        ...(typeof as_of === 'string' && { as_of }),
      }),
    )
  }
}
