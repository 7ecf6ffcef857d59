import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { dbAdvisors, pushMigrations, supabaseCli } from '../src/index.ts'
import { testDatabase, testServer } from '../src/vitest.ts'

const project = join(import.meta.dirname, 'fixtures', 'project')

const database = await testDatabase()
const postgres = await database.connect()

test('db push applies a migration as postgres, records it, and applies it once', async () => {
  expect(await pushMigrations(database, project)).toEqual(['20260101000000_notes.sql'])
  const { rows } = await postgres.query(
    `select version, name, (select tableowner from pg_tables where tablename = 'notes') as owner
     from supabase_migrations.schema_migrations`,
  )
  expect(rows).toEqual([{ version: '20260101000000', name: 'notes', owner: 'postgres' }])
  expect(await pushMigrations(database, project)).toEqual([])
})

test('db push of a migration that fails throws what Postgres says, and records nothing of it', async () => {
  const broken = await mkdtemp(join(tmpdir(), 'local-supabase-test-'))
  onTestFinished(() => rm(broken, { recursive: true }))
  await cp(project, broken, { recursive: true })
  await writeFile(
    join(broken, 'supabase', 'migrations', '20260102000000_broken.sql'),
    'create table public.half_done (); alter table public.no_such_table add column x int;',
  )
  await expect(pushMigrations(database, broken)).rejects.toThrow('relation "public.no_such_table" does not exist')
  const { rows } = await postgres.query('select version from supabase_migrations.schema_migrations')
  expect(rows).toEqual([{ version: '20260101000000' }])
})

test('a migration which needs a superuser fails, as on the platform', async () => {
  const presumptuous = await mkdtemp(join(tmpdir(), 'local-supabase-test-'))
  onTestFinished(() => rm(presumptuous, { recursive: true }))
  await cp(project, presumptuous, { recursive: true })
  await writeFile(
    join(presumptuous, 'supabase', 'migrations', '20260103000000_presumptuous.sql'),
    'alter role anon superuser;',
  )
  await expect(pushMigrations(database, presumptuous)).rejects.toThrow('SQLSTATE 42501')
})

test('the advisors find what is wrong with a schema, and nothing once it is right', async () => {
  await pushMigrations(database, project)
  const findings = await dbAdvisors(database)
  expect(findings.map(({ name, metadata }) => `${name} ${metadata.schema}.${metadata.name}`)).toEqual(
    expect.arrayContaining(['rls_disabled_in_public public.notes', 'function_search_path_mutable public.note_count']),
  )

  const clean = await testServer().createDatabase()
  onTestFinished(() => clean.drop())
  expect(await dbAdvisors(clean)).toEqual([])
})

test('the CLI answers unattended, and an unknown command is a code and not a hang', async () => {
  expect(await supabaseCli(['--version'])).toMatchObject({ code: 0, stdout: expect.stringMatching(/^3\./) })
  const unknown = await supabaseCli(['no-such-command'])
  expect(unknown.code).not.toBe(0)
})
