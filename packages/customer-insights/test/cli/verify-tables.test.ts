import { describe, expect, it } from 'vitest'
import { type Host, installedHost } from './installed.ts'

const ours = 'customer_insights'
const anna = `'00000000-0000-4000-8000-000000000001'`
const nobody = `'00000000-0000-4000-8000-999999999999'`

/** Three customers, booked, tagged, named, folded and swept. */
async function counted(): Promise<Host> {
  const host = await installedHost()
  await host.sql(`
    insert into venues (name) values ('Harbour');
    insert into games (name, category) values ('The Vault', 'Escape Room');
    insert into customers (id, name, email) values (${anna}, 'Anna', 'anna@example.com');
    insert into customers (name) values ('Ben'), ('Cyd');
    insert into bookings (customer_id, game_id, venue_id, booking_date, total_amount)
      select c.id, g.id, v.id, now() - n * interval '50 days', 200
      from customers c, games g, venues v, generate_series(1, 3) n;
    select public.update_customer_tags(${anna}, array['press']);
    select ${ours}.fold_tallies();
    select * from ${ours}.maintain()`)
  return host
}

/** Of Anna alone. */
const change = (table: string, column: string, value: string) =>
  `update ${ours}.${table} set ${column} = ${value} where customer_id = ${anna}`
const tally = (column: string, value: string) =>
  `update ${ours}.tally_base set ${column} = ${value} where dimension = 'spending_tier' and value = 'high'`
const log = (columns: string, values: string) =>
  `insert into ${ours}.tally_log (tenant_id, weight, total_bookings, total_spent, ${columns})
   values ('default', 1, 0, 0, ${values}), ('default', -1, 0, 0, default)`

/**
 * For each table a way to corrupt each of its columns, as only someone could who writes there by hand, one after the
 * other. A text: why there is nothing to find in it.
 */
const corruptions: Record<string, string | Record<string, string>> = {
  customer_facts: {
    tenant_id: change('customer_facts', 'tenant_id', `'other'`),
    customer_id: change('customer_facts', 'customer_id', nobody),
    is_synced: change('customer_facts', 'is_synced', 'false'),
    total_bookings: change('customer_facts', 'total_bookings', '9'),
    total_spent: change('customer_facts', 'total_spent', '9'),
    first_booking_date: change('customer_facts', 'first_booking_date', `'2001-01-01'`),
    last_booking_date: change('customer_facts', 'last_booking_date', 'null'),
    favorite_game_id: change('customer_facts', 'favorite_game_id', nobody),
    favorite_game_bookings: change('customer_facts', 'favorite_game_bookings', '9'),
    preferred_venue_id: change('customer_facts', 'preferred_venue_id', 'null'),
    preferred_venue_bookings: change('customer_facts', 'preferred_venue_bookings', '9'),
    favorite_category: change('customer_facts', 'favorite_category', `'VR'`),
    favorite_category_bookings: change('customer_facts', 'favorite_category_bookings', 'null'),
  },
  customer_rollups: {
    tenant_id: change('customer_rollups', 'tenant_id', `'other'`),
    customer_id: change('customer_rollups', 'customer_id', nobody),
    game_id: change('customer_rollups', 'game_id', 'null'),
    venue_id: change('customer_rollups', 'venue_id', nobody),
    bookings: change('customer_rollups', 'bookings', '9'),
    total_spent: change('customer_rollups', 'total_spent', '9'),
    first_booking_date: change('customer_rollups', 'first_booking_date', 'null'),
    last_booking_date: change('customer_rollups', 'last_booking_date', `'2999-01-01'`),
  },
  customer_tags: {
    tenant_id: change('customer_tags', 'tenant_id', `'other'`),
    tag: change('customer_tags', 'tag', `'late'`),
    customer_id: change('customer_tags', 'customer_id', nobody),
  },
  customer_names: {
    tenant_id: change('customer_names', 'tenant_id', `'other'`),
    customer_id: change('customer_names', 'customer_id', nobody),
    name: change('customer_names', 'name', 'null'),
    search_text: change('customer_names', 'search_text', `'x'`),
  },
  tally_base: {
    tenant_id: tally('tenant_id', `'other'`),
    dimension: tally('dimension', `'frequency_tier'`),
    value: tally('value', `'medium'`),
    customers: tally('customers', '9'),
    bookings: tally('bookings', '8'),
    total_spent: tally('total_spent', '9'),
  },
  tally_log: {
    tenant_id: `insert into ${ours}.tally_log (tenant_id, weight, total_bookings, total_spent)
      values ('default', -1, 3, 600), ('other', 1, 3, 600)`,
    weight: `insert into ${ours}.tally_log (tenant_id, weight, total_bookings, total_spent) values ('default', 1, 0, 0)`,
    total_bookings: `insert into ${ours}.tally_log (tenant_id, weight, total_bookings, total_spent)
      values ('default', 1, 5, 0), ('default', -1, 4, 0)`,
    total_spent: `insert into ${ours}.tally_log (tenant_id, weight, total_bookings, total_spent)
      values ('default', 1, 5, 9), ('default', -1, 5, 0)`,
    first_booking_date: log('first_booking_date', `'2001-01-01'`),
    last_booking_date: log('last_booking_date', `'2001-01-01'`),
    favorite_game_id: log('favorite_game_id', nobody),
    preferred_venue_id: log('preferred_venue_id', nobody),
    favorite_category: log('favorite_category', `'VR'`),
  },
  mirror_queue: {
    tenant_id: `insert into ${ours}.mirror_queue (tenant_id, customer_id, has_aged) values ('other', ${anna}, true)`,
    customer_id: `insert into ${ours}.mirror_queue (tenant_id, customer_id, has_aged) values ('default', ${nobody}, true)`,
  },
  mirror_dates: {
    tenant_id: `insert into ${ours}.mirror_dates values ('other', current_date)`,
    as_of: `update ${ours}.mirror_dates set as_of = current_date + 90`,
  },
  announcements: {
    tenant_id: `alter table ${ours}.announcements disable trigger user;
      insert into ${ours}.announcements (tenant_id) values ('default'); alter table ${ours}.announcements enable trigger user`,
  },
  settings: {
    tenant_id: `delete from ${ours}.settings where true`,
  },
  suppressions: 'keyed hashes of people who are gone; nothing else knows them',
  legal_holds: 'what people decided',
  erasures: 'what people decided, of customers who may be gone',
  retention_dates: 'how far the maintenance is today; with none it begins anew',
  ledger: 'says which version was installed; doctor compares it',
  manifest: 'says what was installed; doctor compares it',
  audit_log: 'is chained; verify_audit_log tells, and nothing may mend it',
  pending_entries: 'looks empty to everybody',
  audit_heads: 'is sealed; verify_audit_log tells, and nothing may mend it',
  signing_keys: 'are random; nothing says what they should be',
  consent_ledger: 'is what people said; nothing else knows',
  consents: 'follows the ledger, in the transaction that writes there; the property test compares',
  consent_links: 'are random names; a link that leads nowhere does nothing',
  suppressed_customers: 'is what people asked for; nothing else knows',
  pauses: 'a pause is an input; doctor tells of it, and verify waits for its end',
  paused_changes: 'more of them are counted anew, and nothing is wrong; doctor tells of them',
}

