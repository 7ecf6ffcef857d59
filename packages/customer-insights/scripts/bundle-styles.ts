import { join } from 'node:path'
import { build } from 'esbuild'
import { type AtRule, parse, type Root } from 'postcss'
import { orderDeclarations } from './order-declarations.ts'
import { shortenAreas } from './shorten-areas.ts'
import { splitWheres } from './split-wheres.ts'

const root = join(import.meta.dirname, '..')

/** What hosts import as `styles.css`. `esnext` leaves light-dark(), nesting and layers as they were written. */
export async function bundleStyles(): Promise<string> {
  const sheet = await bundleSheet()
  orderDeclarations(sheet)
  return splitWheres(sheet.toString())
}

/** The same before its declarations are put in order. */
export async function bundleSheet(): Promise<Root> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['src/styles/index.css'],
    bundle: true,
    write: false,
    target: 'esnext',
    logLevel: 'warning',
  })
  const [file] = outputFiles
  if (!file) throw new Error('No styles were bundled.')
  const sheet = inOneBlock(file.text)
  shortenAreas(sheet)
  return sheet
}

/** Each file stands in the layer by itself; what hosts load says it once. */
function inOneBlock(css: string): Root {
  const sheet = parse(css)
  let block: AtRule | undefined
  for (const node of [...sheet.nodes]) {
    const isBlock = node.type === 'atrule' && node.nodes !== undefined
    if (block) block.append((isBlock && node.nodes) || node)
    if (block && isBlock) node.remove()
    if (isBlock) block ??= node
  }
  return sheet
}
