import { testServer } from '@customer-insights/local-supabase/vitest'
import type { Client } from 'pg'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Ask } from '../../src/cli/ask.ts'
import { defaultConfig, type HostConfig } from '../../src/sql/config.ts'
import { hostSchemaSql } from '../../src/sql/render.ts'
import { migrationFor } from '../sql/support/bundle.ts'
import { dumpCatalog } from './catalog-dump.ts'
import { type Host, hostOf, installedHost } from './installed.ts'
import { emptyProject } from './project.ts'

const customer = `insert into customers (id, name, metadata) values (gen_random_uuid(), 'A', '{"host": true}')`
const booking = 'insert into bookings (customer_id, booking_date, total_amount) select id, now(), 10 from customers'

async function emptyHost(sql = hostSchemaSql): Promise<Host> {
  const database = await testServer().createDatabase()
  onTestFinished(() => database.drop())
  const host = await hostOf(database)
  await host.sql(sql)
  return host
}

const metadataOf = async (client: Client) => (await client.query('select metadata from customers')).rows[0].metadata

describe('the schema after uninstall is the one before install', () => {
  const foreign: HostConfig = {
    ...defaultConfig,
    customers: { table: 'Shop.Guests', id: 'No', name: 'Full Name', metadata: 'Extra', tenant: 'shop' },
    bookings: {
      table: 'Shop.Stays',
      id: 'id',
      customer: 'guest',
      starts_at: 'day',
      amount: { sql: 'coalesce(paid, 0)' },
    },
    games: null,
    venues: null,
    keys: { customer: 'bigint', booking: 'integer', tenant: 'text' },
    starts_at_type: 'date',
    tenant_claim: 'app_metadata.shop',
  }
  const foreignSchema = `
    create schema "Shop";
    create table "Shop"."Guests" ("No" bigint primary key, "Full Name" text, "Extra" jsonb, shop text not null);
    create table "Shop"."Stays" (id integer primary key, guest bigint, day date, paid money);
    alter table "Shop"."Stays" alter paid type numeric;
    comment on table "Shop"."Stays" is 'nights';
    grant usage on schema "Shop" to authenticated;
    grant select on all tables in schema "Shop" to authenticated`

  it.each([
    ['of the tables of sql/host', hostSchemaSql, defaultConfig],
    ['of a host with other names, types and tenants', foreignSchema, foreign],
  ])('%s', async (_, schema, config) => {
    const host = await emptyHost(schema)
    const before = await dumpCatalog(host.client)
    await host.sql(migrationFor(config))
    expect((await dumpCatalog(host.client)).length).toBeGreaterThan(before.length + 100)
    const { code, err } = await host.command('uninstall', '--yes')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(await dumpCatalog(host.client)).toEqual(before)
    // And it can be installed again.
    await host.sql(migrationFor(config))
    expect(await host.command('doctor')).toMatchObject({ code: 0 })
  })

  it('also of an installation that broke off', async () => {
    const host = await emptyHost()
    const before = await dumpCatalog(host.client)
    const whole = migrationFor(defaultConfig)
    await host.sql(
      whole.slice(0, whole.indexOf('create trigger customer_insights_delete after delete on "public"."customers"')),
    )
    const { code } = await host.command('uninstall', '--yes')
    expect(code).toBe(0)
    expect(await dumpCatalog(host.client)).toEqual(before)
  })

  it('the dump sees what a host has', async () => {
    const host = await emptyHost()
    const before = await dumpCatalog(host.client)
    for (const sql of [
      'alter table games disable trigger user; create trigger t before insert on games for each row execute function suppress_redundant_updates_trigger()',
      'create index on games (name)',
      'grant select on games to anon',
      'alter policy games_read on games using (false)',
      'alter table games alter name drop not null',
      'alter table games add check (price > 0)',
      'alter function public.is_staff() security definer',
      'alter table games set (fillfactor = 50)',
      `comment on column games.name is 'x'`,
      'alter table games disable row level security',
    ]) {
      await host.sql(`begin; ${sql}`)
      expect(await dumpCatalog(host.client), sql).not.toEqual(before)
      await host.sql('rollback')
    }
    expect(await dumpCatalog(host.client)).toEqual(before)
  })
})

