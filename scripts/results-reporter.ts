// A Vitest reporter that writes the counts of a run, and the names and reasons of what was skipped, as JSON.
import { writeFileSync } from 'node:fs'
import { relative } from 'node:path'
import type { Reporter, TestCase, TestModule, TestSuite } from 'vitest/node'

/** Where to write, in the environment of the run. */
export const RESULTS_FILE = 'VITEST_RESULTS_FILE'

export interface TestResults {
  passed: number
  /** Failed tests, and one for each file, suite or stray error that failed outside of a test. */
  failed: number
  skipped: { name: string; reason: string }[]
}

export default class ResultsReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const path = process.env[RESULTS_FILE]
    if (!path) throw new Error(`${RESULTS_FILE} is not set.`)
    writeFileSync(path, JSON.stringify(countResults(modules, unhandledErrors)))
  }
}

function countResults(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): TestResults {
  const results: TestResults = { passed: 0, failed: unhandledErrors.length, skipped: [] }
  for (const module of modules) {
    for (const part of [module, ...module.children.allSuites()]) results.failed += part.errors().length > 0 ? 1 : 0
    for (const test of module.children.allTests()) {
      const result = test.result()
      if (result.state === 'passed') results.passed += 1
      else if (result.state === 'skipped') results.skipped.push(skipped(test, result.note))
      // A test that never came to its end is no success.
      else results.failed += 1
    }
  }
  return results
}

function skipped(test: TestCase, note: string | undefined): { name: string; reason: string } {
  const reason =
    note ?? (setUpFailed(test.parent) ? 'what it needs could not be set up' : 'its condition is not met here')
  return { name: `${relative(process.cwd(), test.module.moduleId)} > ${test.fullName}`, reason }
}

function setUpFailed(parent: TestSuite | TestModule): boolean {
  return parent.errors().length > 0 || (parent.type === 'suite' && setUpFailed(parent.parent))
}
