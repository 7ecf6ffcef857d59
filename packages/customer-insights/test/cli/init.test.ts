import { pushMigrations } from '@customer-insights/local-supabase'
import { testDatabase, testServer } from '@customer-insights/local-supabase/vitest'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { defaultConfig } from '../../src/sql/config.ts'
import { hostSchemaSql } from '../../src/sql/render.ts'
import { BUNDLE_VERSION } from '../../src/sql/version.ts'
import { configFile, emptyProject, migrationsFolder, type Project } from './project.ts'

const suffix = `_customer_insights_${BUNDLE_VERSION}.sql`

/** A project with the default config, or the default config with changes. */
async function configured(changes: object = {}): Promise<Project> {
  const project = await emptyProject()
  await project.writeConfig({ ...defaultConfig, ...changes })
  return project
}

const onlyMigration = async (project: Project) => {
  const files = await project.migrations()
  expect(files).toHaveLength(1)
  return `${migrationsFolder}/${files[0]}`
}

describe('init without a database', () => {
  it('writes a migration of now, and says that the mapping was not checked', async () => {
    const project = await configured()
    const before = stamp(new Date())
    const { code, out, err } = await project.run(['init'])
    const file = await onlyMigration(project)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out.split('\n').slice(0, 2)).toEqual([
      'No --db-url given: the mapping was not checked against a database.',
      `Wrote ${file}.`,
    ])
    const [, timestamp] = /\/(\d{14})_customer_insights_/.exec(file) ?? []
    expect(timestamp && timestamp >= before && timestamp <= stamp(new Date())).toBe(true)
    expect(file.endsWith(suffix)).toBe(true)
  })

  it('writes what plan prints, with version and checksum in the head and the same checksum for the ledger', async () => {
    const project = await configured()
    const { out: planned } = await project.run(['plan'])
    expect(Object.keys(await project.files())).toEqual([configFile])
    await project.run(['init'])
    const text = await project.read(await onlyMigration(project))
    expect(text.trimEnd()).toBe(planned)
    expect(text).toMatch(/^-- Customer Insights 0\.1\.0\n/)
    const [, checksum] = /^-- sha256: {2}([0-9a-f]{64})$/m.exec(text) ?? []
    expect(text.split(checksum ?? '?')).toHaveLength(3)
  })

  it('changes nothing the second time, also after a checkout with other line ends', async () => {
    const project = await configured()
    await project.run(['init'])
    const file = await onlyMigration(project)
    await project.write(file, (await project.read(file)).replaceAll('\n', '\r\n'))
    const before = await project.files()
    const { code, out } = await project.run(['init'])
    expect({ code, out }).toMatchObject({ code: 0, out: expect.stringContaining(`${file} is up to date; nothing`) })
    expect(await project.files()).toEqual(before)
  })

  it.each([
    ['20991231235959_last.sql', '21000101000000'],
    ['20991399999999_no_date.sql', '20991400000000'],
    ['0001_short.sql', null],
    ['notes.md', null],
  ])('beside %s the timestamp is newer than any', async (neighbour, expected) => {
    const project = await configured()
    await project.write(`${migrationsFolder}/${neighbour}`, '')
    await project.write(`${migrationsFolder}/20200101000000_first.sql`, '')
    await project.run(['init'])
    const files = await project.migrations()
    const own = files.find(file => file.endsWith(suffix))
    if (expected === null) expect(own?.slice(0, 8)).toBe(stamp(new Date()).slice(0, 8))
    else expect(own).toBe(`${expected}${suffix}`)
    expect(files.filter(file => file.endsWith('.sql')).at(-1)).toBe(own)
  })

  it('refuses where no timestamp would be the newest', async () => {
    const project = await configured()
    await project.write(`${migrationsFolder}/9999_late.sql`, '')
    const { code, err } = await project.run(['init'])
    expect({ code, err }).toMatchObject({ code: 1, err: expect.stringContaining('9999_late.sql sorts behind') })
  })

  it('refuses a changed config until --force, which keeps the name of the file', async () => {
    const project = await configured()
    await project.run(['init'])
    const file = await onlyMigration(project)
    await project.writeConfig({ ...defaultConfig, currency: 'EUR' })
    const before = await project.files()

    const refusal = await project.run(['init'])
    expect(refusal.code).toBe(1)
    expect(refusal.err).toContain(`${file} was written from another config; nothing was written.`)
    expect(refusal.err).toContain('--force')
    expect(await project.files()).toEqual(before)

    const forced = await project.run(['init', '--force'])
    expect(forced).toMatchObject({ code: 0, out: expect.stringContaining(`Replaced ${file}.`) })
    expect(await onlyMigration(project)).toBe(file)
    expect(await project.read(file)).toContain("'EUR'")
  })

  it('notices a file that was edited', async () => {
    const project = await configured()
    await project.run(['init'])
    const file = await onlyMigration(project)
    const text = await project.read(file)
    await project.write(file, `${text}\ndrop table public.customers;`)
    expect(await project.run(['init'])).toMatchObject({
      code: 1,
      err: expect.stringContaining(`${file} was changed after it was written`),
    })
    expect(await project.run(['init', '--force'])).toMatchObject({ code: 0 })
    expect(await project.read(file)).toBe(text)
  })

  it('does not stand in for another version', async () => {
    const project = await configured()
    const file = `${migrationsFolder}/20260101000000_customer_insights_0.0.9.sql`
    await project.write(file, '-- version: 0.0.9\n')
    const { code, err } = await project.run(['init', '--force'])
    expect(code).toBe(1)
    expect(err).toContain(`${file} installs version 0.0.9, this package is ${BUNDLE_VERSION}`)
    expect(await project.migrations()).toHaveLength(1)
  })

  it('writes to the folder and reads the config it is told', async () => {
    const project = await emptyProject()
    await project.write('conf/map.json', JSON.stringify(defaultConfig))
    const { code } = await project.run(['init', '--config', 'conf/map.json', '--dir', 'db/up'])
    expect(code).toBe(0)
    expect(Object.keys(await project.files()).sort()).toEqual([
      'conf/map.json',
      expect.stringMatching(/^db\/up\/\d{14}_customer_insights_.+\.sql$/),
    ])
  })
})

