import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../../../..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')

/** The rows of the guide's tables: the codes of the first cell, and the others. */
const rows = read('docs/troubleshooting.md')
  .split('\n')
  .filter(line => line.startsWith('| `'))
  .map(line => {
    const [codes = '', ...cells] = line.split('|').slice(1, -1)
    return { codes: [...codes.matchAll(/`(\w+)`/g)].map(([, code]) => code), cells: cells.map(cell => cell.trim()) }
  })
const explained = new Set(rows.flatMap(({ codes }) => codes))

const CONDITIONS: Record<string, string> = {
  exception: 'P0001',
  data_exception: '22000',
  insufficient_privilege: '42501',
}

/** Every code that a text in SQL raises by itself. */
function raisedIn(text: string): string[] {
  const code = text.replaceAll(/--.*/g, '')
  const named = [...code.matchAll(/\braise (?:sqlstate '(\w{5})'|(\w+)(?= using|;| '))/g)].flatMap(
    ([, state, condition = '']) => {
      if (state) return state
      if (['notice', 'warning', 'log', 'debug', 'info'].includes(condition)) return []
      const known = CONDITIONS[condition]
      if (!known) throw new Error(`raise ${condition}: say in CONDITIONS which SQLSTATE that is.`)
      return known
    },
  )
  return [...named, ...[...code.matchAll(/\berrcode\s*=\s*'(\w{5})'/g)].map(([, state = '']) => state)]
}

test('every code of a CustomerInsightsError is explained, with its remedy', () => {
  const source = read('packages/customer-insights/src/client/errors.ts')
  const union = source.slice(source.indexOf('export type'), source.indexOf('export class'))
  const codes = [...union.matchAll(/\| '(\w+)'/g)].map(([, code]) => code)
  expect(codes).toContain('forbidden')
  expect(codes.filter(code => !explained.has(code))).toEqual([])
})

test('so is every SQLSTATE that the bundle raises', () => {
  const files = globSync(['sql/{core,api,jobs}/*.sql', 'packages/customer-insights/src/sql/*.ts'], { cwd: root })
  const raised = new Set(files.filter(file => !/generated|test/.test(file)).flatMap(file => raisedIn(read(file))))
  expect(raised).toContain('PT400')
  expect([...raised].filter(code => !explained.has(code))).toEqual([])
})

test('and every code that the client knows by name, as what it becomes', () => {
  const source = read('packages/customer-insights/src/client/mapError.ts')
  const kinds = source.slice(source.indexOf('const KINDS'), source.indexOf('function kindOf'))
  const known = [...kinds.matchAll(/^ {2}'?(\w+)'?: '(\w+)'/gm)].map(([, code = '', kind = '']) => [code, kind])
  expect(known.length).toBeGreaterThan(15)
  const wrong = known.filter(([code = '', kind]) => {
    const row = rows.find(({ codes }) => codes.includes(code))
    return row?.cells[0] !== `\`${kind}\``
  })
  expect(wrong).toEqual([])
})

test('no remedy is left empty', () => {
  expect(rows.filter(({ cells }) => (cells.at(-1) ?? '') === '' || (cells.at(-2) ?? '') === '')).toEqual([])
})
