// A Vitest reporter that writes the counts of a run, and the names and reasons of what failed or was skipped, as JSON.
import { writeFileSync } from 'node:fs'
import { relative } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import type { Reporter, SerializedError, TestCase, TestModule, TestSuite } from 'vitest/node'
import type { Outcome } from './checks/outcome.ts'

/** Where to write, in the environment of the run. */
export const RESULTS_FILE = 'VITEST_RESULTS_FILE'

export default class ResultsReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly SerializedError[]): void {
    const path = process.env[RESULTS_FILE]
    if (!path) throw new Error(`${RESULTS_FILE} is not set.`)
    writeFileSync(path, JSON.stringify(countResults(modules, unhandledErrors)))
  }
}

/** Failed are tests, and one for each file, suite or stray error that failed outside of a test. */
function countResults(modules: readonly TestModule[], unhandledErrors: readonly SerializedError[]): Outcome {
  const results: Outcome = {
    passed: 0,
    failed: unhandledErrors.map(error => ({ name: 'outside of any test', reason: reasonOf([error]) })),
    skipped: [],
  }
  for (const module of modules) {
    for (const part of [module, ...module.children.allSuites()])
      if (part.errors().length > 0) results.failed.push({ name: nameOf(part), reason: reasonOf(part.errors()) })
    for (const test of module.children.allTests()) {
      const result = test.result()
      if (result.state === 'passed') results.passed += 1
      else if (result.state === 'skipped') results.skipped.push(skipped(test, result.note))
      // A test that never came to its end is no success.
      else results.failed.push({ name: nameOf(test), reason: reasonOf(result.errors ?? []) })
    }
  }
  return results
}

function skipped(test: TestCase, note: string | undefined): Outcome['skipped'][number] {
  const reason =
    note ?? (setUpFailed(test.parent) ? 'what it needs could not be set up' : 'its condition is not met here')
  return { name: nameOf(test), reason }
}

function setUpFailed(parent: TestSuite | TestModule): boolean {
  return parent.errors().length > 0 || (parent.type === 'suite' && setUpFailed(parent.parent))
}

function nameOf(part: TestModule | TestSuite | TestCase): string {
  if (part.type === 'module') return relative(process.cwd(), part.moduleId)
  return `${relative(process.cwd(), part.module.moduleId)} > ${part.fullName}`
}

/** The message, the difference and the line, short enough to stand under the counts of a long run. */
function reasonOf(errors: readonly SerializedError[]): string {
  const [error] = errors
  if (!error) return 'it never came to its end'
  const at = error.stacks?.[0]
  const line = at ? `\nat ${relative(process.cwd(), at.file)}:${at.line}` : ''
  const text = stripVTControlCharacters([error.message, error.diff].filter(Boolean).join('\n'))
  return `${text.slice(0, 1500)}${line}`
}
