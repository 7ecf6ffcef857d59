import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { defaultConfig, parseConfig, renderMigration } from '../packages/customer-insights/src/sql/index.ts'
import { type Database, durableSettings, type Server, startServer } from '../packages/local-supabase/src/index.ts'
import { makeBookings, makeCustomers } from './data.ts'

/**
 * What stands over the host's tables: nothing but its own stats trigger; our bundle beside it; or, beside it, the design
 * that the product's specification spells out.
 */
export type Setting = 'host' | 'ours' | 'literal'

/** Where a commit survives a crash, and where it does not have to: there what we cost is not hidden behind the disk. */
export type Durability = 'durable' | 'volatile'

export interface Databases {
  /** The database of so many customers and their bookings, made when it is first asked for, and shared from then on. */
  get(setting: Setting, customers: number, durability?: Durability): Promise<Database>
  /** A new database of so many customers without a booking, for the caller alone, who drops it. */
  fresh(setting: 'host' | 'ours', customers: number): Promise<Database>
  server(durability?: Durability): Promise<Server>
  stop(): Promise<void>
}

/**
 * Of a server with 8 GB, which is where a million customers would be, and solid disks: with Postgres' default, made for
 * others, the plain statements of the other side read whole tables where an index is faster.
 */
const machine = { shared_buffers: '2GB', effective_cache_size: '6GB', random_page_cost: '1.1' }

export function createDatabases(): Databases {
  const servers = new Map<Durability, ReturnType<typeof startServer>>()
  const databases = new Map<string, Promise<Database>>()

  const server: (durability?: Durability) => ReturnType<typeof startServer> = (durability = 'volatile') =>
    remember(servers, durability, () =>
      startServer({ settings: durability === 'durable' ? { ...machine, ...durableSettings } : machine }),
    )

  return {
    server,
    get: (setting, customers, durability = 'volatile') =>
      remember(databases, [setting, customers, durability].join(), async () => {
        const started = performance.now()
        const on = await server(durability)
        const loaded = `loaded_${customers}`
        await on.template(loaded, async database => {
          await makeCustomers(database, customers)
          await makeBookings(database, customers)
        })
        const database = await on.createDatabase({ template: loaded })
        await prepare[setting](database)
        await settle(database)
        const seconds = Math.round((performance.now() - started) / 1000)
        console.log(`  made a database: ${setting}, ${customers.toLocaleString('en')} customers, ${seconds} s`)
        return database
      }),
    async fresh(setting, customers) {
      const on = await server()
      const template = `fresh_${setting}_${customers}`
      await on.template(template, async database => {
        await makeCustomers(database, customers)
        await prepare[setting](database)
        await settle(database)
      })
      return on.createDatabase({ template })
    },
    async stop() {
      for (const running of servers.values()) await (await running).stop()
    },
  }
}

const prepare: Record<Setting, (database: Database) => Promise<void>> = {
  host: async () => {},
  async literal(database) {
    const client = await database.connect()
    await client.query('set statement_timeout = 0')
    await client.query(await readFile(join(import.meta.dirname, 'sql/literal.sql'), 'utf8'))
    await client.end()
  },
  /** As a host installs it over tables that are there: the migration, then the backfill, twice at once to be done sooner. */
  async ours(database) {
    const clients = await Promise.all([database.connect(), database.connect()])
    for (const client of clients) await client.query('set statement_timeout = 0')
    const [client] = clients
    await client.query(renderMigration(parseConfig(defaultConfig)))
    await Promise.all(
      clients.map(async each => {
        for (let done = 1; done > 0; ) {
          done = (await each.query('select done::int from customer_insights.backfill(5000)')).rows[0].done
        }
      }),
    )
    await client.query('select from customer_insights.maintain()')
    for (const each of clients) await each.end()
  },
}

async function settle(database: Database): Promise<void> {
  const admin = await database.connect('supabase_admin')
  await admin.query('vacuum analyze')
  await admin.query('checkpoint')
  await admin.end()
}

function remember<Key, Value>(values: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = values.get(key)
  if (known !== undefined) return known
  const made = make()
  values.set(key, made)
  return made
}
