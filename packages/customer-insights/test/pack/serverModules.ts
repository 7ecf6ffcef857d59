import { readFile } from 'node:fs/promises'
import { build, type Plugin } from 'esbuild'

/** A module that a server component runs. */
interface ServerModule {
  file: string
  /** What it takes from other packages. */
  imports: { from: string; name: string }[]
}

/** What a server runs when server components import all of these: up to, and without, modules that say "use client". */
export async function serverModules(
  folder: string,
  entries: readonly string[],
): Promise<{ modules: ServerModule[]; clientModules: number }> {
  const found = new Map<string, ServerModule>()
  const clients = new Set<string>()
  const stopAtClients: Plugin = {
    name: 'stop-at-clients',
    setup({ onLoad, onResolve }) {
      onResolve({ filter: /^[^.]/ }, ({ path, kind }) =>
        kind === 'entry-point' || entries.includes(path) ? undefined : { path, external: true },
      )
      onLoad({ filter: /customer-insights\/dist\/.*\.js$/ }, async ({ path }) => {
        const source = await readFile(path, 'utf8')
        if (/^(['"])use client\1/.test(source)) {
          clients.add(path)
          return { contents: 'module.exports = {}', loader: 'js' }
        }
        found.set(path, { file: path.slice(path.lastIndexOf('/dist/') + 1), imports: importsOf(source) })
        return { contents: source, loader: 'js' }
      })
    },
  }
  await build({
    stdin: { contents: entries.map(entry => `import '${entry}'`).join('\n'), resolveDir: folder },
    absWorkingDir: folder,
    bundle: true,
    write: false,
    format: 'esm',
    logLevel: 'error',
    treeShaking: false,
    plugins: [stopAtClients],
  })
  return { modules: [...found.values()], clientModules: clients.size }
}

/** As tsc writes them: `import { a, b as c } from 'x'`. Anything else of another package is named `*`. */
function importsOf(source: string): ServerModule['imports'] {
  return [...source.matchAll(/^(?:import|export)\s+([\w\s{},*$]+?)\s*from\s*['"]([^.'"][^'"]*)['"]/gm)].flatMap(
    ([, what = '', from = '']) =>
      what.startsWith('{')
        ? what
            .slice(1, -1)
            .split(',')
            .map(name => ({ from, name: name.trim().split(' ')[0] ?? '' }))
            .filter(({ name }) => name !== '')
        : [{ from, name: '*' }],
  )
}
