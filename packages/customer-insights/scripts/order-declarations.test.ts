import { parse } from 'postcss'
import { expect, it } from 'vitest'
import { DECLARATION_ORDER } from './declaration-order.ts'
import { orderDeclarations } from './order-declarations.ts'

const ordered = (css: string) => {
  const sheet = parse(css)
  orderDeclarations(sheet)
  return sheet.toString()
}

it('says the same in the same order', () => {
  const [first = '', second = ''] = DECLARATION_ORDER
  const either = `a { ${first}: 0; ${second}: 0 }`
  expect(ordered(`a { ${second}: 0; ${first}: 0 }`)).toBe(either)
  expect(ordered(either)).toBe(either)
})

it('lets the same value win as before', () => {
  for (const css of [
    'a { gap: 1px; column-gap: 2px }',
    'a { column-gap: 2px; gap: 1px }',
    'a { padding: 1px; padding-inline-start: 2px; padding: 3px }',
    'a { border-color: red; border-block-end: 0 }',
    'a { border-block-end: 0; border-color: red }',
    'a { grid-area: x; grid-column: 1 }',
    'a { grid-column: 1; grid-area: x }',
    'a { align-items: start; place-items: center }',
    'a { place-items: center; align-items: start }',
    'a { line-height: 1; font: inherit }',
    'a { font: inherit; line-height: 1 }',
    'a { display: block; display: -webkit-box }',
  ])
    expect(ordered(css)).toBe(css)
})

it('names a property once', () => {
  expect(new Set(DECLARATION_ORDER).size).toBe(DECLARATION_ORDER.length)
})
