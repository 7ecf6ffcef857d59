import { actAs, pushMigrations } from '@customer-insights/local-supabase'
import { testServer } from '@customer-insights/local-supabase/vitest'
import type { Client } from 'pg'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { HostConfig, KeyType, StartsAtType } from '../../src/sql/config.ts'
import { emptyProject } from './project.ts'

/**
 * A small host app: its tables under names that need quotes, its config, and one customer with one booking to come.
 * Customers 1 and 2 exist; where there are tenants they are of different ones.
 */
interface Host {
  sql: string
  config: HostConfig
  /** The id that stands for a number, as the RPC takes it. */
  id: (number: number) => string
  staff: Record<string, unknown>
  /** Two bookings of customer 1 at game 1 and venue 1, 120.50 and 30 in all, the second cancelled where there is a status. */
  book: string
  expected: Record<string, unknown>
  /** A query of the metadata of customer 1. */
  mirror?: string
}

/** A constant of a key type for a number. */
function key(type: KeyType, number: number): string {
  if (type === 'uuid') return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
  return type === 'text' ? `key ${number}'s` : String(number)
}

const literal = (text: string) => `'${text.replaceAll("'", "''")}'`

/** A host whose keys are all of one type, with or without tenants, metadata, status, games and venues. */
function host(type: KeyType, features: { tenant?: KeyType; metadata?: boolean; catalog?: boolean } = {}): Host {
  const { tenant, metadata = false, catalog = true } = features
  const id = (number: number) => key(type, number)
  const value = (number: number) => literal(id(number))
  const tenantId = (number: number) => key(tenant ?? 'text', number)
  const column = (sql: string, wanted: unknown) => (wanted ? `, ${sql}` : '')
  return {
    id,
    sql: `
      create schema "My Shop";
      create table "My Shop"."Kunden" (
        "Nr." ${type} primary key, "Name" text ${column(`org ${tenant} not null`, tenant)}
        ${column('"extra data" jsonb', metadata)});
      create table "My Shop".games ("Key" ${type} primary key, label text not null, sort text);
      create table "My Shop"."select" (id ${type} primary key, "na""me" varchar(50) not null);
      create table public.visits (
        "Nr." int primary key, kunde ${type} not null references "My Shop"."Kunden" on delete cascade,
        game ${type}, venue ${type}, day timestamptz not null, state text, net numeric, tax numeric);
      grant usage on schema "My Shop" to authenticated;
      grant select on all tables in schema "My Shop" to authenticated;
      grant select on public.visits to authenticated;
      insert into "My Shop"."Kunden" ("Nr.", "Name" ${column('org', tenant)})
      values (${value(1)}, 'Anna' ${column(literal(tenantId(1)), tenant)}),
        (${value(2)}, 'Ben' ${column(literal(tenantId(2)), tenant)});
      insert into "My Shop".games values (${value(1)}, 'The Vault', 'Heist');
      insert into "My Shop"."select" values (${value(1)}, 'Old Mill');`,
    config: {
      customers: {
        table: 'My Shop.Kunden',
        id: 'Nr.',
        name: 'Name',
        metadata: metadata ? 'extra data' : null,
        tenant: tenant ? 'org' : null,
      },
      bookings: {
        table: 'visits',
        id: 'Nr.',
        customer: 'kunde',
        game: catalog ? 'game' : null,
        venue: catalog ? 'venue' : null,
        starts_at: 'day',
        status: 'state',
        amount: { sql: 'net + coalesce(tax, 0)' },
      },
      games: catalog ? { table: 'My Shop.games', id: 'Key', name: 'label', category: 'sort' } : null,
      venues: catalog ? { table: 'My Shop.select', id: 'id', name: 'na"me' } : null,
      keys: { customer: type, booking: 'integer', game: type, venue: type, ...(tenant ? { tenant } : {}) },
      access: 'claim:app_metadata.role in staff,admin',
      tenant_claim: tenant ? 'app_metadata.org' : null,
    },
    staff: { role: 'staff', org: tenantId(1) },
    book: `insert into public.visits values
      (1, ${value(1)}, ${value(1)}, ${value(1)}, '2026-01-10 12:00Z', 'done', 100, 20.5),
      (2, ${value(1)}, ${value(1)}, ${value(1)}, '2026-02-10 12:00Z', 'Cancelled', 30, null)`,
    expected: {
      total_bookings: 1,
      total_spent: 120.5,
      first_booking_date: '2026-01-10',
      favorite_game: catalog ? { id: id(1), name: 'The Vault', count: 1 } : null,
      preferred_venue: catalog ? { id: id(1), name: 'Old Mill', count: 1 } : null,
      lifecycle_stage: 'active',
      spending_tier: 'medium',
      frequency_tier: 'one-time',
    },
    ...(metadata ? { mirror: `select "extra data" as mirror from "My Shop"."Kunden" where "Nr." = ${value(1)}` } : {}),
  }
}

