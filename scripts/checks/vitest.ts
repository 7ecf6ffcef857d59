import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { RESULTS_FILE } from '../results-reporter.ts'
import { failedOnce, type Outcome, timeout } from './outcome.ts'
import { run } from './run.ts'

interface VitestOptions {
  /** Beginnings of the names of test files. Default: all of the project. */
  files?: string[]
  env?: Record<string, string>
}

/** A check that runs one project of vitest.config.ts and counts each of its tests. */
export function vitest(project: string, { files = [], env: own = {} }: VitestOptions = {}): () => Promise<Outcome> {
  return async () => {
    const folder = mkdtempSync(join(tmpdir(), 'customer-insights-results-'))
    try {
      const file = join(folder, 'results.json')
      const reporters = ['--reporter=default', '--reporter=./scripts/results-reporter.ts']
      const env = { ...own, [RESULTS_FILE]: file }
      const ok = await run('vitest', ['run', '--project', project, ...files, ...reporters], { env, timeout })
      return read(project, file, ok)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }
}

function read(project: string, file: string, ok: boolean): Outcome {
  let results: Outcome
  try {
    results = JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return failedOnce(project, 'Vitest ended without results.')
  }
  // Vitest fails for more than its tests: no test found, an error while closing.
  if (ok || results.failed.length > 0) return results
  return { ...results, failed: [{ name: project, reason: 'Vitest failed outside of its tests.' }] }
}
