// The way in for every npm script: brings a Node that runs TypeScript, pnpm and the dependencies, then runs the task.
// Plain JavaScript without dependencies, since it must run on the Node that a fresh machine has (20 and later).
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { constants } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

// Fetched where the machine's own Node is older than the oldest we support.
const NODE = '24.21.0'
const OLDEST_NODE = [22, 18]
const PNPM = '12.21.0'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const tools = join(root, '.tools')

const tasks = {
  demo: ['node', 'scripts/tasks/demo.ts'],
  storybook: ['node', 'scripts/tasks/storybook.ts'],
  test: ['node', 'scripts/tasks/test.ts'],
  'test:embed': ['node', 'scripts/tasks/test.ts', '--only', 'embed'],
  check: ['node', 'scripts/tasks/test.ts', '--only', 'lint,sql-lint,build,types'],
  format: ['node', 'scripts/tasks/format.ts'],
  build: ['node', 'scripts/tasks/build.ts'],
  api: ['node', 'scripts/tasks/api.ts'],
  bench: ['node', 'bench/bench.ts'],
  release: ['node', 'scripts/tasks/release.ts'],
  changeset: ['node', 'node_modules/@changesets/cli/bin.js'],
  // `npm run exec -- vitest --project unit`: any tool of the workspace, on the same Node.
  exec: [],
}

const [task, ...rest] = process.argv.slice(2)
if (!task || !(task in tasks)) fail(`Unknown task ${task ?? '(none)'}. One of: ${Object.keys(tasks).join(', ')}.`)
if (task === 'exec' && rest.length === 0) fail('Say what to run: npm run exec -- vitest --project unit')

const env = cleanEnvironment()
bringTools()
bringDependencies()
runTask([...tasks[task], ...rest])

/**
 * What npm tells its scripts about itself (which Node, which prefix, which package) would mislead the npm, the pnpm and
 * the Node started below. The user's own settings (registry, proxy, certificates) stay.
 */
function cleanEnvironment() {
  const ofThisRun =
    /^(npm_(?!config_)|npm_config_(prefix|local_prefix|global_prefix|user_agent|npm_version|node_gyp)$|NODE$|INIT_CWD$)/i
  const kept = Object.fromEntries(Object.entries(process.env).filter(([name]) => !ofThisRun.test(name)))
  const bins = [join(tools, 'node_modules', '.bin'), join(root, 'node_modules', '.bin'), dirname(process.execPath)]
  return { ...kept, PATH: [...bins, process.env.PATH].join(delimiter) }
}

function bringTools() {
  const wanted = { pnpm: PNPM }
  const [major, minor] = process.versions.node.split('.').map(Number)
  const tooOld = major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1])
  if (tooOld && process.platform !== 'linux') {
    fail(`Node ${OLDEST_NODE.join('.')} or later is needed; this is ${process.versions.node}.`)
  }
  // The one fetched before may be the one that runs this; it must not remove itself.
  const fetched = process.execPath.startsWith(tools)
  // The npm package `node` is a script that installs one of these. Named directly, it works where npm runs no scripts.
  if (tooOld || fetched) wanted[`node-${process.platform}-${process.arch}`] = NODE
  const manifest = JSON.stringify({ private: true, dependencies: wanted }, null, 2)

  once(join(tools, 'ready'), manifest, () => {
    console.log(`Fetching ${tooOld ? `Node ${NODE} and ` : ''}pnpm ${PNPM} into .tools ...`)
    mkdirSync(tools, { recursive: true })
    writeFileSync(join(tools, 'package.json'), manifest)
    run('npm', ['install', '--no-package-lock', '--no-audit', '--no-fund', '--loglevel=error'], tools)
    const version = spawnSync('node', ['--version'], { env, encoding: 'utf8' }).stdout?.trim()
    if (tooOld && version !== `v${NODE}`) fail(`Node ${NODE} was fetched, yet \`node --version\` says ${version}.`)
  })
}

/** What the lockfile says; again whenever it, a package.json or the workspace file has changed. */
function bringDependencies() {
  const packages = ['packages', 'examples'].flatMap(folder =>
    readdirSync(join(root, folder)).map(name => join(folder, name)),
  )
  const manifests = ['.', ...packages].map(folder => join(folder, 'package.json'))
  const hash = createHash('sha256')
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml', ...manifests]) {
    if (existsSync(join(root, file))) hash.update(file).update(readFileSync(join(root, file)))
  }
  // Inside node_modules, so that it goes where they go.
  once(join(root, 'node_modules', '.ready'), hash.digest('hex'), () => {
    console.log('Installing the dependencies ...')
    run('pnpm', ['install', '--frozen-lockfile', '--reporter=append-only'], root)
  })
}

/** Does `work` once for each value of `key`; the stamp is written only when the work is done. */
function once(stamp, key, work) {
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === key) return
  work()
  writeFileSync(stamp, key)
}

function run(command, args, cwd) {
  const { status, signal, error } = spawnSync(command, args, { cwd, env, stdio: 'inherit' })
  if (status === 0) return
  fail(`\`${command} ${args.join(' ')}\` failed: ${error?.message ?? signal ?? `exit code ${status}`}.`)
}

/** The task decides how it ends, and says so itself: nothing is printed after it. */
function runTask([command, ...args]) {
  const child = spawn(command, args, { cwd: root, env, stdio: 'inherit' })
  // Ctrl-C reaches the task by itself (same terminal); this process only waits until it has cleaned up.
  process.on('SIGINT', () => {})
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('error', error => fail(`Could not start ${command}: ${error.message}`))
  child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]))
}

function fail(message) {
  console.error(message)
  process.exit(2)
}
