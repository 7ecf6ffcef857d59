import type { BookingHistory } from './types.ts'

/** What is used of a connection: PGlite, a `pg` client and a `pg` pool have it. It must be allowed to write the tables. */
export interface DemoDatabase {
  query(sql: string, params: unknown[]): Promise<unknown>
}

const COLUMNS = {
  venues: 'id, name, address, city',
  games: 'id, venue_id, name, category, image_url, difficulty, duration_minutes, price',
  customers: 'id, name, email, phone, created_at',
  bookings: 'id, customer_id, game_id, venue_id, booking_date, players, status, total_amount, created_at',
} as const satisfies Record<keyof BookingHistory, string>

/** Inserts a history into the tables of `sql/host`, one statement a table; fails where rows of it are there already. */
export async function loadDemoData(db: DemoDatabase, history: BookingHistory): Promise<void> {
  for (const table of ['venues', 'games', 'customers', 'bookings'] as const) {
    const columns = COLUMNS[table]
    await db.query(
      `insert into public.${table} (${columns})
       select ${columns} from jsonb_populate_recordset(null::public.${table}, $1::text::jsonb)`,
      [JSON.stringify(history[table])],
    )
  }
}
