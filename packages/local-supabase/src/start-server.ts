import { readdir, readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { type PostgresVersion, postgresFolder } from './binaries.ts'
import { databaseUrl, withClient } from './database.ts'
import { type Kept, keep, newFolder } from './keep.ts'
import { plpgsqlCheckFiles } from './plpgsql-check.ts'
import { type Server, serverAt } from './server.ts'
import { isOpenToAll, postgresUser, type User } from './unprivileged.ts'

/** A server that this process has started. It ends with this process at the latest, however that ends. */
export interface RunningServer extends Server {
  /** Stops the server and removes its data. */
  stop(): Promise<void>
}

/** For tests: nothing of it has to survive a crash of the machine, and everybody connects at once. */
export const testSettings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '200',
  max_wal_size: '4GB',
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  log_lock_waits: 'on',
  timezone: 'UTC',
  log_timezone: 'UTC',
}

/** How often another port is tried when somebody takes the one that was free a moment ago. */
export const ATTEMPTS = 5

export interface ServerOptions {
  /** The major version of Postgres. Default: 17. */
  version?: PostgresVersion
  /**
   * Adds the extension plpgsql_check, for dbLint: the folder where Debian's package `postgresql-<version>-plpgsql-check`
   * is unpacked, "/" if it is installed. Default: without.
   */
  plpgsqlCheck?: string | undefined
  /**
   * Settings of Postgres beside and above those for tests, which trade durability for speed. Default: none, see
   * `durableSettings` for the other way round.
   */
  settings?: Readonly<Record<string, string>>
}

/** What a server in production has: a commit that was answered survives a crash of the machine. */
export const durableSettings = { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on' } as const

/** Starts Postgres with the roles and schemas of Supabase on a free port of 127.0.0.1. Takes about a second. */
export async function startServer({
  version = 17,
  plpgsqlCheck,
  settings = {},
}: ServerOptions = {}): Promise<RunningServer> {
  for (let attempt = 1; ; attempt++) {
    const port = await freePort()
    const postgres = keepPostgres({ version, plpgsqlCheck, settings, port })
    try {
      await postgres.logged('database system is ready to accept connections')
      await install(port, plpgsqlCheck !== undefined)
      return { ...serverAt({ port, version, folder: postgres.folder }), stop: postgres.stop }
    } catch (error) {
      await postgres.stop()
      if (attempt === ATTEMPTS || !String(error).includes('Address already in use')) throw error
    }
  }
}

/** Where the programs are: as installed, or a copy where the user it runs as may read it, or something is to be added. */
export function postgresHome(
  version: PostgresVersion,
  folder: string,
  user: User | null,
  isChanged = false,
): { home: string; copies: [from: string, to: string][] } {
  const installed = postgresFolder(version)
  if (!isChanged && (user === null || isOpenToAll(installed))) return { home: installed, copies: [] }
  const home = join(folder, 'native')
  return { home, copies: [[installed, home]] }
}

function keepPostgres({ version, plpgsqlCheck, settings, port }: Required<ServerOptions> & { port: number }): Kept {
  const user = postgresUser()
  const folder = newFolder(`postgres-${version}`, user)
  const { home, copies } = postgresHome(version, folder, user, plpgsqlCheck !== undefined)
  const data = join(folder, 'data')
  const env = { HOME: folder, LC_ALL: 'C', TZ: 'UTC' }
  // Words are sorted as on the platform, by language and not by byte.
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=icu', '--icu-locale=en-US']

  return keep({
    folder,
    user,
    copies: [...copies, ...(plpgsqlCheck === undefined ? [] : plpgsqlCheckFiles(version, plpgsqlCheck, home))],
    steps: [
      {
        command: join(home, 'bin', 'initdb'),
        args: ['-D', data, '-U', 'supabase_admin', '--auth=trust', '--no-sync', '--no-instructions', ...locale],
        env,
      },
      {
        command: join(home, 'bin', 'postgres'),
        args: [...['-D', data, '-p', String(port)], ...settingArguments({ ...testSettings, ...settings })],
        env,
      },
    ],
    // Immediate shutdown: what a checkpoint would save is thrown away.
    stopSignal: 'SIGQUIT',
  })
}

/** Settings as arguments of `postgres`. */
export function settingArguments(settings: Readonly<Record<string, string>>): string[] {
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

/** Runs src/sql in template1, the model of every database to come. */
async function install(port: number, plpgsqlCheck: boolean): Promise<void> {
  const folder = join(import.meta.dirname, 'sql')
  const files = (await readdir(folder)).filter(file => file.endsWith('.sql')).sort()
  await withClient(databaseUrl(port, 'template1', 'supabase_admin'), async client => {
    for (const file of files) await client.query(await readFile(join(folder, file), 'utf8'))
    // Here, because it takes a superuser. On the platform it is a privilege of `postgres`, and the CLI creates it.
    if (plpgsqlCheck) await client.query('create extension plpgsql_check with schema extensions')
  })
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(address !== null && typeof address === 'object' ? address.port : 0))
    })
  })
}
