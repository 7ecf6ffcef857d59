import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { expect, test } from 'vitest'

/** What a host's bundler adds to its page for everything in these, without what the host has anyway. */
async function gzipOf(...modules: string[]): Promise<number> {
  const { outputFiles } = await build({
    stdin: {
      contents: modules.map(module => `export * from '${module}'`).join('\n'),
      resolveDir: import.meta.dirname,
      loader: 'ts',
    },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    jsx: 'automatic',
    external: ['react', 'react-dom', 'react/jsx-runtime', '@tanstack/react-query', '@supabase/supabase-js'],
  })
  return gzipSync(outputFiles[0]?.contents ?? '').length
}

test('the client costs less than 4.7 kB, and with all hooks less than 9.2 kB', async () => {
  expect(await gzipOf('../client/index.ts')).toBeLessThan(4700)
  const gzip = await gzipOf('./index.ts', '../client/index.ts')
  expect(gzip).toBeGreaterThan(3000)
  expect(gzip).toBeLessThan(9200)
})
