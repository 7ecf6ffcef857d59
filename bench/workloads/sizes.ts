import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Result } from '../results.ts'
import type { Workload } from '../workload.ts'

const packageFolder = join(import.meta.dirname, '../../packages/customer-insights')

/** Libraries that hosts embed as they embed ours, and the smallest thing that each of them shows. */
const OTHERS = [
  { name: '@liveblocks/react-ui', version: '3.24.2', part: 'AvatarStack' },
  { name: '@knocklabs/react', version: '0.12.1', part: 'UnseenBadge' },
  { name: '@clerk/clerk-react', version: '5.61.11', part: 'UserButton' },
  { name: 'stream-chat-react', version: '14.12.0', part: 'Avatar' },
  { name: '@tremor/react', version: '3.18.7', part: 'Badge' },
]

/** What one import adds to a page before anything is fetched on use, minified and in gzip, without peers. */
export const sizes: Workload = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'customer-insights-sizes-'))
  try {
    install(folder)
    const ours = join(packageFolder, 'dist/index.js')
    const measured = measure(folder, [
      { name: 'our part', from: ours, what: '{ SegmentBadges }', peers: peersOf(packageFolder) },
      { name: 'all of ours', from: ours, what: '*', peers: peersOf(packageFolder) },
      ...OTHERS.flatMap(({ name, part }) => {
        const peers = peersOf(join(folder, 'node_modules', name))
        return [
          { name: `${name} part`, from: name, what: `{ ${part} }`, peers },
          { name: `${name} all`, from: name, what: '*', peers },
        ]
      }),
    ])
    const [ourPart = 0, allOfOurs = 0, ...theirs] = measured
    return {
      results: OTHERS.flatMap(({ name, version, part }, index) => [
        compare('gzip of SegmentBadges alone', `${part} of ${name} ${version}`, ourPart, theirs[2 * index] ?? 0),
        compare(
          'gzip of everything, before what is fetched on use',
          `${name} ${version}`,
          allOfOurs,
          theirs[2 * index + 1] ?? 0,
        ),
      ]),
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function compare(work: string, against: string, ours: number, theirs: number): Result {
  return {
    work,
    against,
    ours: kilobytes(ours),
    theirs: kilobytes(theirs),
    ratio: `${(ours / theirs).toFixed(2)} times its size`,
    target: '-',
    isReached: null,
  }
}

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`

function install(folder: string): void {
  const { devDependencies } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'))
  const tools = ['size-limit', '@size-limit/esbuild', '@size-limit/file'].map(name => [name, devDependencies[name]])
  const others = OTHERS.map(({ name, version }) => [name, version])
  const dependencies = Object.fromEntries([...tools, ...others])
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module', dependencies }))
  writeFileSync(join(folder, 'pnpm-workspace.yaml'), 'strictDepBuilds: false\n')
  execFileSync('pnpm', ['install', '--prefer-offline', '--no-lockfile', '--reporter=silent'], { cwd: folder })
}

interface Import {
  name: string
  from: string
  what: string
  /** Names of packages. */
  peers: string[]
}

/** By size-limit, with the configuration that holds ours to its limits. In bytes, in this order. */
function measure(folder: string, imports: readonly Import[]): number[] {
  const checks = imports.map(({ name, from, what, peers }, index) => {
    const entry = join(folder, `${index}.js`)
    writeFileSync(entry, `export ${what} from '${from}'\n`)
    return `{ name: '${name}', ignore: ${JSON.stringify(peers)}, ...firstLoad({ '${entry}': '*' }) }`
  })
  const config = `import { firstLoad } from '${join(packageFolder, 'scripts/first-load.ts')}'
export default [${checks.join(',\n')}]
`
  writeFileSync(join(folder, '.size-limit.ts'), config)
  const output = execFileSync('node', ['node_modules/size-limit/bin.js', '--json'], { cwd: folder, encoding: 'utf8' })
  return (JSON.parse(output) as { size: number }[]).map(({ size }) => size)
}

function peersOf(folder: string): string[] {
  const { peerDependencies = {} } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return Object.keys(peerDependencies)
}
