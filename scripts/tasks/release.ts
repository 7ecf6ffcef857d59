// npm run release -- --dry-run   shows what would be published, from a copy of the last commit
// npm run release                does it: version, change log, frozen SQL and API, tarball, npm, commit and tag
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { missingForProvenance, type Origin } from '../provenance.ts'
import { root } from '../root.ts'

const { values } = parseArgs({ options: { 'dry-run': { type: 'boolean', default: false } } })

/** What npm is asked for: signed by where it was built, and public. */
const PUBLISHING = ['--provenance', '--access', 'public']

if (read('git', ['status', '--porcelain']) !== '') fail('There are uncommitted changes. A release is made of a commit.')
if (values['dry-run']) dryRun()
else release()

function dryRun(): void {
  const copy = mkdtempSync(join(tmpdir(), 'customer-insights-release-'))
  try {
    run('git', ['worktree', 'add', '--quiet', '--detach', copy], root)
    for (const folder of ['.', 'packages/customer-insights']) {
      symlinkSync(join(root, folder, 'node_modules'), join(copy, folder, 'node_modules'))
    }
    const { name, version, tarball } = prepare(copy)
    console.log(`\nThe change log of ${version}:\n\n${changesOf(copy, version)}\n`)
    run('npm', ['publish', tarball, '--dry-run', ...PUBLISHING], copy)
    console.log(`\nNothing was published, and nothing changed here. It would have been ${name}@${version}.`)
    const missing = missingForProvenance(manifestOf(copy))
    if (missing) console.warn(`Warning: it could not be published yet. ${missing}`)
  } finally {
    spawnSync('git', ['worktree', 'remove', '--force', copy], { cwd: root })
    rmSync(copy, { recursive: true, force: true })
  }
}

function release(): void {
  const missing = missingForProvenance(manifestOf(root))
  if (missing) fail(missing)
  const { name, version, tarball } = prepare(root)
  run('npm', ['publish', tarball, ...PUBLISHING], root)
  run('git', ['add', '--all'], root)
  run('git', ['commit', '--quiet', '--message', `Release ${version}`], root)
  run('git', ['tag', `v${version}`], root)
  console.log(`${name}@${version} is published. Push the commit and its tag, v${version}.`)
}

/** Makes the version that the changesets ask for, and packs it. */
function prepare(folder: string): { name: string; version: string; tarball: string } {
  const packageFolder = join(folder, 'packages/customer-insights')
  run('node', ['node_modules/@changesets/cli/bin.js', 'version'], folder)
  const { name, version } = manifestOf(folder)
  run('node', ['scripts/release-sql.ts', version], packageFolder)
  const packed = mkdtempSync(join(tmpdir(), 'customer-insights-packed-'))
  // Builds it first (prepack).
  run('pnpm', ['pack', '--pack-destination', packed], packageFolder)
  run('node', ['scripts/api/index.ts', '--release'], packageFolder)
  return { name, version, tarball: join(packed, `${name.replace('@', '').replace('/', '-')}-${version}.tgz`) }
}

function manifestOf(folder: string): { name: string; version: string } & Origin {
  return JSON.parse(readFileSync(join(folder, 'packages/customer-insights/package.json'), 'utf8'))
}

/** The newest section of the change log. */
function changesOf(folder: string, version: string): string {
  const log = readFileSync(join(folder, 'packages/customer-insights/CHANGELOG.md'), 'utf8')
  const [, section = ''] = log.split(`## ${version}\n`)
  return section.split(/^## /m)[0]?.trim() ?? ''
}

function run(command: string, args: string[], cwd: string): void {
  const { status } = spawnSync(command, args, { cwd, stdio: 'inherit' })
  if (status !== 0) fail(`\`${command} ${args.join(' ')}\` failed.`)
}

function read(command: string, args: string[]): string {
  return spawnSync(command, args, { cwd: root, encoding: 'utf8' }).stdout.trim()
}

function fail(message: string): never {
  throw new Error(message)
}
