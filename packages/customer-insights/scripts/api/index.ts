// node scripts/api/index.ts           writes api/: what the package promises, from dist
// node scripts/api/index.ts --check   fails where api/ is not what dist says, or has changed since the last release by
//                                     more than the pending changesets say
// node scripts/api/index.ts --release keeps api/ as what the release promises
import { cpSync, existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pendingLevel } from './changesets.ts'
import { compareReports, type Difference, highest, LEVELS } from './compare.ts'
import { renderReports } from './report.ts'

const root = join(import.meta.dirname, '../..')
const folder = join(root, 'api')
const released = join(folder, 'released')
const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

const [mode] = process.argv.slice(2)
if (mode === '--check') check()
else write(mode === '--release')

function write(isRelease: boolean): void {
  mkdirSync(folder, { recursive: true })
  for (const [file, text] of Object.entries(renderReports())) writeFileSync(join(folder, file), text)
  if (!isRelease) return
  rmSync(released, { recursive: true, force: true })
  for (const file of globSync('*.md', { cwd: folder })) cpSync(join(folder, file), join(released, file))
}

function check(): void {
  const reports = renderReports()
  const stale = Object.keys(reports).filter(file => readIfThere(join(folder, file)) !== reports[file])
  const differences = Object.entries(reports).map(
    ([file, text]) => [file, compareReports(readIfThere(join(released, file)), text, version)] as const,
  )
  const wanted = differences.map(([, { level }]) => level).reduce(highest, 'none')
  const pending = pendingLevel(join(root, '../../.changeset'), name)
  const isTooLow = LEVELS.indexOf(pending) < LEVELS.indexOf(wanted)

  // Before the first release all of it is new.
  if (existsSync(released)) for (const [file, difference] of differences) print(file, difference)
  if (stale.length > 0) {
    console.error(`api/${stale.join(', api/')} does not say what the package promises now: npm run api, and commit it.`)
  }
  if (isTooLow) {
    console.error(
      `The API is not that of the last release. That asks for a ${wanted} version, and the pending changesets have ${pending}: npm run changeset.`,
    )
  }
  process.exitCode = stale.length > 0 || isTooLow ? 1 : 0
}

function print(file: string, { added, removed, level }: Difference): void {
  if (level === 'none') return
  console.log(`${file}: ${level}`)
  for (const promise of removed) console.log(`  - ${promise}`)
  for (const promise of added) console.log(`  + ${promise}`)
}

function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
