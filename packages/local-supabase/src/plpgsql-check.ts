import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { PostgresVersion } from './binaries.ts'

/**
 * What to copy into a Postgres for it to have the extension plpgsql_check. `supabase db lint` needs it, and no npm
 * package has it; Debian's `postgresql-<version>-plpgsql-check` does.
 *
 * @param root Where that package is unpacked: "/" if it is installed.
 * @param home The Postgres: a folder with lib and share.
 */
export function plpgsqlCheckFiles(version: PostgresVersion, root: string, home: string): [from: string, to: string][] {
  const lib = join(root, 'usr/lib/postgresql', String(version), 'lib')
  const extension = join(root, 'usr/share/postgresql', String(version), 'extension')
  const files = [
    ...copies(lib, join(home, 'lib/postgresql'), /^plpgsql_check\.so$/),
    ...copies(extension, join(home, 'share/postgresql/extension'), /^plpgsql_check(--.*\.sql|\.control)$/),
  ]
  if (files.length === 0) throw new Error(`There is no plpgsql_check for Postgres ${version} under ${root}.`)
  return files
}

function copies(from: string, to: string, pattern: RegExp): [from: string, to: string][] {
  const names = existsSync(from) ? readdirSync(from).filter(name => pattern.test(name)) : []
  return names.map(name => [join(from, name), join(to, name)])
}
