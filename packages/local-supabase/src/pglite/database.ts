import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { pgcrypto } from '@electric-sql/pglite/contrib/pgcrypto'
import { uuid_ossp } from '@electric-sql/pglite/contrib/uuid_ossp'
import { Client } from 'pg'
import type { Database, LoginRole } from '../database.ts'
import { PgliteStream, type Session } from './stream.ts'

/**
 * A database on PGlite in this process, with the roles of Supabase, for what needs neither several connections at once
 * nor an address: all clients of it share one session, and its URLs lead nowhere.
 */
export async function createPgliteDatabase(snapshot?: Blob): Promise<PgliteDatabase> {
  const db = await PGlite.create({
    extensions: { pgcrypto, uuid_ossp },
    ...(snapshot && { loadDataDir: snapshot }),
  })
  if (!snapshot) await install(db)
  const session: Session = { db, last: Promise.resolve(), inTransaction: null, active: null }
  return {
    name: 'postgres',
    url: 'postgresql://pglite.invalid/postgres',
    adminUrl: 'postgresql://pglite.invalid/postgres',
    async connect(role = 'postgres') {
      const setUp = await sessionOf(db, role)
      const client = new Client({ stream: () => new PgliteStream(session, setUp) })
      await client.connect()
      return client
    },
    drop: () => db.close(),
    snapshot: () => db.dumpDataDir('none'),
  }
}

export interface PgliteDatabase extends Database {
  /** Everything in it, to begin another one with. */
  snapshot(): Promise<Blob>
}

/** As `src/start-server.ts` does with a server of its own, whose superuser is named so from the start. */
async function install(db: PGlite): Promise<void> {
  await db.exec(`create role supabase_admin login superuser createrole createdb replication bypassrls;
    set session authorization supabase_admin;
    alter role postgres rename to pglite`)
  const folder = join(import.meta.dirname, '..', 'sql')
  const files = (await readdir(folder)).filter(file => file.endsWith('.sql')).sort()
  for (const file of files) await db.exec(await readFile(join(folder, file), 'utf8'))
  await db.exec('reset session authorization')
}

/** What logging in as a role does to a session. */
async function sessionOf(db: PGlite, role: LoginRole): Promise<string> {
  const { rows } = await db.query<{ setting: string }>(
    `select format('select set_config(%L, %L, false)', split_part(c, '=', 1), substr(c, strpos(c, '=') + 1)) as setting
     from pg_roles, unnest(rolconfig) as c where rolname = $1`,
    [role],
  )
  const settings = rows.map(({ setting }) => setting)
  return ['reset session authorization', 'reset all', `set session authorization ${role}`, ...settings].join(';\n')
}
