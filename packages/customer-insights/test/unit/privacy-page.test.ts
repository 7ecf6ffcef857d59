import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { apiNames } from '../../src/sql/macros.ts'

const packageDir = join(import.meta.dirname, '../..')
const page = readFileSync(join(packageDir, '../../docs/privacy.md'), 'utf8')
/** The rows of the table: the article, and the whole line. */
const rows = [...page.matchAll(/^\| (\d+) [a-z]+ \|.*$/gm)]

test('the page on privacy maps each article to functions and tests that are there', () => {
  expect(rows.map(([, article]) => article)).toEqual(['6', '7', '15', '16', '17', '18', '20', '21', '30', '32'])
  const table = rows.map(([line]) => line).join('\n')
  const tests = [...table.matchAll(/`(test\/[\w/.-]+)`/g)].map(([, path]) => path ?? '')
  expect(tests.length).toBeGreaterThan(10)
  expect(tests.filter(path => !existsSync(join(packageDir, path)))).toEqual([])
  const functions = [...table.matchAll(/`([a-z]+_[a-z_]+)`/g)].map(([, name]) => name ?? '')
  expect(functions.length).toBeGreaterThan(5)
  expect(functions.filter(name => !apiNames.includes(name))).toEqual([])
})
