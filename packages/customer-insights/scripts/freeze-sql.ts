// Keeps the SQL of a release as it is: sql/migrations/<version>.sql, which never changes again.
import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** In the order in which they are installed. */
const FOLDERS = ['core', 'api', 'jobs']

const sqlFolder = join(import.meta.dirname, '../../../sql')

/** The sources as one text, in the words that rendering replaces, after a line with the version and a checksum. */
function frozenSql(version: string, folder: string): string {
  const files = FOLDERS.flatMap(name => globSync(`${name}/*.sql`, { cwd: folder }).sort())
  const body = files.map(file => `-- File: ${file}\n${readFileSync(join(folder, file), 'utf8').trimEnd()}\n`).join('\n')
  return `-- Customer Insights ${version}, sha256 ${checksum(body)}\n\n${body}`
}

/** What is wrong with what is frozen, and with the sources beside it; empty where nothing is. */
export function checkFrozen(version: string, folder = sqlFolder): string[] {
  const complaints = globSync('migrations/*.sql', { cwd: folder })
    .filter(file => !isUntouched(readFileSync(join(folder, file), 'utf8')))
    .map(file => `sql/${file} has changed after its release.`)
  const path = join(folder, 'migrations', `${version}.sql`)
  if (existsSync(path) && readFileSync(path, 'utf8') !== frozenSql(version, folder)) {
    complaints.push(
      `The SQL is no longer that of ${version}, which is released: raise BUNDLE_VERSION, and add the way there to src/sql/upgrades.ts.`,
    )
  }
  return complaints
}

/** Writes the SQL of this version, unless it is there. Tells whether it did. */
export function freezeSql(version: string, folder = sqlFolder): boolean {
  const path = join(folder, 'migrations', `${version}.sql`)
  if (existsSync(path)) return false
  writeFileSync(path, frozenSql(version, folder))
  return true
}

function isUntouched(frozen: string): boolean {
  const end = frozen.indexOf('\n')
  return frozen.slice(0, end).endsWith(`sha256 ${checksum(frozen.slice(end + 2))}`)
}

const checksum = (text: string) => createHash('sha256').update(text).digest('hex')
