import { pushMigrations } from '@customer-insights/local-supabase'
import { testServer } from '@customer-insights/local-supabase/vitest'
import { describe, expect, it, onTestFinished } from 'vitest'
import { defaultConfig } from '../../src/sql/config.ts'
import { hostSchemaSql } from '../../src/sql/render.ts'
import { BUNDLE_VERSION } from '../../src/sql/version.ts'
import { type Host, hostOf, installedHost } from './installed.ts'
import { emptyProject, migrationsFolder } from './project.ts'

const healthy = { code: 0, out: expect.stringContaining('Everything is as it should be.'), err: '' }

it('finds nothing where everything is as it was installed, also with data', async () => {
  const host = await installedHost()
  expect(await host.command('doctor')).toEqual(healthy)
  await host.sql(`
    with c as (insert into customers (name) values ('A') returning id)
    insert into bookings (customer_id, booking_date, total_amount) select id, now() - interval '3 days', 10 from c`)
  expect(await host.command('doctor')).toEqual(healthy)
  expect(await host.command('doctor', '--sql')).toEqual({ code: 0, out: '', err: '' })
  const { out } = await host.command('doctor', '--json')
  expect(JSON.parse(out)).toEqual({
    package_version: BUNDLE_VERSION,
    installed_version: BUNDLE_VERSION,
    installed_at: expect.stringMatching(/^\d{4}-/),
    findings: [],
  })
})

describe('drift is found, and mended by the statements that doctor --sql prints', () => {
  const ours = 'customer_insights'
  it.each([
    [
      'a trigger that is disabled',
      'alter table bookings disable trigger customer_insights_insert',
      'trigger customer_insights_insert on public.bookings is set to: disable',
    ],
    [
      'every trigger of a table disabled',
      'alter table customers disable trigger user',
      'customer_insights_truncate on',
    ],
    ['a trigger that is gone', 'drop trigger customer_insights_delete on games', 'on public.games is missing'],
    ['a function that is gone', `drop function ${ours}.fold_tallies()`, 'function customer_insights.fold_tallies() is'],
    [
      'an RPC that was changed',
      `create or replace function public.get_marketing_advice() returns int language sql as 'select 1';
       alter function public.customer_insights_status() security definer`,
      'function public.customer_insights_status() was changed',
    ],
    [
      'an internal that was opened',
      `grant execute on function ${ours}.rebuild_tallies() to authenticated`,
      'grant execute on function customer_insights.rebuild_tallies() to authenticated is not part of the installation',
    ],
    [
      'an RPC that staff may not call',
      'revoke execute on function public.customer_insights_status() from authenticated',
      'grant execute on function public.customer_insights_status() to authenticated is missing',
    ],
    ['a policy that is gone', `drop policy settings_read on ${ours}.settings`, 'policy settings_read on customer_ins'],
    [
      'a policy that opens',
      `alter policy customer_facts_read on ${ours}.customer_facts using (true)`,
      'policy customer_facts_read on customer_insights.customer_facts was changed',
    ],
    ['row-level security switched off', `alter table ${ours}.customer_tags disable row level security`, 'row security'],
    [
      'an index that is gone',
      `drop index ${ours}.customer_facts_by_customer`,
      'index customer_insights.customer_facts',
    ],
    [
      'an index on a host table that is not ours',
      'create index customer_insights_by_name on customers (name)',
      'customer_insights_by_name is not part',
    ],
    ['a table that is gone', `drop table ${ours}.tally_base cascade`, 'table customer_insights.tally_base is missing'],
    [
      'a view that is gone',
      `drop view ${ours}.host_bookings cascade`,
      'view customer_insights.host_bookings is missing',
    ],
    ['a column of ours that is gone', `alter table ${ours}.customer_tags drop added_at`, 'customer_tags.added_at is'],
    ['a column that is not ours', `alter table ${ours}.settings add note text`, 'settings.note is not part of'],
    [
      'a default that was changed',
      `alter table ${ours}.settings alter vip_above set default 5`,
      'vip_above was changed',
    ],
    ['a check that is gone', `alter table ${ours}.customer_tags drop constraint customer_tags_tag_check`, 'constraint'],
    [
      'a trigger on our own table',
      trigger('customer_facts'),
      'trigger host on customer_insights.customer_facts is not',
    ],
    [
      'another owner',
      `alter table ${ours}.settings owner to authenticator`,
      'the owner of table customer_insights.settings',
    ],
  ])('%s', async (name, sql, says) => {
    const host = await installedHost()
    const admin = await host.database.connect('supabase_admin')
    await admin.query(sql)
    const { code, out, err } = await host.command('doctor')
    expect({ code, out, err }).toEqual({
      code: 1,
      out: expect.stringContaining(says),
      err: expect.stringMatching(/^\d+ problems?\.$/),
    })
    expect(out).toMatch(/\n {2}remedy: /)
    if (name === 'a default that was changed') {
      expect(out).toContain('it was made by: alter table customer_insights.settings add column vip_above')
      return
    }
    const { out: remedy } = await host.command('doctor', '--sql')
    await admin.query(remedy)
    expect(await host.command('doctor')).toEqual(healthy)
  })

  function trigger(table: string): string {
    return `
      create function public.host() returns trigger language plpgsql as $$ begin return new; end $$;
      create trigger host before insert on customer_insights.${table} for each row execute function public.host()`
  }

  it('what a function or table goes with is reported once, and closed to the same callers when it is back', async () => {
    const host = await installedHost()
    await host.sql('drop table customer_insights.customer_tags cascade')
    const { out } = await host.command('doctor', '--json')
    const drifted = JSON.parse(out).findings.filter((finding: { topic: string }) => finding.topic === 'drift')
    expect(drifted.map(({ problem }: { problem: string }) => problem)).toEqual([
      'table customer_insights.customer_tags is missing',
    ])
    await host.sql((await host.command('doctor', '--sql')).out)
    const { rows } = await host.client.query(`
      select relacl::text, relrowsecurity from pg_class where oid = 'customer_insights.customer_tags'::regclass`)
    expect(rows).toEqual([{ relacl: expect.not.stringContaining('anon'), relrowsecurity: true }])
  })

  it('a new version of Postgres may word a definition in another way', async () => {
    const host = await installedHost()
    await host.sql(`update customer_insights.manifest
      set server_major = 14, create_sql = replace(create_sql, 'timestamp with time zone', 'timestamptz') where true`)
    const { code, out } = await host.command('doctor')
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('advice: Postgres was upgraded') })
    await host.sql((await host.command('doctor', '--sql')).out)
    expect(await host.command('doctor')).toEqual(healthy)
  })
})

