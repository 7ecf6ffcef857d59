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

/** A Postgres server with the roles of Supabase. */
export interface Server extends ServerAddress {
  /** The database `postgres`, as the role `postgres`. */
  url: string
  /** The database `postgres`, as the superuser. */
  adminUrl: string
  /** A new database, owned by `postgres`, empty but for the schemas auth and extensions, or a copy of a template. */
  createDatabase(options?: { template?: string; name?: string }): Promise<Database>
  /**
   * Makes a template for createDatabase, once for each name: whoever asks while it is being built, from whichever
   * process, waits for it. A build that throws leaves nothing behind, and the next one to ask builds again.
   */
  template(name: string, build: (database: Database) => Promise<void>): Promise<void>
  /** What Postgres has logged so far: every error a statement met, and for a deadlock the statements of both sides. */
  log(): Promise<string>
}

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

    async createDatabase({ template = 'template1', name = `test_${randomBytes(6).toString('hex')}` } = {}) {
      await withClient(adminUrl, admin =>
        admin.query(
          `create database ${admin.escapeIdentifier(name)} template ${admin.escapeIdentifier(template)} owner postgres`,
        ),
      )
      return databaseAt(port, name)
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
