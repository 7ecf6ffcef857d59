import { join } from 'node:path'
import { postgrestBinary } from './binaries.ts'
import { type Database, withClient } from './database.ts'
import { keep, newFolder } from './keep.ts'
import { startProxy } from './proxy.ts'
import { createRealtime, type Realtime } from './realtime/realtime.ts'
import { JWT_SECRET, mintToken } from './token.ts'

/** The REST API and Realtime of a database, as supabase-js expects them. */
export interface Rest {
  /** To be given to supabase-js as the project's URL. */
  url: string
  /** The API key of a visitor who has not signed in. */
  anonKey: string
  /** The API key which bypasses row level security. */
  serviceKey: string
  /** The folder with its log, removed at the end. */
  folder: string
  /** Has the schema cache reloaded, and waits until it is. For changes that do not notify `pgrst` themselves. */
  reload(): Promise<void>
  /** Live updates. They begin with the first client that connects. */
  realtime: Pick<Realtime, 'setReachable'>
  /** What PostgREST has logged so far. */
  log(): Promise<string>
  stop(): Promise<void>
}

/** PostgREST says so each time it has read the database's schema. */
const LOADED = 'Schema cache loaded'

/** Ten years, as Supabase's own keys. */
const KEY_LIFETIME = 10 * 365 * 24 * 3600

/**
 * Starts real PostgREST for a database, configured as on the platform, with Realtime beside it, and waits until it
 * answers. Later changes of the schema are seen after `notify pgrst, 'reload schema'`. It ends with this process at the
 * latest. A replica cannot tell of changes of the schema (`isReplica`); PostgREST reads it once there.
 */
export async function startRest(
  database: Pick<Database, 'name' | 'adminUrl'>,
  { schemas = ['public'], isReplica = false }: { schemas?: string[]; isReplica?: boolean } = {},
): Promise<Rest> {
  const folder = newFolder('rest', null)
  const socket = join(folder, 'rest.sock')
  const uri = new URL(database.adminUrl)
  uri.username = 'authenticator'

  const postgrest = keep({
    folder,
    user: null,
    copies: [],
    steps: [
      {
        command: postgrestBinary(),
        args: [],
        env: {
          PGRST_DB_URI: uri.href,
          PGRST_DB_SCHEMAS: schemas.join(','),
          PGRST_DB_EXTRA_SEARCH_PATH: 'public,extensions',
          PGRST_DB_ANON_ROLE: 'anon',
          PGRST_DB_MAX_ROWS: '1000',
          PGRST_DB_POOL: '10',
          PGRST_DB_CHANNEL_ENABLED: String(!isReplica),
          PGRST_JWT_SECRET: JWT_SECRET,
          PGRST_SERVER_UNIX_SOCKET: socket,
        },
      },
    ],
    stopSignal: 'SIGTERM',
  })
  try {
    await postgrest.logged(LOADED)
  } catch (error) {
    await postgrest.stop()
    throw error
  }
  const realtime = createRealtime(database.adminUrl)
  const proxy = await startProxy(socket, realtime)

  return {
    url: proxy.url,
    folder,
    anonKey: await mintToken({ role: 'anon', expiresIn: KEY_LIFETIME }),
    serviceKey: await mintToken({ role: 'service_role', expiresIn: KEY_LIFETIME }),
    async reload() {
      const loads = (await postgrest.log()).split(LOADED).length - 1
      await withClient(database.adminUrl, client => client.query("notify pgrst, 'reload schema'"))
      await postgrest.logged(LOADED, loads + 1)
    },
    realtime,
    log: postgrest.log,
    async stop() {
      await realtime.stop()
      await proxy.stop()
      await postgrest.stop()
    },
  }
}
