import {
  defaultConfig,
  hostSchemaSql,
  parseConfig,
  renderMigration,
} from '../packages/customer-insights/src/sql/index.ts'
import type { Database, Server } from '../packages/local-supabase/src/index.ts'

/** What stands over the host's tables: nothing but its own stats trigger, or our bundle beside it. */
export type Setting = 'host' | 'ours'

/** Customers with 100,000 bookings, and with 10: a cost that grows with a history shows between them. */
export const heavy = '00000000-0000-4000-8000-000000000001'
export const light = '00000000-0000-4000-8000-000000000002'

/**
 * A database of `customers` customers with 5 bookings each on average over two years: 12 games, 3 venues, skewed (the
 * square of a uniform number picks the customer), the heavy and the light one beside them.
 */
export async function makeDatabase(server: Server, setting: Setting, customers: number): Promise<Database> {
  const database = await server.createDatabase()
  const client = await database.connect()
  await client.query('set statement_timeout = 0')
  await client.query(hostSchemaSql)
  await client.query('alter table public.bookings disable trigger user')
  await client.query('select setseed(0.42)')
  await client.query(`
    insert into public.venues (name) select 'Venue ' || n from generate_series(1, 3) n;
    insert into public.games (venue_id, name, category)
    select (select id from public.venues order by name offset n % 3 limit 1), 'Game ' || n,
      (array['Escape Room', 'VR', 'Horror', 'Family'])[1 + n % 4]
    from generate_series(1, 12) n;
    insert into public.customers (id, name, email) values ('${heavy}', 'Heavy', null), ('${light}', 'Light', null);
    insert into public.customers (name, email)
    select 'Customer ' || n, 'customer' || n || '@example.com' from generate_series(1, ${customers}) n;`)
  await client.query(`
    create temporary table numbered as select id, row_number() over () as n from public.customers;
    create index on numbered (n);
    create temporary table played as select g.id, g.venue_id, row_number() over () as n from public.games g;
    insert into public.bookings (customer_id, game_id, venue_id, booking_date, status, total_amount)
    select c.id, g.id, g.venue_id, now() - random() * interval '730 days',
      case when random() < 0.1 then 'cancelled' else 'completed' end, 20 + floor(random() * 130)
    from (
      select 1 + floor(power(random(), 2) * ${customers})::bigint as c, 1 + floor(random() * 12)::bigint as g
      from generate_series(1, ${customers * 5})
    ) b
    join numbered c on c.n = b.c
    join played g on g.n = b.g`)
  for (const [id, bookings] of [
    [heavy, 100_000],
    [light, 10],
  ] as const) {
    await client.query(
      `insert into public.bookings (customer_id, game_id, venue_id, booking_date, total_amount)
       select $1, g.id, g.venue_id, now() - b.n % 730 * interval '1 day', 60
       from generate_series(1, $2::int) as b (n) join played g on g.n = 1 + b.n % 12`,
      [id, bookings],
    )
  }
  await client.query('alter table public.bookings enable trigger user')
  if (setting === 'ours') await install(client)
  await client.query('vacuum analyze')
  await client.end()
  return database
}

async function install(client: Awaited<ReturnType<Database['connect']>>): Promise<void> {
  await client.query(renderMigration(parseConfig(defaultConfig)))
  for (;;) {
    const { rows } = await client.query('select pending::int from customer_insights.backfill(5000)')
    if (rows[0].pending === 0) return
  }
}
