/** A `:where()` at the beginning of a selector. */
const START = /(?<=(?:^|[{},;]|\*\/)\s*):where\(/g

/**
 * `:where(.a, .b)` as `:where(.a), :where(.b)`, which means the same. A browser finds the rules of an element by the class
 * that a selector ends in; one that begins with a list it has to try on every element of the page.
 */
export function splitWheres(css: string): string {
  let split = ''
  let done = 0
  for (const { index } of css.matchAll(START)) {
    if (index < done) continue
    const { items, end } = listAt(css, index + ':where'.length)
    const rest = css.slice(end, end + css.slice(end).search(/[,{]/))
    split += css.slice(done, index) + items.map(item => `:where(${item.trim()})${rest.trimEnd()}`).join(', ')
    done = end + rest.trimEnd().length
  }
  return split + css.slice(done)
}

/** What stands between the commas of a list in parentheses, and where the list ends. */
function listAt(css: string, open: number): { items: string[]; end: number } {
  const items: string[] = []
  let depth = 0
  let from = open + 1
  for (let at = open; at < css.length; at++) {
    if (css[at] === '(') depth++
    else if (css[at] === ')') depth--
    if (depth === 0 || (depth === 1 && css[at] === ',')) {
      items.push(css.slice(from, at))
      from = at + 1
    }
    if (depth === 0) return { items, end: at + 1 }
  }
  throw new Error(`A parenthesis is not closed: ${css.slice(open, open + 80)}`)
}
