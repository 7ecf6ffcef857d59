import pg from 'pg'
import { CliError } from './io.ts'

/**
 * Connects, runs, and disconnects whatever happens. No message ever holds the password of the address.
 *
 * @throws CliError where the address is none, or nothing answers there
 */
export async function withDatabase<T>(url: string, run: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = await connect(url)
  // A connection that breaks while idle emits this; the query that follows reports it.
  client.on('error', () => {})
  try {
    return await run(client)
  } catch (error) {
    throw expected(error, url)
  } finally {
    await client.end().catch(() => {})
  }
}

/** What a database or a network may always do, in a sentence; anything else as it was thrown. */
function expected(error: unknown, url: string): unknown {
  const where = describeUrl(url)
  if (error instanceof pg.DatabaseError) {
    const hint =
      error.code === '42501' ? 'connect as the owner of the tables' : (error.hint ?? 'see the log of the database')
    return new CliError(`${where} refuses: ${error.message}\n  remedy: ${hint}`, 1, error)
  }
  if (error instanceof Error && ('syscall' in error || error.message.startsWith('Connection terminated'))) {
    return new CliError(
      `The connection to ${where} broke: ${error.message}\n  remedy: run the same command again`,
      1,
      error,
    )
  }
  return error
}

async function connect(url: string): Promise<pg.Client> {
  const where = describeUrl(url)
  if (where === null) {
    throw new CliError(
      'The database URL is not one. It reads postgresql://user:password@host:5432/database; characters such as @ or / in the password are written %40, %2F.',
      2,
    )
  }
  try {
    return await connectAs(url, 'prefer').catch(error => {
      if (!String(error).includes('does not support SSL')) throw error
      return connectAs(url, 'disable')
    })
  } catch (error) {
    const cause = error instanceof AggregateError ? error.errors[0] : error
    const message = cause instanceof Error ? cause.message : String(cause)
    throw new CliError(`Cannot connect to ${where}: ${redact(message, url)}`)
  }
}

/** Connects with SSL as psql would: what the URL says, or else encrypted where the server can. */
async function connectAs(url: string, sslMode: 'prefer' | 'disable'): Promise<pg.Client> {
  const full = new URL(url)
  full.searchParams.set('uselibpqcompat', 'true')
  if (!full.searchParams.has('sslmode')) full.searchParams.set('sslmode', sslMode)
  const client = new pg.Client({
    connectionString: full.href,
    application_name: 'customer-insights',
    connectionTimeoutMillis: 15_000,
  })
  await client.connect()
  return client
}

/** `host:port/database`: all that is shown of an address. Null where it is not one. */
export function describeUrl(url: string): string | null {
  if (!URL.canParse(url)) return null
  const { protocol, hostname, port, pathname } = new URL(url)
  if (!/^postgres(ql)?:$/.test(protocol)) return null
  return `${hostname || 'localhost'}:${port || '5432'}${pathname === '/' ? '' : decoded(pathname)}`
}

function redact(message: string, url: string): string {
  const { password } = new URL(url)
  return [url, password, decoded(password)]
    .filter(secret => secret !== '')
    .reduce((text, secret) => text.replaceAll(secret, '***'), message)
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
