import { onPglite } from '@customer-insights/local-supabase/vitest'
import type { ExpectedCustomer } from './oracle.ts'

/** What `list_customers` should answer, from the oracle's customers: plain filters and sorts over an array. */

export interface Person {
  name: string | null
  email: string | null
  phone: string | null
  tags: string[]
}

export type ListFilter = Partial<
  Record<
    | 'customer_id'
    | 'spending_tier'
    | 'frequency_tier'
    | 'lifecycle_stage'
    | 'favorite_game_id'
    | 'preferred_venue_id'
    | 'game_category',
    string[]
  >
> & { tags?: { any?: string[]; all?: string[]; none?: string[] }; search?: string }

export const sorts = ['total_spent', 'total_bookings', 'customer_value', 'last_visit', 'name'] as const
export type Sort = (typeof sorts)[number]

/** As the database of the tests orders text: ICU, en-US, then by bytes. */
// PGlite sorts by byte.
const compare = onPglite()
  ? (a: string, b: string) => Number(a > b) - Number(a < b)
  : new Intl.Collator('en-US').compare
const compareNames = (a: string, b: string) => compare(a, b) || Buffer.compare(Buffer.from(a), Buffer.from(b))

/** The ids of those whom the filter lets through, in the order of the sort. */
export function expectList(
  customers: Map<string, ExpectedCustomer>,
  people: Map<string, Person>,
  filter: ListFilter,
  sort: Sort,
  descending: boolean,
  compareIds: (a: string, b: string) => number = (a, b) => (a < b ? -1 : a > b ? 1 : 0),
): string[] {
  const key = (id: string): string | number | null => {
    const customer = customers.get(id)
    if (!customer) throw new Error(`The oracle has no customer ${id}.`)
    if (sort === 'total_spent') return Number(customer.total_spent)
    if (sort === 'total_bookings') return customer.total_bookings
    if (sort === 'customer_value') return Number(customer.average_booking_value)
    if (sort === 'last_visit') return customer.last_booking_date
    return people.get(id)?.name ?? null
  }
  const sign = descending ? -1 : 1
  return [...customers]
    .filter(([id, customer]) => (filter.customer_id?.includes(id) ?? true) && matches(customer, people.get(id), filter))
    .map(([id]) => ({ id, key: key(id) }))
    .sort((a, b) => {
      if (a.key === null || b.key === null) {
        return Number(a.key === null) - Number(b.key === null) || sign * compareIds(a.id, b.id)
      }
      const order = typeof a.key === 'number' ? a.key - Number(b.key) : compareNames(String(a.key), String(b.key))
      return sign * (order || compareIds(a.id, b.id))
    })
    .map(({ id }) => id)
}

function matches(customer: ExpectedCustomer, person: Person | undefined, filter: ListFilter): boolean {
  const among = (wanted: string[] | undefined, value: string | null | undefined) =>
    wanted === undefined || (value != null && wanted.includes(value))
  const tags = person?.tags ?? []
  const { any, all, none } = filter.tags ?? {}
  const texts = [person?.name, person?.email, person?.phone].map(text => text?.toLowerCase() ?? '')
  const words = (filter.search ?? '').toLowerCase().split(/\s+/).filter(Boolean)
  return (
    among(filter.spending_tier, customer.spending_tier) &&
    among(filter.frequency_tier, customer.frequency_tier) &&
    among(filter.lifecycle_stage, customer.lifecycle_stage) &&
    among(filter.favorite_game_id, customer.favorite_game?.id) &&
    among(filter.preferred_venue_id, customer.preferred_venue?.id) &&
    among(filter.game_category, customer.favorite_category?.name) &&
    (any === undefined || any.some(tag => tags.includes(tag))) &&
    (all === undefined || all.every(tag => tags.includes(tag))) &&
    (none === undefined || !none.some(tag => tags.includes(tag))) &&
    words.every(word => texts.some(text => text.includes(word)))
  )
}
