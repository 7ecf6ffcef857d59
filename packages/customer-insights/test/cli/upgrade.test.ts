import { pushMigrations } from '@customer-insights/local-supabase'
import { testServer } from '@customer-insights/local-supabase/vitest'
import { describe, expect, it, onTestFinished } from 'vitest'
import { CliError, type Io } from '../../src/cli/io.ts'
import { type Releases, upgrade } from '../../src/cli/upgrade.ts'
import { defaultConfig } from '../../src/sql/config.ts'
import { hostSchemaSql } from '../../src/sql/render.ts'
import { upgradePath, upgrades } from '../../src/sql/upgrades.ts'
import { BUNDLE_VERSION } from '../../src/sql/version.ts'
import { migrationFor } from '../sql/support/bundle.ts'
import { hostOf } from './installed.ts'
import { configFile, emptyProject, migrationsFolder, type Project } from './project.ts'

/** A release that never was: one more table, in the words of /sql. */
const next: Releases = {
  version: '9.1.0',
  upgrades: [
    {
      from: BUNDLE_VERSION,
      to: '9.0.0',
      sql: 'create table customer_insights.notes (id customer_insights.customer_key);',
    },
    { from: '9.0.0', to: '9.1.0', sql: 'alter table customer_insights.notes add note text;' },
  ],
}

async function pushed() {
  const database = await testServer().createDatabase()
  onTestFinished(() => database.drop())
  const host = await hostOf(database)
  await host.sql(hostSchemaSql)
  const project = await emptyProject()
  await project.writeConfig(defaultConfig)
  await project.run(['init', '--db-url', database.url])
  await pushMigrations(database, project.dir)
  return { host, project, url: database.url }
}

/** Runs upgrade of another release. */
async function run(project: Project, releases: Releases, dbUrl?: string) {
  const out: string[] = []
  const io: Io = {
    cwd: project.dir,
    env: {},
    out: line => out.push(line),
    err: () => expect.unreachable(),
    interactive: false,
    ask: null,
    stopSignal: () => new AbortController().signal,
  }
  const options = { config: configFile, dir: migrationsFolder, ...(dbUrl === undefined ? {} : { dbUrl }) }
  const error = await upgrade(io, options, releases).then(
    () => null,
    (failure: unknown) => failure,
  )
  if (error !== null && !(error instanceof CliError)) throw error
  return { out: out.join('\n'), err: error?.message ?? '' }
}

