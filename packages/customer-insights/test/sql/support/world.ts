import type { Client } from 'pg'
import { dayIn, type World } from './oracle.ts'

/** Everything that is in the tables of sql/host, as the oracle takes it. */
export async function readWorld(client: Client, timeZone = 'UTC'): Promise<World> {
  const [customers, bookings, games, venues] = [
    await client.query('select id::text from public.customers'),
    await client.query(
      'select customer_id::text, game_id::text, venue_id::text, booking_date, status, total_amount::text from public.bookings',
    ),
    await client.query('select id::text, name, category from public.games'),
    await client.query('select id::text, name from public.venues'),
  ]
  return {
    customers: customers.rows.map(row => row.id),
    bookings: bookings.rows.map(row => ({
      customer: row.customer_id,
      game: row.game_id,
      venue: row.venue_id,
      day: row.booking_date === null ? null : dayIn(row.booking_date, timeZone),
      status: row.status,
      amount: row.total_amount,
    })),
    games: new Map(games.rows.map(({ id, ...game }) => [id, game])),
    venues: new Map(venues.rows.map(({ id, ...venue }) => [id, venue])),
  }
}
