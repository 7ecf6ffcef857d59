import type { HostConfig } from './config.ts'

/** The mapping of the tables in `sql/host`: new apps, the demo and the tests. */
export const defaultConfig: HostConfig = {
  customers: {
    table: 'public.customers',
    id: 'id',
    name: 'name',
    email: 'email',
    phone: 'phone',
    metadata: 'metadata',
    tenant: null,
    personal: [],
    consent: null,
  },
  bookings: {
    table: 'public.bookings',
    id: 'id',
    customer: 'customer_id',
    game: 'game_id',
    venue: 'venue_id',
    starts_at: 'booking_date',
    status: 'status',
    amount: 'total_amount',
    personal: [],
  },
  games: { table: 'public.games', id: 'id', name: 'name', image: 'image_url', category: 'category' },
  venues: { table: 'public.venues', id: 'id', name: 'name' },
  keys: { customer: 'uuid', booking: 'uuid', game: 'uuid', venue: 'uuid', tenant: 'text' },
  starts_at_type: 'timestamptz',
  access: 'claim:app_metadata.role in staff,admin',
  capabilities: null,
  tenant_claim: null,
  counts: 'tallied',
  time_zone: 'UTC',
  currency: 'USD',
}