describe('what is missing on the side of the host', () => {
  it.each([
    [
      'a column that staff may not read',
      'revoke select on bookings from authenticated; grant select (id, customer_id) on bookings to authenticated',
      'signed-in users may not read booking_date, game_id, status, total_amount, venue_id of public.bookings',
      'grant select ("booking_date", ',
    ],
    [
      'a table that no policy opens',
      'drop policy venues_read on venues',
      'public.venues has row-level security and no policy',
      'create a policy',
    ],
  ])('%s', async (_, sql, says, remedy) => {
    const host = await installedHost()
    await host.sql(sql)
    const { code, out } = await host.command('doctor')
    expect({ code, out }).toEqual({ code: 1, out: expect.stringContaining(says) })
    expect(out).toContain(remedy)
  })

  it('a column that is renamed or gone is told by the name in the config', async () => {
    const { host, project } = await pushed()
    await host.sql('alter table bookings rename total_amount to price')
    const { out, code } = await project.run(['doctor', '--db-url', host.database.url])
    expect({ code, out }).toEqual({
      code: 1,
      out: expect.stringContaining(
        'mapping: bookings.amount names "total_amount", which public.bookings does not have',
      ),
    })
    expect(out).toContain('view customer_insights.host_bookings was changed')
  })
})

describe('who reads the metadata', () => {
  it.each([
    ['customers their own row', `using ((select auth.uid()) = id)`, 'Customers may read their own row'],
    ['everyone', 'using (true)', 'Whoever signs in may read every row'],
  ])('%s: advice, no problem', async (_, using, says) => {
    const host = await installedHost()
    await host.sql(`create policy own on customers for select to authenticated ${using}`)
    const { code, out } = await host.command('doctor')
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining(`advice: ${says} of public.customers`) })
    expect(out).toContain('set customers.metadata to null')
  })

  it('is said at init, too', async () => {
    const database = await testServer().createDatabase()
    onTestFinished(() => database.drop())
    const { client } = await hostOf(database)
    await client.query(hostSchemaSql)
    const init = async (config: object) => {
      const project = await emptyProject()
      await project.writeConfig(config)
      return (await project.run(['init', '--db-url', database.url])).out
    }
    expect(await init(defaultConfig)).toContain('Advice: Whoever may read a row of public.customers reads its metadata')
    await client.query('create policy own on customers for select using (id = auth.uid())')
    expect(await init(defaultConfig)).toContain('Advice: Customers may read their own row of public.customers')
    const { metadata: _, ...customers } = defaultConfig.customers
    expect(await init({ ...defaultConfig, customers })).not.toContain('Advice')
  })
})

