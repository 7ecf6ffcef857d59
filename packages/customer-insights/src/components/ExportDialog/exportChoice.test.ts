import { expect, it } from 'vitest'
import { DEFAULT_CHOICE, parseChoice, toFileName } from './exportChoice.ts'

it('takes back what it kept', () => {
  const choice = { format: 'json', columns: ['id', 'email'], bom: false, keys: true }
  expect(parseChoice(JSON.parse(JSON.stringify(choice)))).toEqual(choice)
})

it.each([null, 7, 'csv', []])('knows nothing of %j, or the default', kept => {
  expect([null, DEFAULT_CHOICE]).toContainEqual(parseChoice(kept))
})

it('leaves out columns that are no more, and puts the rest in order', () => {
  expect(parseChoice({ columns: ['email', 'shoe_size', 'id', 'email', 7] })?.columns).toEqual(['id', 'email'])
  expect(parseChoice({ columns: ['shoe_size'] })?.columns).toEqual(DEFAULT_CHOICE.columns)
})

it.each([
  ['at-risk customers', 'at-risk customers.csv'],
  ['../../etc/passwd', 'etc-passwd.csv'],
  ['Räume: "A" | B?', 'Räume- -A- - B.csv'],
  ['顧客', '顧客.csv'],
  ['a\u202Evsc', 'a-vsc.csv'],
  ['...', 'customers.csv'],
  ['', 'customers.csv'],
  ['x'.repeat(500), `${'x'.repeat(100)}.csv`],
])('names a file for %j', (base, name) => {
  expect(toFileName(base, 'csv')).toBe(name)
})
