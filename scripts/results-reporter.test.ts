import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { RESULTS_FILE } from './results-reporter.ts'
import { root } from './root.ts'

// Inside the workspace, so that the files find vitest.
const folder = mkdtempSync(join(root, 'node_modules', '.results-reporter-'))
const file = join(folder, 'results.json')
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('counts tests; says what failed, in them or around them, what was skipped, and why', async () => {
  write('tests.test.ts', [
    "test('passes', () => {})",
    "test('fails', () => { throw new Error('as it should') })",
    "test('is not for now', context => context.skip('no data here'))",
    "test.skipIf(true)('is never for here', () => {})",
  ])
  write('setup.test.ts', ["beforeAll(() => { throw new Error('no server') })", "test('needs it', () => {})"])
  write('broken.test.ts', ["throw new Error('on import')"])
  write('stray.test.ts', ["test('passes', () => { Promise.reject(new Error('nobody waits for this')) })"])

  expect(await runVitest()).toBe(1)
  const results = JSON.parse(readFileSync(file, 'utf8'))
  expect(results.failed).toHaveLength(4)
  expect(results).toEqual({
    passed: 2,
    failed: expect.arrayContaining([
      { name: 'tests.test.ts > fails', reason: 'as it should\nat tests.test.ts:4' },
      { name: 'setup.test.ts', reason: 'no server\nat setup.test.ts:3' },
      { name: 'broken.test.ts', reason: 'on import\nat broken.test.ts:3' },
      { name: 'outside of any test', reason: 'nobody waits for this' },
    ]),
    skipped: expect.arrayContaining([
      { name: 'tests.test.ts > is not for now', reason: 'no data here' },
      { name: 'tests.test.ts > is never for here', reason: 'its condition is not met here' },
      { name: 'setup.test.ts > needs it', reason: 'what it needs could not be set up' },
    ]),
  })
})

function write(name: string, lines: string[]): void {
  const imports = "import { beforeAll, test } from 'vitest'\nbeforeAll(() => {})"
  writeFileSync(join(folder, name), [imports, ...lines].join('\n'))
}

/** Vitest in a process of its own on those files; its exit code. */
function runVitest(): Promise<number> {
  const reporter = join(import.meta.dirname, 'results-reporter.ts')
  const args = [join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--root', folder, '--reporter', reporter]
  return new Promise(resolve => {
    const env = { ...process.env, [RESULTS_FILE]: file }
    execFile(process.execPath, args, { cwd: folder, env }, error =>
      resolve(typeof error?.code === 'number' ? error.code : 0),
    )
  })
}
