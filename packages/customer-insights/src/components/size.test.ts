import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { expect, it } from 'vitest'

/** What a host's bundler adds to its page for this import, without what the host has anyway. */
async function bundle(contents: string) {
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir: import.meta.dirname, loader: 'ts' },
    bundle: true,
    splitting: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'esm',
    jsx: 'automatic',
    outdir: join(import.meta.dirname, 'out'),
    external: ['react', 'react-dom', 'react/jsx-runtime', '@tanstack/react-query', '@supabase/supabase-js'],
  })
  const entry = outputFiles.find(file => file.path.endsWith('stdin.js'))
  const inputs = Object.entries(metafile.outputs).find(([path]) => path.endsWith('stdin.js'))?.[1].inputs ?? {}
  return { gzip: gzipSync(entry?.contents ?? '').length, inputs: Object.keys(inputs) }
}

it('a badge costs less than 3 kB', async () => {
  const { gzip } = await bundle(`export { SegmentBadges } from './index.ts'`)
  expect(gzip).toBeGreaterThan(500)
  expect(gzip).toBeLessThan(3000)
})

it('all components together cost less than 14 kB, and no chart until one is shown', async () => {
  const { gzip, inputs } = await bundle(`export * from './index.ts'`)
  expect(gzip).toBeLessThan(14_000)
  expect(inputs.filter(input => /nivo|d3-/.test(input))).toEqual([])
})