describe('what is stale', () => {
  it('a backfill that is not done', async () => {
    const host = await installedHost()
    await host.sql(`insert into customers (name) select 'C' || n from generate_series(1, 3) n;
      update customer_insights.customer_facts set is_synced = false`)
    const { code, out } = await host.command('doctor')
    expect({ code, out }).toEqual({
      code: 1,
      out: expect.stringContaining('the bookings of 3 customers are not counted'),
    })
    expect(out).toContain('remedy: customer-insights backfill')
  })

  it('metadata that names a stage of the past', async () => {
    const host = await installedHost()
    await host.sql(`
      with c as (insert into customers (name) values ('A') returning id)
      insert into bookings (customer_id, booking_date, total_amount) select id, now() - interval '100 days', 10 from c;
      update customers set metadata = metadata || '{"lifecycle_stage": "active"}'`)
    const { code, out } = await host.command('doctor')
    expect({ code, out }).toEqual({ code: 1, out: expect.stringContaining('the metadata of 1 customer names') })
  })

  it('a log that nothing folds', async () => {
    const host = await installedHost()
    await host.sql(`
      insert into customer_insights.tally_log (tenant_id, weight, total_bookings, total_spent)
      select 'default', 1, 0, 0 from generate_series(1, 20001)`)
    const { code, out } = await host.command('doctor')
    expect({ code, out }).toEqual({ code: 1, out: expect.stringContaining('the log of the tallies has 20,001 rows') })
    expect(out).toContain('fold_tallies()')
  })
})

describe('package, file, config and database', () => {
  it('are of one mind after a push, and each change is told', async () => {
    const { host, project, file } = await pushed()
    const doctor = () => project.run(['doctor', '--db-url', host.database.url])
    expect((await doctor()).code).toBe(0)

    const text = await project.read(file)
    await project.write(file, `${text}-- touched\n`)
    expect((await doctor()).out).toContain(`${file} was changed after it was written`)
    await project.write(file, text)

    await project.writeConfig({ ...defaultConfig, currency: 'EUR' })
    expect(await doctor()).toMatchObject({
      code: 1,
      out: expect.stringContaining('the config is not the one that was'),
    })
    await project.run(['init', '--force'])
    expect((await doctor()).out).toContain(`${file} is not what is installed`)
  })

  it('another version in the database', async () => {
    const host = await installedHost()
    await host.sql(`update customer_insights.ledger set version = '99.0.0' where true`)
    const { code, out } = await host.command('doctor')
    expect({ code, out }).toEqual({
      code: 1,
      out: expect.stringContaining(`version 99.0.0 is installed, this package is ${BUNDLE_VERSION}`),
    })
    expect(out).toContain('npm install @org/customer-insights@99.0.0')
  })

  it.each([
    ['nothing installed', 'drop schema customer_insights cascade', 'are not installed here'],
    ['an installation without its end', 'delete from customer_insights.manifest', 'broke off half-way'],
    ['an installation without a ledger', 'drop table customer_insights.ledger', 'broke off half-way'],
  ])('%s', async (_, sql, says) => {
    const host = await installedHost()
    await host.sql(sql)
    expect(await host.command('doctor')).toEqual({ code: 1, out: expect.stringContaining(says), err: '1 problem.' })
  })
})

/** A host whose migration was pushed by the Supabase CLI. */
async function pushed() {
  const database = await testServer().createDatabase()
  onTestFinished(() => database.drop())
  const host: Host = await hostOf(database)
  await host.client.query(hostSchemaSql)
  const project = await emptyProject()
  await project.writeConfig(defaultConfig)
  await project.run(['init', '--db-url', database.url])
  const [file] = await pushMigrations(database, project.dir)
  return { host, project, file: `${migrationsFolder}/${file}` }
}