describe('what a person is asked and told', () => {
  const answering = (yes: boolean, asked: string[] = []): Ask => ({
    choose: () => expect.unreachable(),
    text: () => expect.unreachable(),
    async confirm(message) {
      asked.push(message)
      return yes
    },
  })

  it('without a database the SQL is printed, and does the same', async () => {
    const host = await emptyHost()
    const before = await dumpCatalog(host.client)
    await host.sql(migrationFor(defaultConfig))
    const project = await emptyProject()
    const { code, out, err } = await project.run(['uninstall'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    await host.sql(out)
    expect(await dumpCatalog(host.client)).toEqual(before)
    // A migration may run where there is nothing to remove.
    await host.sql(out)
    expect(await host.command('uninstall')).toMatchObject({ code: 0, out: expect.stringContaining('Nothing to do') })
  })

  it('without a person and without --yes nothing is removed', async () => {
    const host = await installedHost()
    const { code, err } = await host.command('uninstall')
    expect({ code, err }).toEqual({ code: 2, err: 'Nothing was removed.\n  remedy: --yes says that it may be' })
    expect(await host.command('doctor')).toMatchObject({ code: 0 })
  })

  it('a person is told what is lost, and may say no', async () => {
    const host = await installedHost()
    await host.sql(`${customer}; ${booking}; select update_customer_tags(id, array['a', 'b']) from customers`)
    const project = await emptyProject()
    const args = ['uninstall', '--db-url', host.database.url]
    const asked: string[] = []
    const no = await project.run(args, { ask: answering(false, asked) })
    expect(no).toMatchObject({ code: 1, err: 'Nothing was removed.' })
    expect(asked).toEqual(['Remove it?'])
    expect(no.out).toContain('2 marketing tags stay where a new installation finds them: in metadata.marketing_tags.')
    expect(no.out).toContain('The settings of 1 tenant are lost.')
    expect((await project.run([...args, '--strip-metadata'], { ask: answering(false) })).out).toContain(
      '2 marketing tags of customers are lost.',
    )
    expect(await host.command('doctor')).toMatchObject({ code: 0 })
    expect(await project.run(args, { ask: answering(true) })).toMatchObject({ code: 0 })
    expect((await metadataOf(host.client)).marketing_tags).toEqual(['a', 'b'])
  })

  it('tags come back with a new installation', async () => {
    const host = await installedHost()
    await host.sql(`${customer}; ${booking}; select update_customer_tags(id, array['a', 'b']) from customers`)
    await host.command('uninstall', '--yes')
    await host.sql(migrationFor(defaultConfig))
    const { rows } = await host.client.query('select tag from customer_insights.customer_tags order by 1')
    expect(rows).toEqual([{ tag: 'a' }, { tag: 'b' }])
  })
})

describe('metadata', () => {
  it('keeps our keys unless --strip-metadata, and the host’s own keys always', async () => {
    const host = await installedHost()
    await host.sql(`${customer}; ${booking}`)
    expect(Object.keys(await metadataOf(host.client))).toHaveLength(15)
    await host.command('uninstall', '--yes')
    expect(Object.keys(await metadataOf(host.client))).toHaveLength(15)

    const other = await installedHost()
    await other.sql(`${customer}; ${booking}`)
    expect(await other.command('uninstall', '--yes', '--strip-metadata')).toMatchObject({ code: 0 })
    expect(await metadataOf(other.client)).toEqual({ host: true })
  })
})

describe('what the host has built upon ours stops it', () => {
  it.each([
    ['a view', 'create view public.vips as select * from customer_insights.customer_facts', 'view vips'],
    [
      'a function',
      `create function public.f() returns setof customer_insights.customer_facts language sql
      as 'select * from customer_insights.customer_facts'`,
      'function f()',
    ],
    [
      'a policy',
      `create policy mine on venues using (cardinality(customer_insights.staff_tenants()) > 0)`,
      'policy mine',
    ],
    [
      'a trigger',
      `create trigger mine after truncate on venues for each statement
      execute function customer_insights.sync_truncated_bookings()`,
      'trigger mine',
    ],
    [
      'a foreign key',
      `create table public.notes (tenant text references customer_insights.settings)`,
      'constraint notes_',
    ],
  ])('%s', async (_, sql, says) => {
    const host = await installedHost()
    await host.sql(sql)
    const before = await dumpCatalog(host.client)
    const { code, err } = await host.command('uninstall', '--yes')
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining('Something of yours is built upon') })
    expect(err).toContain(says)
    expect(await dumpCatalog(host.client)).toEqual(before)
  })
})

it('takes its job from pg_cron, and leaves those of the host', async () => {
  const host = await installedHost()
  // What pg_cron shows of itself, for no npm package carries it.
  await host.sql(`
    create schema cron;
    create table cron.job (jobid bigint primary key, jobname text, database text default current_database());
    insert into cron.job values (1, 'customer-insights-maintain'), (2, 'nightly'), (3, null);
    insert into cron.job values (4, 'customer-insights-maintain', 'another');
    create function cron.unschedule(job_id bigint) returns boolean language sql
      as 'delete from cron.job where jobid = job_id returning true'`)
  expect(await host.command('uninstall', '--yes')).toMatchObject({ code: 0 })
  const { rows } = await host.client.query('select jobid::int from cron.job order by 1')
  expect(rows).toEqual([{ jobid: 2 }, { jobid: 3 }, { jobid: 4 }])
})

it('init after a migration that removed it writes a new one', async () => {
  const project = await emptyProject()
  await project.writeConfig(defaultConfig)
  await project.run(['init'])
  const [first] = await project.migrations()
  await project.write('supabase/migrations/20990101000000_remove_customer_insights.sql', '')
  expect(await project.run(['init'])).toMatchObject({ code: 0, out: expect.stringContaining('Wrote supabase') })
  const files = await project.migrations()
  expect(files).toHaveLength(3)
  expect([files[0], files[2]]).toEqual([first, expect.stringMatching(/^20990101000001_customer_insights_/)])
})
