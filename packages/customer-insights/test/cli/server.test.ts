import { testServer } from '@customer-insights/local-supabase/vitest'
import { describe, expect, it, onTestFinished } from 'vitest'
import { defaultConfig } from '../../src/sql/config.ts'
import { hostSchemaSql } from '../../src/sql/render.ts'
import { configFile, emptyProject } from './project.ts'

/** Runs init with the default config against the default host schema, changed by `sql`. */
async function initAfter(sql: string, config: object = defaultConfig) {
  const database = await testServer().createDatabase()
  onTestFinished(() => database.drop())
  const client = await database.connect('supabase_admin')
  await client.query(hostSchemaSql)
  await client.query(sql)
  const project = await emptyProject()
  await project.writeConfig(config)
  const outcome = await project.run(['init', '--db-url', database.url])
  return { ...outcome, files: Object.keys(await project.files()) }
}

describe('a database that cannot take the bundle is refused', () => {
  it.each([
    ['without Supabase', 'drop schema auth cascade', 'the database is not of Supabase', 'the function auth.jwt()'],
    [
      'with functions of our names',
      `create function public.get_customer_games(id bigint) returns int language sql as 'select 1';
       create function public.get_customer_segments() returns int language sql as 'select 1'`,
      'the database has get_customer_games(bigint), get_customer_segments() of its own',
      'rename or drop yours',
    ],
  ])('%s', async (_, sql, problem, says) => {
    const { code, err, files } = await initAfter(sql)
    expect({ code, files }).toEqual({ code: 1, files: [configFile] })
    expect(err).toContain('1 problem; no migration was written')
    expect(err).toContain(`\n${problem}`)
    expect(err).toContain(says)
  })
})

it('a time zone is known to Postgres by its exact name', async () => {
  const { code, err, files } = await initAfter('', { ...defaultConfig, time_zone: 'europe/berlin' })
  expect({ code, files }).toEqual({ code: 1, files: [configFile] })
  expect(err).toContain('time_zone is "europe/berlin", which this database does not know')
  expect(err).toContain('did you mean Europe/Berlin?')
})

describe('advice is given, and forbids nothing', () => {
  const withoutMetadata = { ...defaultConfig, customers: { ...defaultConfig.customers, metadata: null } }

  it.each([
    [
      'a table that staff may not read',
      'revoke all on public.games from authenticated',
      'grant select on "public"."games" to authenticated;',
    ],
    [
      'a table that no policy opens',
      'drop policy venues_read on public.venues',
      'public.venues has row-level security and no policy',
    ],
    [
      'an index that takes long to build',
      `drop index public.bookings_by_customer;
       set allow_system_table_mods = on;
       update pg_class set reltuples = 3000000 where oid = 'public.bookings'::regclass`,
      'create index concurrently on "public"."bookings" ("customer_id", "booking_date");',
    ],
  ])('of %s', async (_, sql, says) => {
    const { code, out, err, files } = await initAfter(sql, withoutMetadata)
    expect({ code, err, files: files.length }).toEqual({ code: 0, err: '', files: 2 })
    expect(out.match(/^Advice: /gm)).toHaveLength(1)
    expect(out).toContain(says)
  })

  it('of nothing where all is well', async () => {
    const { code, out } = await initAfter('', withoutMetadata)
    expect(code).toBe(0)
    expect(out).not.toContain('Advice')
  })
})
