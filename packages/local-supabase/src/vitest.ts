import { afterAll, inject, type TestContext } from 'vitest'
import type { TestProject } from 'vitest/node'
import { type PostgresVersion, postgresVersions } from './binaries.ts'
import type { Database } from './database.ts'
import { createPgliteDatabase } from './pglite/database.ts'
import { type Rest, startRest } from './rest.ts'
import { type DatabaseOptions, type Server, type ServerAddress, serverAt } from './server.ts'
import { type RunningServer, startServer } from './start-server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Null: the tests run on PGlite. */
    localSupabase: ServerAddress | null
  }
}

/** A model for databases, built once a run. */
export interface Template {
  /** Unique in the run. */
  name: string
  build(database: Database): Promise<void>
}

/** The one server of a run, however many projects of the run ask for it. Each of them loads this module anew. */
interface SharedServer {
  starting: Promise<RunningServer>
  users: number
}
const SHARED = Symbol.for('customer-insights.local-supabase')
const registry: typeof globalThis & { [SHARED]?: SharedServer | undefined } = globalThis

/**
 * No autovacuum: it would analyze a test's tables and mark their pages between two of its statements, or not, and plans
 * and counts of rows read with it. What a test wants vacuumed or analyzed it does itself.
 */
const unattended = { autovacuum: 'off' } as const

/**
 * Vitest's globalSetup: starts the server of the run, whose Postgres is the environment's POSTGRES_VERSION (15, 17 or
 * 18; default 17), or none where that is `pglite`. Answers the teardown.
 */
export default async function globalSetup(project: TestProject): Promise<() => Promise<void>> {
  const version = chosenVersion()
  if (version === 'pglite') {
    project.provide('localSupabase', null)
    return async () => {}
  }
  registry[SHARED] ??= { starting: startServer({ version, settings: unattended }), users: 0 }
  const shared = registry[SHARED]
  shared.users++
  const server = await shared.starting
  const { port, folder } = server
  project.provide('localSupabase', { port, version, folder })
  return async () => {
    if (--shared.users > 0) return
    registry[SHARED] = undefined
    await server.stop()
  }
}

/** Whether the tests run on PGlite. */
export const onPglite = (): boolean => inject('localSupabase') === null

/** For a test, or a beforeEach, of what PGlite cannot show. There it ends the test as skipped, with the reason. */
export function needsServer(context: TestContext, why = 'several connections at once'): void {
  if (onPglite()) context.skip(`takes ${why}, and PGlite is one session`)
}

/** The server of the run. */
export function testServer(): Server {
  const address = inject('localSupabase')
  if (address === null) throw new Error('These tests run on PGlite, and there is no server.')
  if (!address) throw new Error('No server: the Vitest project lacks local-supabase/src/vitest.ts as its globalSetup.')
  return serverAt(address)
}

/** A database for the test file, or for the `describe` that asks, made from the template and dropped after. */
export async function testDatabase({
  template,
  ...options
}: Omit<DatabaseOptions, 'template'> & { template?: Template } = {}): Promise<Database> {
  if (onPglite()) {
    const database = await createPgliteDatabase(await snapshotOf(template))
    afterAll(() => database.drop())
    return database
  }
  const server = testServer()
  if (template) await server.template(template.name, template.build)
  const database = await server.createDatabase(template ? { ...options, template: template.name } : options)
  afterAll(() => database.drop())
  return database
}

/** What a database on PGlite begins with, made once for each test file and template. */
const snapshots = new Map<string, Promise<Blob>>()

function snapshotOf(template: Template = { name: '', build: async () => {} }): Promise<Blob> {
  const known = snapshots.get(template.name)
  if (known) return known
  const made = createPgliteDatabase().then(async database => {
    await template.build(database)
    const snapshot = await database.snapshot()
    await database.drop()
    return snapshot
  })
  snapshots.set(template.name, made)
  return made
}

/** PostgREST for a database, for as long as the test file, or the `describe` that asks, runs. */
export async function testRest(database: Database): Promise<Rest> {
  const rest = await startRest(database)
  afterAll(() => rest.stop())
  return rest
}

function chosenVersion(): PostgresVersion | 'pglite' {
  const wanted = process.env.POSTGRES_VERSION || '17'
  if (wanted === 'pglite') return wanted
  const version = postgresVersions.find(known => String(known) === wanted)
  if (!version) throw new Error(`POSTGRES_VERSION is "${wanted}"; it can be ${postgresVersions.join(', ')} or pglite.`)
  return version
}
