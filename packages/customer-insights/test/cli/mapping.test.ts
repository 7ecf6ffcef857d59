import { testDatabase } from '@customer-insights/local-supabase/vitest'
import { beforeAll, describe, expect, it } from 'vitest'
import { defaultConfig, type HostConfig } from '../../src/sql/config.ts'
import { hostSchemaSql } from '../../src/sql/render.ts'
import { emptyProject, migrationsFolder } from './project.ts'

const database = await testDatabase()

beforeAll(async () => {
  const client = await database.connect()
  await client.query(hostSchemaSql)
  await client.query(`
    create view public.bookings_view as select * from public.bookings;
    create materialized view public.bookings_copy as select * from public.bookings;
    create table public.loose_customers (id uuid, email text, reference uuid unique, extra json, nr uuid unique not null);
    create table public.half_customers (part int, id uuid not null, primary key (part, id));
    create unique index on public.half_customers (id) where part = 1;
    create table public.numbered_customers (id smallint primary key, name text);
    create domain public.order_key as bigint;
    create table public.odd_bookings (
      id public.order_key primary key,
      customer_id uuid not null,
      game_nr bigint,
      starts_on date,
      starts_local timestamp,
      starts_text text,
      status_nr int,
      price text,
      fee money,
      "Is paid" boolean
    );
    create table public.tenants (org uuid, business uuid not null, id uuid primary key, metadata jsonb,
      copied jsonb generated always as (metadata) stored);
    create table public.staff (user_id uuid, org uuid, level int);
  `)
  await client.end()
})

type Change = { [Key in keyof HostConfig]?: Partial<HostConfig[Key]> | HostConfig[Key] }

/** The default config with some keys changed. */
function changed(change: Change): HostConfig {
  const entries = Object.entries(change).map(([key, value]) => {
    const before = defaultConfig[key as keyof HostConfig]
    return [key, value && typeof value === 'object' && typeof before === 'object' ? { ...before, ...value } : value]
  })
  return { ...defaultConfig, ...Object.fromEntries(entries) }
}

/** Runs init with a config, and expects that nothing but the config is in the project afterwards. */
async function refused(config: HostConfig): Promise<string> {
  const project = await emptyProject()
  await project.writeConfig(config)
  const before = await project.files()
  const { code, out, err } = await project.run(['init', '--db-url', database.url])
  expect({ code, out }).toEqual({ code: 1, out: '' })
  expect(await project.files()).toEqual(before)
  return err
}

const noGames = { games: null } as const
const oddBookings = {
  table: 'odd_bookings',
  game: null,
  venue: null,
  starts_at: 'starts_on',
  status: null,
  amount: { sql: '1' },
}
const odd = (bookings: Partial<HostConfig['bookings']>, rest: Change = {}) =>
  changed({
    ...noGames,
    venues: null,
    keys: { booking: 'bigint' },
    starts_at_type: 'date',
    bookings: { ...oddBookings, ...bookings },
    ...rest,
  })

