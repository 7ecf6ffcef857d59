import { Client } from 'pg'

/** Who connects: `postgres` as migrations do, `supabase_admin` the superuser, `authenticator` as PostgREST does. */
export type LoginRole = 'postgres' | 'supabase_admin' | 'authenticator'

/** A database on a local server. */
export interface Database {
  name: string
  /** Connects as `postgres`, who is no superuser, as on the platform. */
  url: string
  /** Connects as the superuser `supabase_admin`. */
  adminUrl: string
  /** A new open connection. Those still open are closed by drop(). */
  connect(role?: LoginRole): Promise<Client>
  /** Drops the database, whoever is still connected to it. */
  drop(): Promise<void>
}

/** The connection URL of a role on a local server. The server trusts this machine; the password is for form's sake. */
export function databaseUrl(port: number, name: string, role: LoginRole): string {
  return `postgresql://${role}:postgres@127.0.0.1:${port}/${name}?sslmode=disable`
}

/** A handle on an existing database. */
export function databaseAt(port: number, name: string): Database {
  const clients = new Set<Client>()
  return {
    name,
    url: databaseUrl(port, name, 'postgres'),
    adminUrl: databaseUrl(port, name, 'supabase_admin'),
    async connect(role = 'postgres') {
      const client = await connectTo(databaseUrl(port, name, role))
      clients.add(client.once('end', () => clients.delete(client)))
      return client
    },
    async drop() {
      await Promise.all([...clients].map(client => client.end()))
      await withClient(databaseUrl(port, 'postgres', 'supabase_admin'), admin =>
        admin.query(`drop database if exists ${admin.escapeIdentifier(name)} with (force)`),
      )
    },
  }
}

/** Runs `work` with a connection of its own. */
export async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = await connectTo(url)
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

async function connectTo(connectionString: string): Promise<Client> {
  const client = new Client({ connectionString })
  // A connection the server cuts while idle would end the whole process; the next query on it tells all the same.
  client.on('error', () => {})
  await client.connect()
  return client
}
