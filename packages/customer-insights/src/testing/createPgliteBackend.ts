import { PGlite } from '@electric-sql/pglite'
import { createClient, type SupabaseClient } from '@supabase/supabase-js'
import type { CustomerInsightsErrorCode } from '../client/errors.ts'
import { defaultConfig, type HostConfig, hostSchemaSql, parseConfig, renderMigration } from '../sql/index.ts'
import { anonClaims, type Claims, staffClaims, tokenOf } from './claims.ts'
import { applyFaults, type Faults } from './faults.ts'
import { errorResponse } from './rest/errors.ts'
import { handle } from './rest/handle.ts'
import { readRequest } from './rest/request.ts'
import { supabaseSql } from './supabaseSql.ts'

export interface PgliteBackendOptions {
  /** SQL that makes the host's own tables. Default: those of a booking app, as in the demo. */
  schema?: string | undefined
  /** The host's `customer-insights.config.json`. Default: that of the default schema. Null: the bundle is not installed. */
  config?: HostConfig | null | undefined
  /** Fills the tables, e.g. `db => loadDemoData(db, generateBookingHistory({ seed: 1 }))`. Not run with a `snapshot`. */
  load?: ((db: PGlite) => Promise<unknown>) | undefined
  /** What `backend.snapshot()` gave, also through a file: starts five times faster than from nothing. */
  snapshot?: Blob | undefined
  /** Where to keep the data, e.g. `idb://demo`. Default: memory. An existing one is used as it is. */
  dataDir?: string | undefined
}

export interface PgliteBackend {
  /** The database, as its owner. */
  readonly db: PGlite
  /** For a `createClient(backend.url, backend.anonKey, { global: { fetch: backend.fetch } })` of the host's own. */
  readonly url: string
  readonly anonKey: string
  /** Answers what supabase-js sends to `/rest/v1` as PostgREST does, one request at a time. */
  readonly fetch: (input: RequestInfo | URL, init?: RequestInit) => Promise<Response>
  /** Real supabase-js as this caller, staff by default. `faults` go wrong for this client alone. */
  supabase(claims?: Claims, faults?: Faults): SupabaseClient
  /** Makes a function, or `*` for every request, fail with what the client maps to `code`. Returns the undoing. */
  fail(rpc: string, code: CustomerInsightsErrorCode): () => void
  /** Makes every answer take this long; `Infinity` for never. Returns the undoing. */
  delay(ms: number): () => void
  /** Everything in the database as a gzipped tar of some 5 MB, to start another backend from. */
  snapshot(): Promise<Blob>
  close(): Promise<void>
}

const URL = 'http://pglite.localhost'

let clients = 0

/**
 * A Supabase project in this process, in Node or a browser: Postgres (PGlite) with the roles and auth helpers of
 * Supabase, the host's tables and the Customer Insights bundle, reached with real supabase-js. The SQL is the real one,
 * row-level security included. For tests, Storybook and demos; tokens are read but not verified.
 *
 * PGlite is a single connection: requests wait for each other, so it says nothing about concurrency or speed.
 */
export async function createPgliteBackend(options: PgliteBackendOptions = {}): Promise<PgliteBackend> {
  const db = await PGlite.create({
    ...(options.dataDir !== undefined && { dataDir: options.dataDir }),
    ...(options.snapshot && { loadDataDir: await named(options.snapshot) }),
  })
  if (!(await isSetUp(db))) await setUp(db, options)

  const faults: Faults & { fail: NonNullable<Faults['fail']> } = { delay: 0, fail: {} }
  const fetchWith = (faults: Faults) => (input: RequestInfo | URL, init?: RequestInit) =>
    unlessAborted(init?.signal, () => respond(db, faults, input, init))
  const fetch = fetchWith(faults)

  return {
    db,
    url: URL,
    anonKey: tokenOf(anonClaims),
    fetch,
    supabase(claims = staffClaims, own) {
      const ownFetch = own && fetchWith(own)
      return createClient(URL, tokenOf(claims), {
        global: { fetch: ownFetch ?? fetch },
        auth: {
          persistSession: false,
          autoRefreshToken: false,
          detectSessionInUrl: false,
          // supabase-js warns of two clients that share a key.
          storageKey: `pglite-${++clients}`,
        },
      })
    },
    fail(rpc, code) {
      faults.fail[rpc] = code
      return () => {
        delete faults.fail[rpc]
      }
    },
    delay(ms) {
      faults.delay = ms
      return () => {
        faults.delay = 0
      }
    },
    snapshot: () => db.dumpDataDir('gzip'),
    close: () => db.close(),
  }
}

async function respond(db: PGlite, faults: Faults, input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  try {
    const request = await readRequest(input, init)
    await applyFaults(faults, request.path, init?.signal)
    return await handle(db, request)
  } catch (error) {
    if (error instanceof TypeError || init?.signal?.aborted) throw error
    return errorResponse(error, false)
  }
}

/** Like `fetch`: whoever aborts is told at once, though the database may still finish what it began. */
function unlessAborted<T>(signal: AbortSignal | null | undefined, run: () => Promise<T>): Promise<T> {
  if (!signal) return run()
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason)
    const stop = () => reject(signal.reason)
    signal.addEventListener('abort', stop, { once: true })
    run()
      .then(resolve, reject)
      .finally(() => signal.removeEventListener('abort', stop))
  })
}

/** PGlite goes by the type whether to unpack, and a web server may have unpacked a file that it calls gzipped. */
async function named(snapshot: Blob): Promise<Blob> {
  const [first, second] = new Uint8Array(await snapshot.slice(0, 2).arrayBuffer())
  const isGzipped = first === 0x1f && second === 0x8b
  return snapshot.slice(0, snapshot.size, isGzipped ? 'application/gzip' : 'application/x-tar')
}

async function isSetUp(db: PGlite): Promise<boolean> {
  const { rows } = await db.query<{ found: boolean }>("select to_regnamespace('auth') is not null as found")
  return rows[0]?.found ?? false
}

async function setUp(db: PGlite, options: PgliteBackendOptions): Promise<void> {
  await db.exec(supabaseSql)
  await db.exec(options.schema ?? hostSchemaSql)
  if (options.config !== null) await db.exec(renderMigration(parseConfig(options.config ?? defaultConfig)))
  await options.load?.(db)
}
