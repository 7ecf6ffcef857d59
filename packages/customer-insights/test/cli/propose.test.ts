import { testServer } from '@customer-insights/local-supabase/vitest'
import { describe, expect, it, onTestFinished } from 'vitest'
import { defaultConfig } from '../../src/sql/config.ts'
import { hostSchemaSql } from '../../src/sql/render.ts'
import { configFile, emptyProject } from './project.ts'

const access = 'claim:app_metadata.role in staff,admin'

/** Runs init in an empty project against a database made by `sql`. */
async function proposed(sql: string, args: string[] = ['--access', access]) {
  const database = await testServer().createDatabase()
  onTestFinished(() => database.drop())
  const client = await database.connect()
  await client.query(sql)
  const project = await emptyProject()
  const outcome = await project.run(['init', '--db-url', database.url, ...args])
  const files = await project.files()
  return {
    ...outcome,
    config: configFile in files ? JSON.parse(files[configFile] ?? '') : null,
    migrated: Object.keys(files).some(file => file.endsWith('.sql')),
  }
}

const ambiguousSql = `
  create table customers (id int primary key, name text);
  create table bookings (id int primary key, customer_id int references customers, start_time timestamptz,
    booking_date date, price numeric, total_amount numeric);`

describe('init without a config proposes one from the database', () => {
  it('finds the default host schema, and goes on', async () => {
    const { code, err, config, migrated } = await proposed(hostSchemaSql)
    expect({ code, err, migrated }).toEqual({ code: 0, err: '', migrated: true })
    const { tenant_claim, capabilities, counts, time_zone, currency, keys, ...mapped } = defaultConfig
    // For a person to say.
    const { consent, ...customers } = mapped.customers
    expect(config).toEqual({
      ...mapped,
      customers,
      keys: { customer: 'uuid', booking: 'uuid', game: 'uuid', venue: 'uuid' },
    })
  })

  it('finds other names, types and schemas by names and foreign keys', async () => {
    const { code, err, config } = await proposed(`
      create schema crm;
      create table crm."Clients" (client_id bigint primary key, first_name text, last_name text, mail varchar(80));
      create table public.clients (id uuid primary key, name text);
      create table public.rooms (id text primary key, title text not null, genre text);
      create table public.reservations (
        id int primary key, client_id bigint references crm."Clients", room_id text,
        start_time time, reservation_date date, status_id int, state text, total double precision
      );`)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(config).toEqual({
      customers: {
        table: 'crm.Clients',
        id: 'client_id',
        name: { sql: `concat_ws(' ', "first_name", "last_name")` },
        email: 'mail',
        phone: null,
        metadata: null,
        tenant: null,
        // What the name is made of: an erasure that left them would leave the name.
        personal: ['first_name', 'last_name'],
      },
      bookings: {
        table: 'public.reservations',
        id: 'id',
        customer: 'client_id',
        game: 'room_id',
        venue: null,
        starts_at: 'reservation_date',
        status: 'state',
        amount: 'total',
        personal: [],
      },
      games: { table: 'public.rooms', id: 'id', name: 'title', image: null, category: 'genre' },
      venues: null,
      keys: { customer: 'bigint', booking: 'integer', game: 'text' },
      starts_at_type: 'date',
      access,
    })
  })

  it('proposes as personal what by its name tells who somebody is, and can be blanked', async () => {
    const { code, err, config } = await proposed(`
      create table customers (id int primary key, name text, email text, "Address_Line_1" text, address2 text,
        postal_code text, billing_city text, date_of_birth date, notes text, loyalty_level text, name_sort text
        generated always as (lower(name)) stored, gender char(1) not null, age int not null, created_at timestamptz);
      create table bookings (id int primary key, customer_id int references customers, starts_at timestamptz,
        amount numeric, name text, address text, guest_name text, contact_phone text, special_requests text,
        guest_age int not null default 0, guests int, status text);`)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(config.customers).toMatchObject({ name: 'name', email: 'email' })
    expect(config.customers.personal).toEqual([
      ...['Address_Line_1', 'address2', 'postal_code', 'billing_city', 'date_of_birth', 'notes', 'gender'],
    ])
    // A booking's name and address may be the venue's.
    expect(config.bookings.personal).toEqual(['guest_name', 'contact_phone', 'special_requests', 'guest_age'])
  })

  it('asks where two things could be meant, and writes no migration', async () => {
    const { code, out, err, config, migrated } = await proposed(ambiguousSql)
    expect({ code, out, migrated }).toEqual({ code: 1, out: '', migrated: false })
    expect(err).toContain('2 keys left for you; no migration was written')
    expect(err).toContain('bookings.starts_at could be start_time or booking_date')
    expect(err).toContain('bookings.amount could be total_amount or price')
    expect(config.bookings).toMatchObject({ table: 'public.bookings', customer: 'customer_id' })
    expect(config.bookings).not.toHaveProperty('amount')
  })

  it('asks for what has no usual name', async () => {
    const { code, err, config } = await proposed(`
      create table customers (id int primary key);
      create table orders (id int primary key, who int, starts_at timestamptz, gross numeric);`)
    expect(code).toBe(1)
    expect(err).toContain('bookings.customer was not found by a usual name')
    expect(err).toContain('bookings.amount was not found by a usual name')
    expect(config.bookings).toMatchObject({ table: 'public.orders', starts_at: 'starts_at' })
  })

  it('never chooses who is staff', async () => {
    const { code, err, config, migrated } = await proposed(hostSchemaSql, [])
    expect({ code, migrated }).toEqual({ code: 1, migrated: false })
    expect(err).toContain('access is yours to decide')
    expect(config).not.toHaveProperty('access')
  })

  it('writes nothing where the choice has a slip', async () => {
    const { code, err, config } = await proposed(hostSchemaSql, ['--access', 'staff'])
    expect({ code, config }).toEqual({ code: 2, config: null })
    expect(err).toContain('--access is "staff", which is neither a claim nor SQL; nothing was written.')
  })

  it('asks for the claim of a tenant', async () => {
    const sql = `
      create table customers (id uuid primary key, name text, organization_id bigint not null);
      create table bookings (id uuid primary key, customer_id uuid references customers, starts_at timestamptz,
        amount numeric);`
    const { code, err, config } = await proposed(sql)
    expect(code).toBe(1)
    expect(err).toContain('tenant_claim is needed, for organization_id looks like the tenant')
    expect(config).toMatchObject({ customers: { tenant: 'organization_id' }, keys: { tenant: 'bigint' } })

    const bySql = await proposed(sql, ['--access', 'sql:select 1::bigint'])
    expect(bySql).toMatchObject({ code: 0, err: '', migrated: true })
  })

  it('writes nothing where there is nothing to map', async () => {
    const { code, err, config } = await proposed('create table posts (id int)')
    expect({ code, config }).toEqual({ code: 1, config: null })
    expect(err).toContain('no tables of customers and bookings')
    expect(err).toContain('public.posts')
  })

  it('tells editors where the schema is, where the package is installed', async () => {
    const database = await testServer().createDatabase()
    onTestFinished(() => database.drop())
    await (await database.connect()).query(ambiguousSql)
    const project = await emptyProject()
    await project.write('node_modules/@org/customer-insights/dist/config.schema.json', '{}')
    await project.run(['init', '--db-url', database.url])
    expect(await project.readConfig()).toMatchObject({
      $schema: './node_modules/@org/customer-insights/dist/config.schema.json',
    })
  })

  it('goes on once the open keys are filled in', async () => {
    const database = await testServer().createDatabase()
    onTestFinished(() => database.drop())
    await (await database.connect()).query(ambiguousSql)
    const project = await emptyProject()
    await project.run(['init', '--db-url', database.url])
    const config = (await project.readConfig()) as { bookings: object }
    const bookings = { ...config.bookings, starts_at: 'start_time', amount: 'price' }
    await project.writeConfig({ ...config, bookings, starts_at_type: 'timestamptz' })
    expect(await project.run(['init', '--db-url', database.url, '--access', access])).toMatchObject({
      code: 0,
      err: '',
    })
  })
})
