import { execFile } from 'node:child_process'
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { promisify } from 'node:util'
import { beforeAll, expect, test } from 'vitest'
import { checks } from './checks/index.ts'
import { root } from './root.ts'

/** What Vitest finds, in all projects. */
let found: { file: string; project: string }[]

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'customer-insights-projects-'))
  try {
    const output = join(folder, 'files.json')
    const vitest = join(root, 'node_modules/vitest/vitest.mjs')
    await promisify(execFile)(process.execPath, [vitest, 'list', '--filesOnly', `--json=${output}`], { cwd: root })
    const files: { file: string; projectName: string }[] = JSON.parse(readFileSync(output, 'utf8'))
    // Browser projects are listed with the browser's name behind theirs.
    found = files.map(({ file, projectName }) => ({
      file: relative(root, file),
      project: projectName.replace(/ \(.*/, ''),
    }))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}, 120_000)

test('every test file and every story runs in exactly one project', () => {
  const pattern = '{scripts,packages,examples,bench}/**/*.{test.ts,test.tsx,stories.tsx}'
  const exclude = ['**/node_modules/**', '**/dist/**', '**/fixtures/**']
  const files = found.map(({ file }) => file).sort()
  expect(files).toEqual(globSync(pattern, { cwd: root, exclude }).sort())
})

test('npm test runs every project', () => {
  const names = checks.map(({ name }) => name)
  expect([...new Set(found.map(({ project }) => project))].filter(project => !names.includes(project))).toEqual([])
})
