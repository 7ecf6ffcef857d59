// Looks for an order of declarations in which `styles.css` is smaller in gzip, beginning with the one there is, and writes
// what it finds: `npm run exec -- node packages/customer-insights/scripts/find-order.ts [minutes]`. Worth its while after
// much of the styles has changed; no order is wrong.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { transform } from 'esbuild'
import { parse } from 'postcss'
import { bundleSheet } from './bundle-styles.ts'
import { DECLARATION_ORDER } from './declaration-order.ts'
import { orderDeclarations } from './order-declarations.ts'
import { splitWheres } from './split-wheres.ts'

const minutes = Number(process.argv[2] ?? 5)
const until = Date.now() + minutes * 60_000

const css = splitWheres((await bundleSheet()).toString())
// As a host's bundler and size-limit leave it, so that what is measured is what is paid.
const { code } = await transform(css, { loader: 'css', target: 'esnext', minify: true })
const sheet = parse(code)

const used: string[] = []
sheet.walkDecls(/^(?!--)/, ({ prop }) => {
  used.push(prop)
})
// Those used often are moved often.
const anyUsed = () => used[Math.floor(Math.random() * used.length)] ?? ''

let order = [...new Set([...DECLARATION_ORDER.filter(prop => used.includes(prop)), ...used])]
let best = sizeIn(order)
console.log(`${best} bytes`)
while (Date.now() < until) {
  const prop = anyUsed()
  const others = order.filter(other => other !== prop)
  const at = others.indexOf(anyUsed()) + Math.round(Math.random())
  const next = others.toSpliced(at, 0, prop)
  const size = sizeIn(next)
  if (size < best) console.log(`${size} bytes`)
  // One that is as good may lead to a better one.
  if (size <= best) [order, best] = [next, size]
}
writeFileSync(join(import.meta.dirname, 'declaration-order.ts'), fileOf(order))

function sizeIn(someOrder: readonly string[]): number {
  const copy = sheet.clone()
  orderDeclarations(copy, someOrder)
  return gzipSync(copy.toString(), { level: 9 }).length
}

function fileOf(someOrder: readonly string[]): string {
  const lines = []
  for (let at = 0; at < someOrder.length; at += 6) lines.push(`  ${someOrder.slice(at, at + 6).join(' ')}`)
  return `/** The order in which \`styles.css\` is smallest in gzip, as \`find-order.ts\` found it. What is missing comes last. */
export const DECLARATION_ORDER = \`
${lines.join('\n')}
\`
  .trim()
  .split(/\\s+/)
`
}