describe('upgrade', () => {
  it('has nothing to do with the only version there is, and says how to get another', async () => {
    const project = await emptyProject()
    await project.writeConfig(defaultConfig)
    await project.run(['init'])
    const before = await project.files()
    const { code, out, err } = await project.run(['upgrade'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain(`Nothing to do: ${BUNDLE_VERSION} is the version of this package.`)
    expect(out).toContain('npm install @org/customer-insights@latest')
    expect(await project.files()).toEqual(before)
  })

  it('writes every step as one migration, which the Supabase CLI applies, with data in place', async () => {
    const { host, project, url } = await pushed()
    await host.sql(`insert into customers (name) values ('A');
      insert into bookings (customer_id, total_amount) select id, 5 from customers`)
    const { out, err } = await run(project, next, url)
    expect({ out, err }).toEqual({ out: expect.stringContaining(`from version ${BUNDLE_VERSION} to 9.1.0`), err: '' })
    const [, file] = await project.migrations()
    expect(file).toMatch(/_customer_insights_9\.1\.0\.sql$/)
    const text = await project.read(`${migrationsFolder}/${file}`)
    expect(text).toContain(`-- upgrades: ${BUNDLE_VERSION}\n`)
    expect(await pushMigrations(host.database, project.dir)).toEqual([file])

    const ledger = await host.client.query('select version, checksum from customer_insights.ledger order by position')
    expect(ledger.rows).toEqual([
      { version: BUNDLE_VERSION, checksum: expect.stringMatching(/^[0-9a-f]{64}$/) },
      { version: '9.1.0', checksum: /^-- sha256: {2}(\w+)$/m.exec(text)?.[1] },
    ])
    const { rows } = await host.client.query(
      `select format_type(atttypid, null) as type from pg_attribute
       where attrelid = 'customer_insights.notes'::regclass and attnum > 0`,
    )
    expect(rows).toEqual([{ type: 'uuid' }, { type: 'text' }])
    // What it made is part of the installation from now on.
    const drift = await host.client.query(
      `select from customer_insights.manifest m full join customer_insights.objects() o using (kind, name)
       where m.create_sql is distinct from o.create_sql`,
    )
    expect(drift.rowCount).toBe(0)

    // A second run, and one over another version, change nothing.
    await expect(host.client.query(text)).rejects.toThrow(
      `leads from version ${BUNDLE_VERSION} to 9.1.0; installed is 9.1.0.`,
    )
    expect((await run(project, next, url)).out).toContain('Nothing to do: 9.1.0')
  })

  it('refuses where this package has no way', async () => {
    const project = await emptyProject()
    await project.writeConfig(defaultConfig)
    await project.run(['init'])
    const { err } = await run(project, { version: '8.0.0', upgrades: [] })
    expect(err).toContain(`8.0.0, has no way from version ${BUNDLE_VERSION}`)
    expect(err).toContain(`npm install @org/customer-insights@${BUNDLE_VERSION}`)
    expect(await project.migrations()).toHaveLength(1)
  })

  it('refuses to build upon a file that was edited, and without a migration or a config', async () => {
    const project = await emptyProject()
    expect(await project.run(['upgrade'])).toMatchObject({ code: 1, err: expect.stringContaining('does not exist') })
    await project.writeConfig(defaultConfig)
    expect(await project.run(['upgrade'])).toMatchObject({ code: 1, err: expect.stringContaining('has no migration') })
    await project.run(['init'])
    const [file] = await project.migrations()
    await project.write(`${migrationsFolder}/${file}`, `${await project.read(`${migrationsFolder}/${file}`)}-- more`)
    expect(await project.run(['upgrade'])).toMatchObject({ code: 1, err: expect.stringContaining('was changed after') })
  })

  it.each([
    ['that has drifted', 'drop function customer_insights.fold_tallies()', 'drifted object'],
    ['that broke off', 'delete from customer_insights.manifest', 'no whole installation'],
    ['of another version', `update customer_insights.ledger set version = '0.0.1'`, 'has version 0.0.1'],
  ])('refuses a database %s', async (_, sql, says) => {
    const { host, project, url } = await pushed()
    await host.sql(sql)
    const { err } = await run(project, next, url)
    expect(err).toContain(says)
    expect(err).toContain('nothing was written')
    expect(await project.migrations()).toHaveLength(1)
  })
})

describe('the way between versions', () => {
  it('is the shortest there is in order, empty to itself, and null where there is none', () => {
    expect(upgradePath(BUNDLE_VERSION, '9.1.0', next.upgrades)?.map(({ to }) => to)).toEqual(['9.0.0', '9.1.0'])
    expect(upgradePath('9.1.0', '9.1.0', next.upgrades)).toEqual([])
    expect(upgradePath('9.1.0', BUNDLE_VERSION, next.upgrades)).toBeNull()
    expect(upgradePath('1.2.3')).toBeNull()
  })

  it('ends, for every upgrade of this package, at its version', () => {
    for (const { from } of upgrades) expect(upgradePath(from)).not.toBeNull()
    expect(upgradePath(BUNDLE_VERSION)).toEqual([])
  })
})

it('two installations at once: one wins, the other gets a sentence', async () => {
  const database = await testServer().createDatabase()
  onTestFinished(() => database.drop())
  const clients = [await database.connect(), await database.connect(), await database.connect()]
  await clients[0]?.query(hostSchemaSql)
  const outcomes = await Promise.allSettled(clients.map(client => client.query(migrationFor(defaultConfig))))
  const refused = outcomes.flatMap(outcome => (outcome.status === 'rejected' ? [outcome.reason.message] : []))
  expect(refused).toEqual(Array(2).fill('Customer Insights is already installed in this database.'))
  expect(await (await hostOf(database)).command('doctor')).toMatchObject({ code: 0 })
})
