import type { Plugin } from 'esbuild'
import type { Check } from 'size-limit'

/**
 * For size-limit: what a page must load before `imports` can run. Peers are the host's own (size-limit leaves out those
 * of the package.json beside it), and an `import()` is fetched later, if at all.
 */
export function firstLoad(
  imports: Record<string, string>,
): Pick<Check, 'gzip' | 'import' | 'modifyEsbuildConfig' | 'path'> {
  return {
    path: Object.keys(imports),
    import: imports,
    gzip: true,
    modifyEsbuildConfig: config => Object.assign({}, config, { format: 'esm', plugins: [withoutLazyImports] }),
  }
}

const withoutLazyImports: Plugin = {
  name: 'without-lazy-imports',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^/ }, ({ kind, path }) => (kind === 'dynamic-import' ? { path, external: true } : undefined)),
}
