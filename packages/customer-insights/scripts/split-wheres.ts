import { parse } from 'postcss'
import selectorParser, { type Selector } from 'postcss-selector-parser'

/**
 * `:where(.a, .b)` as `:where(.a), :where(.b)`, which means the same. A browser finds the rules of an element by the class
 * that a selector ends in; one that begins with a list it has to try on every element of the page.
 */
export function splitWheres(css: string): string {
  const sheet = parse(css)
  // Without a list there is nothing to split, and steps of keyframes are no selectors.
  sheet.walkRules(/:where\(/, rule => {
    rule.selector = selectorParser().astSync(rule.selector).nodes.map(split).join(',')
  })
  return sheet.toString()
}

function split(selector: Selector): string {
  const [where, ...rest] = selector.nodes
  if (where?.type !== 'pseudo' || where.value !== ':where' || where.nodes.length < 2) return String(selector)
  const alternatives = where.nodes.map(alternative => `:where(${String(alternative).trim()})${rest.join('')}`)
  return where.rawSpaceBefore + alternatives.join(', ')
}