/** A host in which as much as possible is an expression; the start is made of `at date, hour time`. */
function expressions(startsAt: string, startsAtType: StartsAtType): Host {
  return {
    id: String,
    sql: `
      create type public.visit_state as enum ('open', 'no_show');
      create table public.people (id int primary key, first text, last text, is_member boolean);
      create table public.visits (id int primary key, person int not null references people, at date, hour time,
        state public.visit_state, cents int);
      grant select on public.people, public.visits to authenticated;
      insert into public.people values (1, 'Anna', 'Bach', true), (2, 'Ben', 'Carr', true);`,
    config: {
      customers: {
        table: 'people',
        id: 'id',
        name: { sql: "first || ' ' || last" },
        personal: ['first', 'last'],
      },
      bookings: {
        table: 'visits',
        id: 'id',
        customer: 'person',
        starts_at: { sql: startsAt },
        status: 'state',
        amount: { sql: 'cents / 100.0' },
      },
      keys: { customer: 'integer', booking: 'integer' },
      starts_at_type: startsAtType,
      access: `sql:coalesce(auth.jwt() -> 'app_metadata' ->> 'role' = 'staff', false)`,
      time_zone: 'Europe/Berlin',
      currency: 'EUR',
    },
    staff: { role: 'staff' },
    book: `insert into public.visits
      values (1, 1, '2026-01-10', '23:30', 'open', 12050), (2, 1, '2026-02-01', '10:00', 'no_show', 1)`,
    expected: { total_bookings: 1, total_spent: 120.5, first_booking_date: '2026-01-10', currency: 'EUR' },
  }
}

/** A host whose columns have the names of what the sync's own functions speak of. */
function homonyms(): Host {
  return {
    id: String,
    sql: `
      create table public.people ("new" int primary key, found text, "old" text, tenant text not null, customer_ids jsonb,
        chunk int, done int, pending int, tag text, tags text);
      create table public.things (found int primary key, game_ids text, "new" text);
      create table public.places ("old" int primary key, venue_ids text);
      create table public.visits (weight int primary key, customer_ids int not null, found int, "new" int,
        "old" timestamptz, tg_op text, n numeric);
      grant select on public.people, public.things, public.places, public.visits to authenticated;
      insert into public.people values (1, 'Anna', 'a@example.com', 'x'), (2, 'Ben', null, 'y');
      insert into public.things values (1, 'The Vault', 'Heist');
      insert into public.places values (1, 'Old Mill');`,
    config: {
      customers: {
        table: 'people',
        id: 'new',
        name: 'found',
        email: 'old',
        metadata: 'customer_ids',
        tenant: 'tenant',
      },
      bookings: {
        table: 'visits',
        id: 'weight',
        customer: 'customer_ids',
        game: 'found',
        venue: 'new',
        starts_at: 'old',
        status: 'tg_op',
        amount: { sql: 'n + 0' },
      },
      games: { table: 'things', id: 'found', name: 'game_ids', category: 'new' },
      venues: { table: 'places', id: 'old', name: 'venue_ids' },
      keys: { customer: 'integer', booking: 'integer', game: 'integer', venue: 'integer', tenant: 'text' },
      access: 'claim:app_metadata.role in staff',
      tenant_claim: 'app_metadata.org',
    },
    staff: { role: 'staff', org: 'x' },
    book: `insert into public.visits values (1, 1, 1, 1, '2026-01-10 12:00Z', null, 10);
      insert into public.people values (3, 'Cleo', null, 'x');
      update public.people set found = 'Anne' where "new" = 1;
      update public.things set game_ids = 'The Crypt';
      update public.places set venue_ids = 'New Mill';
      update public.visits set n = 120.5;
      insert into public.visits values (2, 1, 1, 1, '2026-01-11 12:00Z', null, 10);
      delete from public.visits where weight = 2`,
    expected: {
      total_bookings: 1,
      total_spent: 120.5,
      favorite_game: { id: '1', name: 'The Crypt', count: 1 },
      preferred_venue: { id: '1', name: 'New Mill', count: 1 },
    },
    mirror: 'select customer_ids as mirror from public.people where "new" = 1',
  }
}

