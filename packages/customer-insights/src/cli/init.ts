import type pg from 'pg'
import type { ResolvedConfig } from '../sql/config.ts'
import { parseAccess } from '../sql/config-access.ts'
import { describeProblem } from '../sql/config-error.ts'
import { formatTableName } from '../sql/config-names.ts'
import { BUNDLE_VERSION } from '../sql/version.ts'
import { askAccess, askForConfig } from './ask-config.ts'
import { readCatalog } from './catalog.ts'
import { checkDatabase } from './check-database.ts'
import { readConfigFile, schemaReference, writeConfigFile } from './config-file.ts'
import { describeUrl, withDatabase } from './database.ts'
import { readApplied, readInstallation } from './installation.ts'
import { CliError, count, type Io } from './io.ts'
import { loadConfig, problemsError } from './load-config.ts'
import { planMigrationFile, writeMigrationFile } from './migration-file.ts'
import { migrationOf } from './plan.ts'
import { proposeConfig } from './propose.ts'

export interface InitOptions {
  config: string
  dir: string
  dbUrl?: string
  access?: string
  force?: boolean
}

/**
 * Writes the migration that installs the bundle: reads the config (or proposes one from the database), checks it
 * against the database where one is given, and only then writes.
 */
export async function init(io: Io, options: InitOptions): Promise<void> {
  const { dbUrl } = options
  if (dbUrl === undefined) return initWithoutDatabase(io, options)
  await withDatabase(dbUrl, async client => {
    const config = (await load(io, options)) ?? (await propose(io, options, client))
    await checkMapping(io, options, client, config.resolved)
    const { state } = await readInstallation(client)
    await write(io, options, config, { installed: state !== 'none', applied: await readApplied(client) })
  })
}

async function initWithoutDatabase(io: Io, options: InitOptions): Promise<void> {
  const config = await load(io, options)
  if (config === null) {
    throw new CliError(
      `${options.config} does not exist; nothing was written.\n` +
        '  remedy: give --db-url to have a mapping proposed from your database, or write the file by hand (see the README)',
    )
  }
  io.out('No --db-url given: the mapping was not checked against a database.')
  await write(io, options, config, null)
}

type Loaded = NonNullable<Awaited<ReturnType<typeof loadConfig>>>

/** Reads the config; a person is asked for an access that is nowhere. */
async function load(io: Io, options: InitOptions): Promise<Loaded | null> {
  const raw = io.ask && options.access === undefined ? await readConfigFile(io, options.config) : null
  const isOpen = typeof raw === 'object' && raw !== null && !('access' in raw)
  return loadConfig(io, options.config, options.access ?? (io.ask && isOpen ? await askAccess(io.ask) : null))
}

/** Writes a config by usual names. Goes on only where nothing is left to a person. */
async function propose(io: Io, options: InitOptions, client: pg.Client): Promise<Loaded> {
  const where = describeUrl(options.dbUrl ?? '')
  const catalog = await readCatalog(client)
  requireAccess(options.access)
  const access = options.access ?? null
  const proposal = io.ask ? await askForConfig(io.ask, catalog, access) : proposeConfig(catalog, access)
  if (proposal === null) {
    const tables = catalog.tables.map(formatTableName)
    throw new CliError(
      `No mapping can be proposed: no tables of customers and bookings by a usual name are in ${where}; nothing was written.\n` +
        `  found:  ${tables.length === 0 ? 'no tables' : tables.join(', ')}\n` +
        `  remedy: write ${options.config} by hand (see the README)`,
    )
  }
  await writeConfigFile(io, options.config, { ...schemaReference(io, options.config), ...proposal.config })
  if (proposal.questions.length > 0) {
    const keys = count(proposal.questions.length, 'key')
    throw new CliError(
      `${options.config} was written from ${where}, with ${keys} left for you; no migration was written.\n\n` +
        `${proposal.questions.map(describeProblem).join('\n\n')}\n\nThen run init again.`,
    )
  }
  io.out(
    `Wrote ${options.config}, proposed from ${where}. Look it over: what it maps is what is counted, and what is personal there is what an erasure blanks.`,
  )
  const config = await load(io, options)
  if (config === null) throw new CliError(`${options.config} is gone`)
  return config
}

/** A slip on the command line is told before it is written to a file. */
function requireAccess(access: string | undefined): void {
  const parsed = access === undefined ? null : parseAccess(access, null)
  if (parsed === null || 'access' in parsed) return
  throw new CliError(`--access ${parsed.problem}; nothing was written.\n  remedy: ${parsed.remedy}`, 2)
}

async function checkMapping(io: Io, options: InitOptions, client: pg.Client, config: ResolvedConfig): Promise<void> {
  const { problems, advice } = await checkDatabase(client, config)
  const where = describeUrl(options.dbUrl ?? '')
  if (problems.length > 0) {
    throw problemsError(`${options.config} does not fit ${where}:`, problems, 'no migration was written')
  }
  io.out(`The mapping fits ${where}.`)
  for (const text of advice) io.out(`Advice: ${text}`)
}

/** What a database has of us already. */
interface Found {
  installed: boolean
  applied: ReadonlySet<string>
}

async function write(io: Io, options: InitOptions, config: Loaded, found: Found | null): Promise<void> {
  const step = await planMigrationFile(io, {
    dir: options.dir,
    version: BUNDLE_VERSION,
    migration: migrationOf(config.resolved),
    force: options.force ?? false,
    now: new Date(),
    applied: found?.applied ?? null,
  })
  if (step.kind === 'create' && found?.installed) {
    throw new CliError(
      `${describeUrl(options.dbUrl ?? '')} has Customer Insights already, but ${options.dir} has no migration of it; nothing was written.\n` +
        '  remedy: run init where that migration is, or give its folder with --dir',
    )
  }
  if (config.accessAdded) await writeConfigFile(io, options.config, config.raw)
  await writeMigrationFile(io, step)
  if (step.kind === 'unchanged') {
    io.out(`${step.file} is up to date; nothing was written.`)
    return
  }
  io.out(`${step.kind === 'create' ? 'Wrote' : 'Replaced'} ${step.file}.`)
  io.out('Next: supabase db push. Where more than 50,000 bookings are there already, then customer-insights backfill.')
}