describe('a mapping that does not fit is refused, with the key and what the database has', () => {
  it.each<[what: string, config: HostConfig, key: string, says: string[]]>([
    [
      'a table that is not there',
      changed({ bookings: { table: 'public.booking' } }),
      'bookings.table',
      ['names public.booking, which is not in the database', 'did you mean public.bookings?'],
    ],
    [
      'a table in another schema',
      changed({ venues: { table: 'shop.venues' } }),
      'venues.table',
      ['did you mean public.venues?'],
    ],
    [
      'a table like no other',
      changed({ games: { table: 'escapades' } }),
      'games.table',
      ['the tables there are', 'public.games', 'public.staff'],
    ],
    [
      'a view',
      changed({ bookings: { table: 'bookings_view' } }),
      'bookings.table',
      ['which is a view', 'name the table behind it'],
    ],
    [
      'a materialized view',
      changed({ bookings: { table: 'bookings_copy' } }),
      'bookings.table',
      ['which is a materialized view'],
    ],
    [
      'a column that is not there',
      changed({ bookings: { amount: 'total_ammount' } }),
      'bookings.amount',
      ['names "total_ammount", which public.bookings does not have', 'did you mean total_amount?', 'id, customer_id,'],
    ],
    [
      'a column in the wrong case',
      changed({ customers: { name: 'Name' } }),
      'customers.name',
      ['names "Name"', 'did you mean name?'],
    ],
    [
      'a column of the system',
      changed({ customers: { name: 'xmin' } }),
      'customers.name',
      ['names "xmin", which public.customers does not have'],
    ],
    [
      'a key of another type',
      changed({ keys: { ...defaultConfig.keys, booking: 'integer' } }),
      'bookings.id',
      ['public.bookings.id, which is uuid, but keys.booking is integer', 'set keys.booking to "uuid"'],
    ],
    [
      'a reference of another type than its key',
      odd({ game: 'game_nr' }, { games: defaultConfig.games as object }),
      'bookings.game',
      ['public.odd_bookings.game_nr, which is bigint, but keys.game is uuid', 'set keys.game to "bigint"'],
    ],
    [
      'a key of a type that no key may have',
      changed({ customers: { table: 'numbered_customers', email: null, phone: null, metadata: null } }),
      'customers.id',
      ['which is smallint, but keys.customer is uuid', 'name a column of type uuid, bigint, integer or text'],
    ],
    [
      'a key that is not unique',
      changed({ customers: { table: 'loose_customers', name: null, phone: null, metadata: null } }),
      'customers.id',
      ['public.loose_customers.id, which is not unique by itself'],
    ],
    [
      'a key that is unique but may be null',
      changed({ customers: { table: 'loose_customers', id: 'reference', name: null, phone: null, metadata: null } }),
      'customers.id',
      ['public.loose_customers.reference, which may be null'],
    ],
    [
      'a key that is unique only with another, or for some rows',
      changed({
        customers: { table: 'half_customers', id: 'id', name: null, email: null, phone: null, metadata: null },
      }),
      'customers.id',
      ['public.half_customers.id, which is not unique by itself'],
    ],
    [
      'a start of another type',
      odd({ starts_at: 'starts_local' }),
      'bookings.starts_at',
      ['gives timestamp without time zone', 'set starts_at_type to "timestamp"'],
    ],
    [
      'a start that is text',
      odd({ starts_at: 'starts_text' }),
      'bookings.starts_at',
      ['gives text', 'a value of type date', '{"sql":"starts_text::date"}'],
    ],
    ['an amount that is text', odd({ amount: 'price' }), 'bookings.amount', ['gives text', 'a number']],
    ['an amount of money', odd({ amount: 'fee' }), 'bookings.amount', ['gives money', '{"sql":"fee::numeric"}']],
    [
      'a status that is a number',
      odd({ status: 'status_nr' }),
      'bookings.status',
      ['gives integer', 'status_nr::text'],
    ],
    [
      'an opt-in that is text',
      changed({ customers: { consent: { email: 'name' } } }),
      'customers.consent.email',
      ['gives text', 'a boolean', '{"sql":"name::boolean"}'],
    ],
    [
      'an opt-in that is a time',
      changed({ customers: { consent: { sms: 'created_at' } } }),
      'customers.consent.sms',
      ['gives timestamp with time zone', '{"sql":"created_at is not null"}'],
    ],
    [
      'metadata that is json',
      changed({ customers: { table: 'loose_customers', id: 'nr', name: null, phone: null, metadata: 'extra' } }),
      'customers.metadata',
      ['public.loose_customers.extra, which is json, not jsonb', 'or set it to null'],
    ],
    [
      'a personal column that is not there',
      changed({ customers: { table: 'public.customers', personal: ['adress'] } }),
      'customers.personal',
      ['names "adress", which public.customers does not have'],
    ],
    [
      'a personal column that nothing can blank',
      changed({
        customers: { table: 'tenants', name: null, email: null, phone: null, metadata: null, personal: ['business'] },
      }),
      'customers.personal',
      ['public.tenants.business, which is uuid and may not be null', 'let the column be null, or give it a default'],
    ],
    [
      'metadata that is generated',
      changed({ customers: { table: 'tenants', name: null, email: null, phone: null, metadata: 'copied' } }),
      'customers.metadata',
      ['which is generated'],
    ],
    [
      'a tenant column that is not there',
      { ...changed({ customers: { tenant: 'org_id' } }), tenant_claim: 'app_metadata.org' },
      'customers.tenant',
      ['names "org_id", which public.customers does not have'],
    ],
    [
      'a tenant of another type',
      {
        ...changed({ customers: { table: 'tenants', name: null, email: null, phone: null, tenant: 'business' } }),
        tenant_claim: 'app_metadata.org',
      },
      'customers.tenant',
      ['public.tenants.business, which is uuid, but keys.tenant is text', 'set keys.tenant to "uuid"'],
    ],
    [
      'a tenant that may be null',
      {
        ...changed({
          customers: { table: 'tenants', name: null, email: null, phone: null, tenant: 'org' },
          keys: { ...defaultConfig.keys, tenant: 'uuid' },
        }),
        tenant_claim: 'app_metadata.org',
      },
      'customers.tenant',
      ['public.tenants.org, which may be null', 'make the column not null'],
    ],
    [
      'an expression over a column that is not there',
      changed({ bookings: { amount: { sql: 'total_amount + tax' } } }),
      'bookings.amount',
      ['Postgres refuses: column "tax" does not exist'],
    ],
    [
      'an expression with a slip',
      changed({ customers: { name: { sql: 'name ||' } } }),
      'customers.name',
      ['Postgres refuses: syntax error'],
    ],
    [
      'an expression of another type',
      changed({ bookings: { amount: { sql: 'status' } } }),
      'bookings.amount',
      ['gives text: (status)'],
    ],
    [
      'an aggregate',
      changed({ bookings: { amount: { sql: 'sum(total_amount)' } } }),
      'bookings.amount',
      ['aggregate functions are not allowed'],
    ],
    [
      'several statements',
      changed({ customers: { name: { sql: 'name) from public.customers; drop table public.staff; select (1' } } }),
      'customers.name',
      ['Postgres refuses: '],
    ],
    [
      'access by SQL that Postgres refuses',
      { ...defaultConfig, access: 'sql:exists (select from public.stuff)' },
      'access',
      ['relation "public.stuff" does not exist'],
    ],
    [
      'a capability by SQL that Postgres refuses',
      { ...defaultConfig, capabilities: { erase: 'sql:exists (select from public.stuff)' } },
      'capabilities.erase',
      ['"public.stuff" does not exist'],
    ],
    [
      'access by SQL that is no boolean',
      { ...defaultConfig, access: 'sql:auth.uid()' },
      'access',
      ['has SQL that gives uuid', 'true for staff'],
    ],
    [
      'access by SQL that names tables without their schema',
      { ...defaultConfig, access: 'sql:exists (select from staff)' },
      'access',
      ['relation "staff" does not exist', 'with their schema'],
    ],
    [
      'access by SQL that gives other tenants',
      {
        ...changed({
          customers: { table: 'tenants', name: null, email: null, phone: null, tenant: 'business' },
          keys: { ...defaultConfig.keys, tenant: 'uuid' },
        }),
        access: 'sql:select level from public.staff where user_id = auth.uid()',
      },
      'access',
      ['has SQL that gives integer', 'one uuid column'],
    ],
  ])('%s', async (_, config, key, says) => {
    const err = await refused(config)
    const [heading, ...problems] = err.split('\n\n')
    expect(heading).toContain('1 problem; no migration was written')
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatch(new RegExp(`^${key.replace('.', '\\.')} `))
    for (const text of says) expect(problems[0]).toContain(text)
  })

  it('all at once where there are several', async () => {
    const err = await refused({
      ...changed({
        customers: { name: 'full_name', metadata: 'email' },
        bookings: { amount: 'status', starts_at: 'created' },
        games: { table: 'rooms' },
        keys: { ...defaultConfig.keys, venue: 'bigint' },
      }),
      access: 'sql:1',
    })
    const keys = err
      .split('\n\n')
      .slice(1)
      .map(problem => problem.split(' ')[0])
    expect(keys).toEqual([
      ...['customers.name', 'customers.metadata', 'bookings.venue', 'bookings.starts_at', 'bookings.amount'],
      ...['games.table', 'venues.id', 'access'],
    ])
    expect(err).toContain('8 problems')
  })

  it('and the expressions were planned, not run', async () => {
    const client = await database.connect()
    await client.query('create sequence public.runs')
    await refused(changed({ customers: { name: { sql: `nextval('public.runs')::text` } }, bookings: { amount: 'x' } }))
    const { rows } = await client.query('select is_called from public.runs')
    await client.query('drop sequence public.runs')
    await client.end()
    expect(rows).toEqual([{ is_called: false }])
  })
})

describe('a mapping that fits', () => {
  it.each<[what: string, config: HostConfig]>([
    ['the default host schema', defaultConfig],
    ['expressions', changed({ customers: { name: { sql: `upper(name) || ' ' || coalesce(email, '')` } } })],
    ['a domain over a key type, a date', odd({})],
    ['access by SQL', { ...defaultConfig, access: 'sql:exists (select from public.staff where user_id = auth.uid())' }],
    [
      'tenants by SQL',
      {
        ...changed({
          customers: { table: 'tenants', name: null, email: null, phone: null, tenant: 'business' },
          keys: { ...defaultConfig.keys, tenant: 'uuid' },
        }),
        access: 'sql:select org from public.staff where user_id = auth.uid()',
      },
    ],
  ])('%s is written', async (_, config) => {
    const project = await emptyProject()
    await project.writeConfig(config)
    const { code, out, err } = await project.run(['init', '--db-url', database.url])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const [file] = await project.migrations()
    expect(out).toContain('The mapping fits')
    expect(out).toContain(`Wrote ${migrationsFolder}/${file}.`)
  })
})