describe('the choice of who is staff', () => {
  const access = 'claim:app_metadata.role in boss'

  it('is missing: refused with the choices', async () => {
    const project = await configured({ access: undefined })
    const { code, err } = await project.run(['init'])
    expect(code).toBe(1)
    expect(err).toMatch(/^access is missing\n.*claim:.*sql:/m)
    expect(Object.keys(await project.files())).toEqual([configFile])
  })

  it('comes from the command line and is kept in the config', async () => {
    const project = await configured({ access: undefined })
    expect(await project.run(['init', '--access', access])).toMatchObject({ code: 0 })
    expect(await project.readConfig()).toMatchObject({ access })
    expect(await project.run(['init'])).toMatchObject({ code: 0, out: expect.stringContaining('up to date') })
  })

  it('contradicts the config: refused as wrong usage', async () => {
    const project = await configured()
    const before = await project.files()
    const { code, err } = await project.run(['init', '--access', access])
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining('leave --access out') })
    expect(await project.files()).toEqual(before)
  })
})

describe('a database that has the migration', async () => {
  const database = await testDatabase()
  beforeAll(async () => {
    const client = await database.connect()
    await client.query(hostSchemaSql)
    await client.end()
  })

  it('gets it by supabase db push once, and keeps init from replacing it', async () => {
    const project = await configured()
    await project.run(['init', '--db-url', database.url])
    const [file] = await project.migrations()
    expect(await pushMigrations(database, project.dir)).toEqual([file])
    expect(await pushMigrations(database, project.dir)).toEqual([])

    const client = await database.connect()
    const { rows } = await client.query('select version, checksum from customer_insights.ledger')
    const checksum = /^-- sha256: {2}(\w+)$/m.exec(await project.read(`${migrationsFolder}/${file}`))?.[1]
    expect(rows).toEqual([{ version: BUNDLE_VERSION, checksum }])

    const again = await project.run(['init', '--db-url', database.url])
    expect(again).toMatchObject({ code: 0, out: expect.stringContaining('up to date; nothing was written') })

    await project.writeConfig({ ...defaultConfig, currency: 'EUR' })
    const before = await project.files()
    const forced = await project.run(['init', '--force', '--db-url', database.url])
    expect(forced).toMatchObject({ code: 1, err: expect.stringContaining('this database already has it') })
    expect(await project.files()).toEqual(before)

    const elsewhere = await configured()
    const second = await elsewhere.run(['init', '--db-url', database.url])
    expect(second).toMatchObject({ code: 1, err: expect.stringContaining('has no migration of it') })
    expect(Object.keys(await elsewhere.files())).toEqual([configFile])
  })
})