/** Columns in which nothing can be wrong. */
const harmless: Record<string, readonly string[]> = {
  customer_tags: ['added_at'],
  tally_log: ['position'],
  // Written whole where it says no, which is right in either case.
  mirror_queue: ['has_aged'],
  announcements: ['transaction_id', 'customer_ids'],
  // What people chose. The database refuses what cannot be.
  settings: [
    ...['time_zone', 'currency', 'uncounted_statuses', 'vip_above', 'high_from', 'medium_from', 'frequent_above'],
    ...['regular_from', 'occasional_from', 'new_days', 'active_days', 'churned_after'],
    'anonymize_after_years',
  ],
}

it('every column of every table of ours is spoken of here', async () => {
  const { client } = await installedHost()
  const { rows } = await client.query<{ table: string; columns: string[] }>(
    `select c.relname as table, array_agg(a.attname::text order by a.attname::text collate "C") as columns
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where c.relnamespace = 'customer_insights'::regnamespace and c.relkind = 'r' group by 1`,
  )
  const spoken = rows.map(({ table, columns }) => {
    const of = corruptions[table]
    const named = typeof of === 'object' ? [...Object.keys(of), ...(harmless[table] ?? [])].sort() : columns
    return { table, columns: of === undefined ? [] : named }
  })
  expect(spoken).toEqual(rows)
  expect(Object.keys(corruptions).sort()).toEqual(rows.map(({ table }) => table).sort())
})

describe('every corruption is found, and mended by --repair', () => {
  it.each(Object.entries(corruptions).filter(([, of]) => typeof of === 'object'))('%s', async (_table, of) => {
    const host = await counted()
    for (const [column, sql] of Object.entries(of)) {
      await host.sql(sql)
      expect(await host.command('verify'), column).toMatchObject({ code: 1 })
      expect(await host.command('verify', '--repair'), column).toMatchObject({ code: 0 })
      await host.sql(`select * from ${ours}.maintain()`)
      const { code, out } = await host.command('verify')
      expect({ code, out: out.split('\n').slice(1) }, column).toEqual({ code: 0, out: ['Everything is as counted.'] })
    }
  })
})

it('what the maintenance is going to write is no corruption, and is said', async () => {
  const host = await counted()
  await host.sql(`select public.update_customer_insights_settings('{"vip_above": 550}')`)
  const waiting = await host.command('verify')
  expect(waiting).toMatchObject({ code: 0, out: expect.stringContaining('The metadata of 3 customers waits') })
  await host.sql(`select * from ${ours}.maintain()`)
  expect((await host.command('verify')).out).not.toContain('waits')
})

it('a table of ours that is logged, or not logged, unlike before is found by doctor', async () => {
  const host = await installedHost()
  await host.sql(`alter table ${ours}.announcements set logged`)
  expect(await host.command('doctor')).toMatchObject({ code: 1, out: expect.stringContaining('announcements') })
  await host.sql(`alter table ${ours}.announcements set unlogged`)
  expect(await host.command('doctor')).toMatchObject({ code: 0 })
})
