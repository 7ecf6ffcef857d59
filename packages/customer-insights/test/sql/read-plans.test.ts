import { testDatabase } from '@customer-insights/local-supabase/vitest'
import type { Client } from 'pg'
import { beforeAll, expect, test } from 'vitest'
import { installed } from './support/bundle.ts'
import { countAnew } from './support/counters.ts'

/** What is read for the insights of one customer and for the segments: rows by index, whatever the tables hold. */

const CUSTOMERS = 3000
const HEAVY_BOOKINGS = 10_000
const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const [heavy, light] = [id(1), id(2)]

let client: Client

beforeAll(async () => {
  const database = await testDatabase({ template: installed })
  client = await database.connect()
  await client.query(`
    insert into public.venues (id, name) values ('${id(1)}', 'Venue');
    insert into public.games (id, venue_id, name, category)
    select ('00000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, '${id(1)}', 'Game ' || n, 'VR'
    from generate_series(1, 5) n;
    insert into public.customers (id, name)
    select ('00000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, 'Name ' || n
    from generate_series(1, ${CUSTOMERS}) n;
    -- One in ten is still to come, so that the last visit is another day than the last booking.
    insert into public.bookings (customer_id, game_id, venue_id, booking_date, total_amount)
    select c.id, ('00000000-0000-4000-8000-' || lpad((1 + n % 5)::text, 12, '0'))::uuid, '${id(1)}',
      now() + interval '70 days' - n % 700 * interval '1 day', 10 + n % 90
    from public.customers c
    cross join lateral generate_series(1, case when c.id = '${heavy}' then ${HEAVY_BOOKINGS} else 10 end) n;
    insert into customer_insights.customer_tags (tenant_id, customer_id, tag)
    select f.tenant_id, f.customer_id, 'tag ' || n from customer_insights.customer_facts f, generate_series(1, 2) n;`)
  await client.query('select customer_insights.fold_tallies()')
  await client.query('analyze')
})

/** What a statement reads of the tables that grow: scans of the whole, and rows by index. */
async function readBy(statement: string) {
  await countAnew(client)
  await client.query('begin')
  try {
    await client.query(statement)
    const { rows } = await client.query(
      `select relname as table, seq_scan::int as whole, coalesce(idx_tup_fetch, 0)::int as rows
       from pg_stat_xact_user_tables
       where relid = any (array['public.customers', 'public.bookings', 'customer_insights.customer_facts',
           'customer_insights.customer_rollups', 'customer_insights.customer_tags']::regclass[])
         and (seq_scan > 0 or idx_scan > 0)
       order by relname`,
    )
    return rows as { table: string; whole: number; rows: number }[]
  } finally {
    await client.query('rollback')
  }
}

test.each([
  ['10 bookings', light],
  [`${HEAVY_BOOKINGS} bookings, some of them upcoming`, heavy],
])('the insights of a customer of %s are a few rows, none of them from a whole table', async (_, customer) => {
  const read = await readBy(`select public.get_customer_with_insights('${customer}')`)
  expect(read.map(({ table }) => table)).toContain('customer_facts')
  expect(read.filter(({ whole }) => whole > 0)).toEqual([])
  // Up to 5 rollups, one row of each other table, and of the bookings the last one that is not upcoming.
  for (const { rows } of read) expect(rows).toBeLessThanOrEqual(10)
})

test('segments without previews read neither customers nor their facts', async () => {
  expect(await readBy('select public.get_customer_segments(0)')).toEqual([])
})
