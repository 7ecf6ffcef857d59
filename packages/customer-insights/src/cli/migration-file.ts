import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { upgradePath } from '../sql/upgrades.ts'
import { CliError, type Io } from './io.ts'
import { type MigrationHeader, readMigration } from './migration-header.ts'

/** What is to be written where. `file` is a path as the person wrote the folder. */
export type MigrationStep =
  | { kind: 'unchanged'; file: string }
  | { kind: 'create'; file: string; text: string }
  | { kind: 'replace'; file: string; text: string }

interface Wanted {
  dir: string
  version: string
  /** The whole file, and the checksum that its header names. */
  migration: { checksum: string; text: string }
  /** Replace a file that differs. */
  force: boolean
  now: Date
  /** Timestamps of the migrations that the database has; null where no database was asked. */
  applied: ReadonlySet<string> | null
}

/**
 * Decides what `init` writes, and writes nothing.
 *
 * @throws CliError where a file of ours is there that must not be replaced without a word
 */
export async function planMigrationFile(io: Io, wanted: Wanted): Promise<MigrationStep> {
  const own = await readOwnMigration(io, wanted.dir)
  const { checksum, text } = wanted.migration
  if (own === null) {
    return { kind: 'create', file: await newMigrationFile(io, wanted.dir, wanted.version, wanted.now), text }
  }

  const { file, header: found } = own
  if (own.version !== wanted.version) {
    throw new CliError(
      `${file} installs version ${own.version}, this package is ${wanted.version}; nothing was written.\n` +
        `  remedy: ${upgradePath(own.version) === null ? 'install that version of the package' : 'customer-insights upgrade'}, or, if no database has the file yet, delete it and run init again`,
    )
  }
  const edited = found === null || !found.intact
  // The whole of an upgraded installation is in no single file, to compare the config with.
  if (!edited && (found.upgrades !== null || found.checksum === checksum)) return { kind: 'unchanged', file }

  const difference = edited ? `${file} was changed after it was written` : `${file} was written from another config`
  if (wanted.applied?.has(own.timestamp)) {
    throw new CliError(
      `${difference}, and this database already has it: a migration that is applied is not replaced.\n` +
        `  remedy: ${edited ? 'restore the file' : 'restore the config'}; on a development database \`supabase db reset\`, then init --force, starts over`,
    )
  }
  if (!wanted.force) {
    throw new CliError(
      `${difference}; nothing was written.\n` +
        `  remedy: if no database has it yet, replace it with --force; else restore ${edited ? 'the file' : 'the config'}`,
    )
  }
  return { kind: 'replace', file, text }
}

/** The name of a migration that is newer than any in the folder. */
export async function newMigrationFile(io: Io, dir: string, version: string, now: Date): Promise<string> {
  const files = await migrationsIn(resolve(io.cwd, dir))
  return join(dir, `${nextTimestamp(files, now)}_customer_insights_${version}.sql`)
}

/** The newest migration of ours in a folder. */
export interface OwnMigration {
  /** Its path, as the person wrote the folder. */
  file: string
  timestamp: string
  /** By its header, or else by its name. */
  version: string
  header: (MigrationHeader & { intact: boolean }) | null
}

/** Reads the newest migration of ours, or null: a migration that removes us sets everything before it aside. */
export async function readOwnMigration(io: Io, dir: string): Promise<OwnMigration | null> {
  const files = await migrationsIn(resolve(io.cwd, dir))
  const name = files.slice(files.findLastIndex(file => removalName.test(file)) + 1).findLast(file => ownName.test(file))
  if (name === undefined) return null
  const file = join(dir, name)
  const header = readMigration(await readFile(resolve(io.cwd, file), 'utf8'))
  const version = header?.version ?? ownName.exec(name)?.[2] ?? 'an unknown version'
  return { file, timestamp: timestampOf(name), version, header }
}

/** Carries out a step. The file appears whole or not at all. */
export async function writeMigrationFile(io: Io, step: MigrationStep): Promise<void> {
  if (step.kind === 'unchanged') return
  const path = resolve(io.cwd, step.file)
  await mkdir(resolve(path, '..'), { recursive: true })
  await writeFile(`${path}.part`, step.text)
  await rename(`${path}.part`, path)
}

const ownName = /^(\d+)_customer_insights_(.+)\.sql$/
const removalName = /^\d+_remove_customer_insights\.sql$/

/** The migrations of a folder in the order in which the Supabase CLI applies them. */
async function migrationsIn(dir: string): Promise<string[]> {
  const files = await readdir(dir).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw new CliError(`${dir} cannot be read: ${error.message}`)
  })
  return files.filter(file => /^\d+_.*\.sql$/.test(file)).sort()
}

const timestampOf = (file: string): string => /^\d+/.exec(file)?.[0] ?? ''

/** Now in UTC, or a second after the newest migration where that is not in the past. */
function nextTimestamp(files: readonly string[], now: Date): string {
  const stamp = toStamp(now)
  const last = timestampOf(files.at(-1) ?? '')
  if (last < stamp) return stamp
  const date = fromStamp(last)
  if (date !== null) return toStamp(new Date(date.getTime() + 1000))
  if (last.length === stamp.length) return String(BigInt(last) + 1n)
  throw new CliError(
    `${files.at(-1)} sorts behind every timestamp, so a migration of today would run before it.\n` +
      '  remedy: rename it to <YYYYMMDDHHMMSS>_<name>.sql',
  )
}

/** `20261122205930` */
function toStamp(date: Date): string {
  return date.toISOString().replace(/\D/g, '').slice(0, 14)
}

function fromStamp(stamp: string): Date | null {
  const [, y, mo, d, h, mi, s] = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(stamp) ?? []
  const date = new Date(`${y}-${mo}-${d}T${h}:${mi}:${s}Z`)
  return Number.isNaN(date.getTime()) ? null : date
}
