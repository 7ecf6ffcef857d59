import type { Declaration, Root } from 'postcss'
import { DECLARATION_ORDER } from './declaration-order.ts'

/** Shorthands, and what they set that does not begin with their name. */
const FAMILIES = [
  ['gap', 'row-gap', 'column-gap'],
  ['place-items', 'align-items', 'justify-items'],
  ['place-content', 'align-content', 'justify-content'],
  ['place-self', 'align-self', 'justify-self'],
  ['flex-flow', 'flex-direction', 'flex-wrap'],
  ['font', 'line-height'],
  ['white-space', 'text-wrap'],
]

/** Here one shorthand overlaps another: `border-color` and `border-block-end`, `grid-area` and `grid-column`. */
const CROSSING = ['border', 'grid']

/**
 * The declarations of every rule in one order: what several rules say is then the same text in each, and gzip pays for it
 * once. Variables come first, as they were written; those that may set the same thing stay in their order too.
 */
export function orderDeclarations(sheet: Root, order: readonly string[] = DECLARATION_ORDER): void {
  const ranks = new Map(order.map((prop, rank) => [prop, rank]))
  sheet.walkRules(rule => {
    const declarations = rule.nodes.filter(node => node.type === 'decl')
    if (declarations.length === rule.nodes.length) rule.nodes = inOrder(declarations, ranks)
  })
}

function inOrder(declarations: readonly Declaration[], ranks: ReadonlyMap<string, number>): Declaration[] {
  const rankOf = ({ prop }: Declaration) => (prop.startsWith('--') ? -1 : (ranks.get(prop) ?? ranks.size))
  const rest = [...declarations]
  const ordered: Declaration[] = []
  while (rest.length > 0) {
    const free = rest.filter((later, at) => !rest.slice(0, at).some(earlier => overlap(earlier.prop, later.prop)))
    const next = free.reduce((best, declaration) => (rankOf(declaration) < rankOf(best) ? declaration : best))
    ordered.push(next)
    rest.splice(rest.indexOf(next), 1)
  }
  return ordered
}

/** Whether the one may set what the other sets. */
function overlap(a: string, b: string): boolean {
  if (a === b || a.startsWith(`${b}-`) || b.startsWith(`${a}-`)) return true
  if (FAMILIES.some(family => family.includes(a) && family.includes(b))) return true
  return CROSSING.some(word => a.startsWith(word) && b.startsWith(word))
}
