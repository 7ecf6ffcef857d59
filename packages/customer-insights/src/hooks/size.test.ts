import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { expect, test } from 'vitest'

/**
 * What a host's bundler adds to its page for everything in these, without what the host has anyway, and without what is
 * loaded later.
 */
async function gzipOf(...modules: string[]): Promise<number> {
  const { outputFiles, metafile } = await build({
    stdin: {
      contents: modules.map(module => `export * from '${module}'`).join('\n'),
      resolveDir: import.meta.dirname,
      loader: 'ts',
    },
    bundle: true,
    splitting: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'esm',
    jsx: 'automatic',
    absWorkingDir: import.meta.dirname,
    outdir: 'out',
    external: ['react', 'react-dom', 'react/jsx-runtime', '@tanstack/react-query', '@supabase/supabase-js'],
  })
  const contents = new Map(outputFiles.map(({ path, contents }) => [path.split('/').at(-1), contents]))
  const loaded = new Set(['out/stdin.js'])
  for (const file of loaded) {
    const imports = metafile.outputs[file]?.imports.filter(
      ({ kind, external }) => kind !== 'dynamic-import' && !external,
    )
    for (const { path } of imports ?? []) loaded.add(path)
  }
  return gzipSync(Buffer.concat([...loaded].map(file => contents.get(file.slice(4)) ?? new Uint8Array()))).length
}

test('the client costs less than 4.5 kB, and with all hooks less than 8 kB', async () => {
  expect(await gzipOf('../client/index.ts')).toBeLessThan(4500)
  const gzip = await gzipOf('./index.ts', '../client/index.ts')
  expect(gzip).toBeGreaterThan(3000)
  expect(gzip).toBeLessThan(8000)
})
