import { needsServer, testDatabase } from '@customer-insights/local-supabase/vitest'
import type { Client } from 'pg'
import { beforeEach, describe, expect, test } from 'vitest'
import type { HostColumn } from '../../src/sql/config.ts'
import { defaultConfig, type HostConfig, hostSchemaSql } from '../../src/sql/index.ts'
import { migrationFor } from './support/bundle.ts'
import { dumpRows } from './support/dump.ts'

/** What an erasure makes of the columns that hosts have, and which of them it cannot blank. */

const anna = '00000000-0000-4000-8000-00000000c001'
const ben = '00000000-0000-4000-8000-00000000c002'

beforeEach(context => needsServer(context, 'a database for each host'))

interface Profile {
  /** After the tables are there. */
  sql?: string
  name?: HostColumn | null
  email?: HostColumn | null
  phone?: HostColumn | null
  personal?: string[]
  /** Values of Anna's columns. */
  values?: Record<string, unknown>
}

async function host({ sql = '', personal = [], values = {}, ...mapped }: Profile): Promise<Client> {
  const client = await (await testDatabase()).connect()
  await client.query(hostSchemaSql)
  await client.query(sql)
  const config: HostConfig = {
    ...defaultConfig,
    customers: { ...defaultConfig.customers, ...mapped, personal },
  }
  await client.query(migrationFor(config))
  for (const id of [anna, ben]) {
    const names = Object.keys(values)
    await client.query(
      `insert into public.customers (${['id', ...names].map(name => `"${name}"`).join(', ')})
       values (${[id, ...Object.values(values)].map((_, i) => `$${i + 1}`).join(', ')})`,
      [id, ...names.map(name => (id === anna ? values[name] : other(values[name])))],
    )
  }
  return client
}

/** Ben's, where a column is unique. */
const other = (value: unknown) => (typeof value === 'string' ? value.replace(/^Ann/, 'Ben') : value)

const erase = (client: Client, id = anna) => client.query('select public.erase_customer($1)', [id])
const column = async (client: Client, name: string, id = anna) =>
  (await client.query(`select "${name}" as value from public.customers where id = $1`, [id])).rows[0].value

describe('a column is blanked by what it takes', () => {
  test.each<[string, string, unknown, unknown]>([
    ['that may be null', 'text', 'Anna', null],
    ['text', 'text not null', 'Anna', 'erased'],
    ['short text', 'varchar(3) not null', 'Ann', 'era'],
    ['text with a default', `text not null default 'nobody'`, 'Anna', 'nobody'],
    ['unique text', 'text not null unique', 'Anna', expect.stringMatching(/^erased-[0-9a-f]{32}$/)],
    ['short unique text', 'char(8) not null unique', 'Anna', expect.stringMatching(/^[0-9a-f]{8}$/)],
    ['unique text by an expression', 'text not null', 'Anna', expect.stringMatching(/^erased-[0-9a-f]{32}$/)],
    ['unique, and one null is all there may be', 'text unique nulls not distinct', 'Anna', /^erased-/],
    ['unique, and may be null', 'text unique', 'Anna', null],
    ['a domain that may not be null', 'public.short_text', 'Anna', 'erase'],
    ['a number with a default', 'integer not null default 7', 42, 7],
    ['an enum with a default', `public.mood not null default 'none'`, 'glad', 'none'],
    ['an array', 'text[] not null', ['Anna'], []],
    ['json', 'json not null', '{"a": 1}', {}],
    ['jsonb', 'jsonb not null', '{"a": 1}', {}],
    ['bytes that may be null', 'bytea', Buffer.from('Anna'), null],
  ])('%s', async (_name, type, value, blank) => {
    const client = await host({
      sql: `create domain public.short_text as varchar(5) not null; create type public.mood as enum ('none', 'glad');
        alter table public.customers add "Own ""one" ${type};
        ${_name.includes('expression') ? 'create unique index on public.customers (lower("Own ""one"))' : ''}`,
      personal: ['Own "one'],
      values: { 'Own ""one': value },
    })
    const read = (id?: string) => column(client, 'Own ""one', id)
    await erase(client)
    const wanted = blank instanceof RegExp ? expect.stringMatching(blank) : blank
    expect(await read()).toEqual(wanted)
    // And so is that of a second one, in a column that is unique too.
    await erase(client, ben)
    expect(await read(ben)).toEqual(wanted)
    if (typeof (await read()) === 'string' && /[0-9a-f]{8}$/.test(await read())) {
      expect(await read(ben)).not.toBe(await read())
    }
  })

  test('an e-mail address stays the shape of one, however short', async () => {
    for (const [length, shape] of [
      [100, /^erased-[0-9a-f]{32}@erased\.invalid$/],
      [40, /^[0-9a-f]{25}@erased\.invalid$/],
    ] as const) {
      const client = await host({
        sql: `alter table public.customers alter email type varchar(${length}), alter email set not null,
          add check (email like '%@%.%')`,
        values: { email: 'anna@example.com' },
      })
      await erase(client)
      expect(await column(client, 'email')).toMatch(shape)
    }
  })

  test('a generated column follows what it is made of', async () => {
    const client = await host({
      sql: `alter table public.customers add first text, add last text,
        add "full" text generated always as (first || ' ' || last) stored`,
      name: 'full',
      personal: ['first', 'last'],
      values: { first: 'Anna', last: 'Bach' },
    })
    await erase(client)
    expect(await column(client, 'full')).toBeNull()
  })

  test('an expression gives nothing once its columns are blank', async () => {
    const client = await host({
      sql: `alter table public.customers add first text, add last text, add is_company boolean`,
      name: { sql: `case when is_company then first else first || ' ' || last end` },
      personal: ['first', 'last'],
      values: { first: 'Anna', last: 'Bach', is_company: true },
    })
    await erase(client)
    const { rows } = await client.query('select name from customer_insights.host_customers where id = $1', [anna])
    expect(rows).toEqual([{ name: null }])
    expect(await column(client, 'is_company')).toBe(true)
  })

  test('a host that maps nothing of a person but the key', async () => {
    const client = await host({ name: null, email: null, phone: null })
    await expect(erase(client)).resolves.toMatchObject({ rowCount: 1 })
  })
})

