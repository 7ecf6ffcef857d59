import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { RESULTS_FILE, type TestResults } from '../results-reporter.ts'
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
      return read(file, ok)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }
}

function read(file: string, ok: boolean): Outcome {
  let results: TestResults
  try {
    results = JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    console.error('Vitest ended without results.')
    return failedOnce
  }
  // Vitest fails for more than its tests: no test found, an error while closing.
  return ok || results.failed > 0 ? results : { ...results, failed: 1 }
}
