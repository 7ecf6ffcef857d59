import { expect, it } from 'vitest'
import { columnsOf } from './sections.ts'

it.each([
  [
    ['full', 'main', 'aside', 'full'],
    ['full', 'main', 'aside', 'full'],
  ],
  [
    ['aside', 'main'],
    ['full', 'full'],
  ],
  [
    ['main', 'aside', 'aside'],
    ['main', 'aside', 'full'],
  ],
  [
    ['main', 'main', 'aside'],
    ['full', 'main', 'aside'],
  ],
  [
    [undefined, 'aside'],
    ['full', 'full'],
  ],
  [[], []],
] as const)('%o stand as %o', (widths, columns) => {
  expect(columnsOf(widths)).toEqual(columns)
})