describe('wrong usage', () => {
  it.each([
    [['install'], 'unknown command'],
    [['init', '--databse', 'x'], 'unknown option'],
    [['backfill'], '--db-url'],
    [['backfill', '--db-url', 'postgresql://localhost/x', '--chunk', '0'], 'whole number above 0'],
    [['init', '--db-url', 'localhost'], 'database URL'],
    [['init', '--db-url', 'mysql://localhost/x'], 'database URL'],
  ])('%j exits with 2', async (args, says) => {
    const project = await configured()
    const { code, out, err } = await project.run(args)
    expect({ code, out, err }).toEqual({ code: 2, out: '', err: expect.stringContaining(says) })
  })

  it('--help and --version are no errors', async () => {
    const project = await emptyProject()
    expect(await project.run(['--version'])).toEqual({ code: 0, out: BUNDLE_VERSION, err: '' })
    for (const args of [['--help'], ['init', '--help'], ['plan', '--help'], ['backfill', '--help']]) {
      expect(await project.run(args)).toMatchObject({ code: 0, out: expect.stringContaining('Usage:'), err: '' })
    }
  })

  it.each([
    ['no config', null, 'does not exist'],
    ['a config that is not JSON', '{"customers": ', 'is not JSON'],
    ['a config that is a list', '[]', 'is []'],
  ])('%s is refused in one sentence', async (_, text, says) => {
    const project = await emptyProject()
    if (text !== null) await project.write(configFile, text)
    for (const command of ['init', 'plan']) {
      const { code, err } = await project.run([command])
      expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining(says) })
      expect(err).not.toContain('    at ')
    }
  })
})

describe('a server without SSL', async () => {
  const database = await testDatabase()

  it('is reached in the clear unless the URL asks for SSL', async () => {
    const project = await configured()
    const open = await project.run(['backfill', '--db-url', database.url.replace(/\?.*/, '')])
    expect(open.err).toContain('not installed')
    const closed = await project.run(['backfill', '--db-url', database.url.replace(/\?.*/, '?sslmode=require')])
    expect(closed.err).toMatch(/^Cannot connect to .* does not support SSL/)
  })
})

describe('a password in the database URL', () => {
  it.each(['init', 'backfill'])('is never shown by %s', async command => {
    const project = await configured()
    const server = testServer()
    const database = await server.createDatabase()
    onTestFinished(() => database.drop())
    const secret = 'hunter%2F2'
    const urls = [
      `postgresql://nobody:${secret}@127.0.0.1:1/x`,
      `postgresql://postgres:${secret}@host/x y:z@@`,
      `postgresql://postgres:${secret}%zz@127.0.0.1:1/%zz`,
      database.url.replace(':postgres@', `:${secret}@`),
      database.url.replace(/postgres:postgres@/, `nobody:${secret}@`),
    ]
    for (const url of urls) {
      const { out, err } = await project.run([command, '--db-url', url])
      const env = await project.run([command, '--help'], { env: { CUSTOMER_INSIGHTS_DB_URL: url } })
      expect(out + err + env.out + env.err).not.toMatch(/hunter/)
    }
  })

  it('may come from the environment', async () => {
    const project = await configured()
    const { code, err } = await project.run(['init'], {
      env: { CUSTOMER_INSIGHTS_DB_URL: 'postgresql://nobody:x@127.0.0.1:1/x' },
    })
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining('Cannot connect to 127.0.0.1:1/x') })
  })
})

function stamp(date: Date): string {
  return date.toISOString().replace(/\D/g, '').slice(0, 14)
}
