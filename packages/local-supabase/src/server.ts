import { randomBytes } from 'node:crypto'
import { type Database, databaseAt, databaseUrl, withClient } from './database.ts'
import { readLog } from './keep.ts'

/** What a process needs to know to use a server which another one has started. */
export interface ServerAddress {
  port: number
  /** The major version of Postgres. */
  version: number
  /** The folder with its data and its log. */
  folder: string
}

export interface DatabaseOptions {
  /** The template to copy. Default: a database that is empty but for the schemas auth and extensions. */
  template?: string
  /** Default: a name nobody else has. */
  name?: string
  /**
   * Whether what `postgres` makes in public from now on is granted to anon, authenticated and service_role by itself.
   * Projects did so until 2026 and may still; new ones ask for explicit grants. What is to be safe has to be so with
   * true, and what is to be reachable with false. Default: true.
   */
  autoExpose?: boolean
}

/** A Postgres server with the roles of Supabase. */
export interface Server extends ServerAddress {
  /** The database `postgres`, as the role `postgres`. */
  url: string
  /** The database `postgres`, as the superuser. */
  adminUrl: string
  /** A new database, owned by `postgres`. */
  createDatabase(options?: DatabaseOptions): Promise<Database>
  /**
   * Makes a template for createDatabase, once for each name: whoever asks while it is being built, from whichever
   * process, waits for it. A build that throws leaves nothing behind, and the next one to ask builds again.
   */
  template(name: string, build: (database: Database) => Promise<void>): Promise<void>
  /** What Postgres has logged so far: every error a statement met, and for a deadlock the statements of both sides. */
  log(): Promise<string>
}

/** What the platform does in a project that does not expose new tables. */
const explicitGrants = `
  alter default privileges in schema public
    revoke select, insert, update, delete on tables from anon, authenticated, service_role;
  alter default privileges in schema public revoke usage, select on sequences from anon, authenticated, service_role;
  alter default privileges in schema public revoke execute on functions from anon, authenticated, service_role;
`

const newName = () => `test_${randomBytes(6).toString('hex')}`

/** A handle on a running server, also one that another process has started. */
export function serverAt({ port, version, folder }: ServerAddress): Server {
  const adminUrl = databaseUrl(port, 'postgres', 'supabase_admin')

  return {
    port,
    version,
    folder,
    url: databaseUrl(port, 'postgres', 'postgres'),
    adminUrl,
    log: () => readLog(folder),

    async createDatabase({ template = 'template1', name = newName(), autoExpose = true } = {}) {
      await withClient(adminUrl, admin =>
        admin.query(
          `create database ${admin.escapeIdentifier(name)} template ${admin.escapeIdentifier(template)} owner postgres`,
        ),
      )
      const database = databaseAt(port, name)
      if (!autoExpose) await withClient(database.url, client => client.query(explicitGrants))
      return database
    },

    async template(name, build) {
      await withClient(adminUrl, async admin => {
        await admin.query('select pg_advisory_lock(hashtext($1))', [name])
        const { rowCount } = await admin.query('select from pg_database where datname = $1', [name])
        if (rowCount) return
        // Built under another name: a template with its final name is a finished one.
        const database = await this.createDatabase()
        try {
          await build(database)
        } catch (error) {
          await database.drop()
          throw error
        }
        const draft = admin.escapeIdentifier(database.name)
        await admin.query(`alter database ${draft} with allow_connections false`)
        await admin.query('select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = $1', [
          database.name,
        ])
        await admin.query(`alter database ${draft} rename to ${admin.escapeIdentifier(name)}`)
      })
    },
  }
}
