import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { checkFrozen, freezeSql } from '../../scripts/freeze-sql.ts'
import { BUNDLE_VERSION } from '../../src/sql/version.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'customer-insights-sql-'))
  for (const name of ['core', 'api', 'jobs', 'migrations']) mkdirSync(join(folder, name))
  writeFileSync(join(folder, 'core/010_schema.sql'), 'create schema customer_insights;\n')
  writeFileSync(join(folder, 'api/answer.sql'), 'create function public.answer() returns int return 42;\n')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('what is released stays as it was released', () => {
  expect(checkFrozen(BUNDLE_VERSION)).toEqual([])
})

test('a release keeps its SQL once', () => {
  expect(freezeSql('1.0.0', folder)).toBe(true)
  const frozen = readFileSync(join(folder, 'migrations/1.0.0.sql'), 'utf8')
  expect(frozen).toMatch(/^-- Customer Insights 1\.0\.0, sha256 [0-9a-f]{64}\n\n-- File: core\/010_schema\.sql\n/)
  expect(frozen.indexOf('core/010_schema.sql')).toBeLessThan(frozen.indexOf('api/answer.sql'))
  expect(checkFrozen('1.0.0', folder)).toEqual([])
  expect(freezeSql('1.0.0', folder)).toBe(false)
})

test('SQL that changes after its release asks for another version', () => {
  freezeSql('1.0.0', folder)
  appendFileSync(join(folder, 'api/answer.sql'), '-- more\n')
  expect(checkFrozen('1.0.0', folder)).toEqual([expect.stringMatching(/raise BUNDLE_VERSION/)])
  expect(checkFrozen('1.1.0', folder)).toEqual([])
})

test('a frozen file that somebody edits is found', () => {
  freezeSql('1.0.0', folder)
  appendFileSync(join(folder, 'migrations/1.0.0.sql'), '-- more\n')
  expect(checkFrozen('1.1.0', folder)).toEqual(['sql/migrations/1.0.0.sql has changed after its release.'])
})
