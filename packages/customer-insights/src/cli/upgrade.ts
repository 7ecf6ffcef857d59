import type { ResolvedConfig } from '../sql/config.ts'
import { renderUpgrade } from '../sql/render.ts'
import { type Upgrade, upgradePath, upgrades } from '../sql/upgrades.ts'
import { BUNDLE_VERSION } from '../sql/version.ts'
import { describeUrl, withDatabase } from './database.ts'
import { checkDrift } from './doctor/check-drift.ts'
import { readInstallation } from './installation.ts'
import { CliError, count, type Io } from './io.ts'
import { loadConfig } from './load-config.ts'
import { newMigrationFile, readOwnMigration, writeMigrationFile } from './migration-file.ts'
import { migrationFile } from './migration-header.ts'

export interface UpgradeOptions {
  config: string
  dir: string
  dbUrl?: string
}

/** What this package can upgrade to, and from what. */
export interface Releases {
  version: string
  upgrades: readonly Upgrade[]
}

/** Writes the migration that leads from the version installed to that of the package. Changes no database. */
export async function upgrade(
  io: Io,
  options: UpgradeOptions,
  releases: Releases = { version: BUNDLE_VERSION, upgrades },
): Promise<void> {
  const config = await loadConfig(io, options.config, null)
  if (config === null) {
    throw new CliError(
      `${options.config} does not exist; nothing was written.\n  remedy: restore it: it maps your tables`,
    )
  }
  const from = await latestVersion(io, options)
  const steps = upgradePath(from, releases.version, releases.upgrades)
  if (steps === null) {
    throw new CliError(
      `This package, ${releases.version}, has no way from version ${from}; nothing was written.\n` +
        `  remedy: npm install @org/customer-insights@${from}, or a later version that upgrades from it`,
    )
  }
  if (steps.length === 0) {
    io.out(`Nothing to do: ${from} is the version of this package.`)
    io.out('  remedy: for a newer one npm install @org/customer-insights@latest, then run upgrade again')
    return
  }
  if (options.dbUrl !== undefined) await requireSound(options.dbUrl, from)
  const { text } = upgradeOf(config.resolved, from, releases.version, steps)
  const file = await newMigrationFile(io, options.dir, releases.version, new Date())
  await writeMigrationFile(io, { kind: 'create', file, text })
  io.out(`Wrote ${file}, from version ${from} to ${releases.version}.`)
  io.out('Next: supabase db push, then customer-insights doctor.')
}

function upgradeOf(config: ResolvedConfig, from: string, to: string, steps: readonly Upgrade[]): { text: string } {
  const texts = steps.map(({ sql }) => sql)
  return migrationFile(to, checksum => renderUpgrade(config, { from, to, texts, checksum }), from)
}

/** The version of the newest migration of ours, which must be as it was written. */
async function latestVersion(io: Io, { dir }: UpgradeOptions): Promise<string> {
  const migration = await readOwnMigration(io, dir)
  if (migration === null) {
    throw new CliError(
      `${dir} has no migration of Customer Insights; nothing was written.\n` +
        '  remedy: customer-insights init, or give the folder with --dir',
    )
  }
  const { file, header, version } = migration
  if (header === null || !header.intact) {
    throw new CliError(
      `${file} was changed after it was written; nothing was written.\n  remedy: restore the file from version control`,
    )
  }
  return version
}

/** An upgrade of what is not whole, or not what it was, could do anything. */
async function requireSound(dbUrl: string, from: string): Promise<void> {
  await withDatabase(dbUrl, async client => {
    const where = describeUrl(dbUrl)
    const refuse = (problem: string, remedy: string) =>
      new CliError(`${where} ${problem}; nothing was written.\n  remedy: ${remedy}`)
    const installation = await readInstallation(client)
    if (installation.state !== 'complete') {
      throw refuse('has no whole installation', 'customer-insights doctor tells what to do')
    }
    if (installation.version !== from) {
      throw refuse(`has version ${installation.version}, your migrations lead to ${from}`, 'supabase db push first')
    }
    const drift = (await checkDrift(client)).filter(({ level }) => level === 'problem')
    if (drift.length > 0) {
      throw refuse(`has ${count(drift.length, 'drifted object')}`, 'customer-insights doctor tells which')
    }
  })
}