describe('what cannot be blanked is named, and nothing is changed', () => {
  test.each<[string, Profile, RegExp]>([
    [
      'a type without a word for nobody',
      {
        sql: 'alter table public.customers add born date not null',
        personal: ['born'],
        values: { born: '1701-09-22' },
      },
      /customers\.born is date and may not be null/,
    ],
    [
      'a constraint',
      {
        sql: 'alter table public.customers add constraint has_phone check (phone is not null)',
        values: { phone: '123456' },
      },
      /customers refuses the blanks, by its constraint has_phone/,
    ],
    [
      'a trigger that fills in',
      {
        sql: `create function public.fill() returns trigger language plpgsql as
            $f$ begin new.name := coalesce(new.name, old.name); return new; end $f$;
          create trigger fill before update on public.customers for each row execute function public.fill()`,
        values: { name: 'Anna' },
      },
      /trigger on public\.customers fills name in again/,
    ],
    [
      'a trigger that keeps the row as it was',
      {
        sql: `create function public.keep() returns trigger language plpgsql as
            $f$ begin return case when new.name is null then old else new end; end $f$;
          create trigger keep before update on public.customers for each row execute function public.keep()`,
        values: { name: 'Anna' },
      },
      /trigger on public\.customers fills name in again/,
    ],
    [
      'columns of an expression that are not named',
      {
        sql: 'alter table public.customers add first text, add last text',
        name: { sql: `first || ' ' || last` },
        personal: ['last'],
        values: { first: 'Anna', last: 'Bach' },
      },
      /made of public\.customers\.first by an expression/,
    ],
    [
      'columns of a generated one that are not named',
      {
        sql: `alter table public.customers add first text,
          add "full" text generated always as (upper(first)) stored`,
        name: 'full',
        values: { first: 'Anna' },
      },
      /made of public\.customers\.first by an expression/,
    ],
    [
      'another table',
      {
        sql: `create table public.profiles (customer uuid, mail text);
          insert into public.profiles values ('${anna}', 'anna@example.com')`,
        email: { sql: '(select p.mail from public.profiles p where p.customer = id)' },
      },
      /made of public\.profiles\.mail by an expression/,
    ],
    [
      'a function that reads from who knows where',
      {
        sql: `create table public.profiles (customer uuid, mail text);
          insert into public.profiles values ('${anna}', 'anna@example.com');
          create function public.mail_of(customer uuid) returns text language sql stable
            as 'select p.mail from public.profiles p where p.customer = mail_of.customer'`,
        email: { sql: 'public.mail_of(id)' },
        values: { name: 'Anna' },
      },
      /customers\.email is an expression, and still tells/,
    ],
    [
      'a column that is gone',
      { sql: 'alter table public.customers add born date', personal: ['born'] },
      /customers has no column born any more/,
    ],
  ])('%s', async (name, profile, message) => {
    const client = await host(profile)
    if (name === 'a column that is gone') {
      // What reads the column for the export goes with it on a host that upgrades.
      await client.query('alter table public.customers drop column born')
      await expect(client.query(`select customer_insights.blanks_of('public.customers', '{born}', '{}', '')`))
        .rejects //
        .toMatchObject({ code: 'PT409', message: expect.stringMatching(message) })
      return
    }
    const before = await dumpRows(client)
    await expect(erase(client)).rejects.toMatchObject({ code: 'PT409', message: expect.stringMatching(message) })
    expect(await dumpRows(client)).toEqual(before)
  })
})
