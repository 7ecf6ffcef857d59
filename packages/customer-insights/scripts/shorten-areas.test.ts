import { parse } from 'postcss'
import { expect, it } from 'vitest'
import { shortenAreas } from './shorten-areas.ts'

const shortened = (css: string) => {
  const sheet = parse(css)
  shortenAreas(sheet)
  return sheet.toString()
}

it('names the areas of a component by letters, wherever they are named', () => {
  expect(
    shortened(`
      :where(.ci-A-row) { grid-template-areas: "name ." "date  date" }
      :where(.ci-A-date) { grid-area: date }
      @container (inline-size > 40rem) {
        :where(.ci-A-row) { grid-template: "date sum" auto / 1fr "name sum" auto }
        :where(.ci-A-row > [data-column='name']) { grid-column: name }
      }
      :where(.ci-B-row) { grid-template-areas: "date" }`),
  ).toBe(`
      :where(.ci-A-row) { grid-template-areas: "a ." "b b" }
      :where(.ci-A-date) { grid-area: b }
      @container (inline-size > 40rem) {
        :where(.ci-A-row) { grid-template: "b c" auto / 1fr "a c" auto }
        :where(.ci-A-row > [data-column='name']) { grid-column: a }
      }
      :where(.ci-B-row) { grid-template-areas: "a" }`)
})

it('leaves what is no name', () => {
  const css = ':where(.ci-A-row) { grid-area: 1 / 1; grid-column: 1 / -1 }'
  expect(shortened(css)).toBe(css)
})