/** What the RPC answers to someone with these app_metadata, as of 2026-03-01. */
async function insights(client: Client, id: string, appMetadata: Record<string, unknown>): Promise<unknown> {
  const claims = { role: 'authenticated', app_metadata: appMetadata } as const
  return await actAs(client, claims, async () => {
    const { rows } = await client.query<{ answer: unknown }>(
      `select public.get_customer_with_insights($1, '2026-03-01') as answer`,
      [id],
    )
    return rows[0]?.answer
  })
}

describe('a host is installed by its config alone, and a booking shows in the insights at once', () => {
  it.each<[string, Host]>([
    ['uuid keys', host('uuid')],
    ['bigint keys', host('bigint')],
    ['integer keys', host('integer')],
    ['text keys', host('text')],
    ['metadata', host('uuid', { metadata: true })],
    ['no games and no venues', host('bigint', { catalog: false })],
    ['text tenants', host('uuid', { tenant: 'text', metadata: true })],
    ['uuid tenants', host('text', { tenant: 'uuid' })],
    ['bigint tenants', host('integer', { tenant: 'bigint', metadata: true })],
    ['integer tenants', host('bigint', { tenant: 'integer', catalog: false })],
    ['a local start by an expression', expressions('at + hour', 'timestamp')],
    [
      'a start by an expression that no index takes',
      expressions("(at + hour)::text::timestamp at time zone 'CET'", 'timestamptz'),
    ],
    ['columns with the names of our own variables', homonyms()],
    ['days only', expressions('at', 'date')],
  ])('%s', async (_, { sql, config, id, staff, book, expected, mirror }) => {
    const database = await testServer().createDatabase()
    onTestFinished(() => database.drop())
    const client = await database.connect()
    await client.query(sql)

    const project = await emptyProject()
    await project.writeConfig(config)
    const init = await project.run(['init', '--db-url', database.url])
    expect(init).toMatchObject({ code: 0, err: '' })
    expect(await pushMigrations(database, project.dir)).toHaveLength(1)

    await client.query(book)
    expect(await insights(client, id(1), staff)).toMatchObject(expected)

    // Nobody else sees it: a customer, staff of another tenant, a caller without a claim.
    await expect(insights(client, id(1), { role: 'customer' })).rejects.toMatchObject({ code: '42501' })
    await expect(insights(client, id(1), {})).rejects.toMatchObject({ code: '42501' })
    const other = insights(client, id(2), staff)
    if (config.customers.tenant) await expect(other).rejects.toMatchObject({ code: 'PT404' })
    else expect(await other).toMatchObject({ total_bookings: 0, spending_tier: null })

    if (mirror) {
      const { rows } = await client.query(mirror)
      expect(rows).toEqual([
        { mirror: expect.objectContaining({ spending_tier: 'medium', insights_as_of: expect.anything() }) },
      ])
    }

    // The export has them, an erasure leaves nothing of them but the numbers, and a deletion nothing at all.
    const one = async (rpc: string) => (await client.query(`select public.${rpc} as answer`, [id(1)])).rows[0].answer
    expect(await one('export_customer_data($1)')).toMatchObject({ customer: { name: expect.stringMatching(/^Ann/) } })
    const before = (await insights(client, id(1), staff)) as Record<string, unknown>
    expect(await one('erase_customer($1)')).toMatchObject({ customer_id: id(1), already_erased: false })
    expect(await insights(client, id(1), staff)).toEqual({
      ...before,
      customer: expect.objectContaining({ id: id(1), email: null, metadata: {} }),
    })
    const ours = await client.query(
      'select n.name, n.search_text from customer_insights.customer_names n where n.customer_id = $1',
      [id(1)],
    )
    expect(JSON.stringify(ours.rows)).not.toMatch(/anna|bach|anne/i)
    expect((await one('export_customer_data($1)')).customer.name ?? '').not.toMatch(/Ann/)
    expect(await one('erase_customer($1)')).toMatchObject({ already_erased: true })
    const deleted = await client.query(`select public.erase_customer($1, 'delete')`, [id(1)]).catch(error => error)
    // Some hosts' visits refer to their customers without a cascade.
    if (deleted instanceof Error) expect(deleted).toMatchObject({ code: 'PT409' })
    else await expect(insights(client, id(1), staff)).rejects.toMatchObject({ code: 'PT404' })
  })
})
