// Lints /sql with Postgres' own parser. `--fix` puts right what needs no thought. There is no formatter beyond that: none
// on npm keeps PL/pgSQL that was laid out by hand.
import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.ts'
import { fix, lint } from './sql-lint/lint.ts'

const folder = join(root, 'sql')
// Migrations are made from the other folders, and immutable.
const paths = globSync('{host,core,api,jobs}/*.sql', { cwd: folder }).sort()

let count = 0
for (const path of paths) {
  if (process.argv.includes('--fix')) fixFile(join(folder, path))
  for (const { line, message } of lint(path, readFileSync(join(folder, path), 'utf8'))) {
    console.log(`sql/${path}:${line}: ${message}`)
    count += 1
  }
}
console.log(`${paths.length} SQL files, ${count === 0 ? 'nothing to say' : `${count} to mend`}.`)
process.exitCode = count > 0 || paths.length === 0 ? 1 : 0

function fixFile(path: string): void {
  const text = readFileSync(path, 'utf8')
  const fixed = fix(text)
  if (fixed !== text) writeFileSync(path, fixed)
}
