import { expect, it } from 'vitest'
import { splitWheres } from './split-wheres.ts'

it('makes a selector of each in a list', () => {
  expect(splitWheres(':where(.a, .b) { color: red }')).toBe(':where(.a), :where(.b) { color: red }')
  expect(splitWheres('@layer x{:where(.a,.b:is(i,b))::after{margin:0}}')).toBe(
    '@layer x{:where(.a)::after, :where(.b:is(i,b))::after{margin:0}}',
  )
  expect(splitWheres('/* one */\n:where(.a .c,\n  .b) > p,\n:where(.d, .e) {}')).toBe(
    '/* one */\n:where(.a .c) > p, :where(.b) > p,\n:where(.d), :where(.e) {}',
  )
})

it('knows what is no comma and no parenthesis of the list', () => {
  expect(splitWheres(`:where(.a[title='),'], .b) {}`)).toBe(`:where(.a[title='),']), :where(.b) {}`)
})

it('leaves all else as it is', () => {
  const css =
    ':where(.a) { inset: calc((1px + 2px) * 2) }\n.x:where(.a, .b) {}\n@media (width > 1px) { :where(.a:not(.b, .c)) {} }'
  expect(splitWheres(css)).toBe(css)
  expect(() => splitWheres(':where(.a, .b')).toThrow('Unclosed')
})
