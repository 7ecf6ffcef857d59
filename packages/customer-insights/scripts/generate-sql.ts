// Carries the SQL of the repository into the package: /sql/{host,core,api,jobs} becomes src/sql/sources.generated.ts.
// Everything that runs the package's code needs it first; it writes only what changed, so watchers stay quiet.
import { globSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const sqlFolder = join(import.meta.dirname, '../../../sql')
const target = join(import.meta.dirname, '../src/sql/sources.generated.ts')

const exportedAs = { host: 'hostSources', core: 'coreSources', api: 'apiSources', jobs: 'jobSources' }

/** Writes the module if it differs from what is there; tells whether it did. */
export function generateSql(): boolean {
  const module = render()
  if (readIfThere(target) === module) return false
  // Renamed into place, for a reader in another process must never meet half of it.
  const draft = `${target}.${process.pid}`
  writeFileSync(draft, module)
  renameSync(draft, target)
  return true
}

function render(): string {
  const parts = Object.entries(exportedAs).map(([folder, name]) => {
    const sources = readSources(folder).map(({ path, sql }) => `  { path: ${literal(path)}, sql: ${literal(sql)} },\n`)
    return `export const ${name}: readonly SqlSource[] = [\n${sources.join('')}]\n`
  })
  const header = `// Made from /sql by scripts/generate-sql.ts. Not edited, not committed.

/** One file of the SQL bundle; \`path\` is relative to /sql. */
export interface SqlSource {
  readonly path: string
  readonly sql: string
}
`
  return [header, ...parts].join('\n')
}

/** The numbers that the files start with are the order in which they run. A folder may have none yet. */
function readSources(folder: string): { path: string; sql: string }[] {
  const paths = globSync(`${folder}/*.sql`, { cwd: sqlFolder }).sort()
  return paths.map(path => ({ path, sql: readFileSync(join(sqlFolder, path), 'utf8') }))
}

function literal(text: string): string {
  return JSON.stringify(text)
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

if (process.argv[1] === import.meta.filename && generateSql()) console.log('Wrote src/sql/sources.generated.ts')
