import { join } from 'node:path'
import { build } from 'esbuild'
import { type AtRule, parse } from 'postcss'
import { splitWheres } from './split-wheres.ts'

const root = join(import.meta.dirname, '..')

/** What hosts import as `styles.css`. `esnext` leaves light-dark(), nesting and layers as they were written. */
export async function bundleStyles(): Promise<string> {
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
  return splitWheres(inOneBlock(file.text))
}

/** Each file stands in the layer by itself; what hosts load says it once. */
function inOneBlock(css: string): string {
  const sheet = parse(css)
  let block: AtRule | undefined
  for (const node of [...sheet.nodes]) {
    const isBlock = node.type === 'atrule' && node.nodes !== undefined
    if (block) block.append((isBlock && node.nodes) || node)
    if (block && isBlock) node.remove()
    if (isBlock) block ??= node
  }
  return sheet.toString()
}
