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
    define: { 'process.env.NODE_ENV': '"production"' },
    outdir: join(import.meta.dirname, 'out'),
    external: ['react', 'react-dom', 'react/jsx-runtime', '@tanstack/react-query', '@supabase/supabase-js'],
  })
  const entry = outputFiles.find(file => file.path.endsWith('stdin.js'))
  const inputs = Object.entries(metafile.outputs).find(([path]) => path.endsWith('stdin.js'))?.[1].inputs ?? {}
  return { gzip: gzipSync(entry?.contents ?? '').length, inputs: Object.keys(inputs), outputFiles, metafile }
}

/**
 * The same with the files that it shares with what is fetched later. Only for a component's own module: through `index.ts`
 * esbuild keeps imports of files of which nothing is used, since others use them.
 */
async function bundleAtOnce(contents: string) {
  const { outputFiles, metafile } = await bundle(contents)
  const paths = new Set<string>()
  const collect = (path: string) => {
    if (!metafile.outputs[path] || paths.has(path)) return
    paths.add(path)
    for (const { path: imported, kind } of metafile.outputs[path].imports) {
      if (kind === 'import-statement') collect(imported)
    }
  }
  collect(Object.keys(metafile.outputs).find(path => path.endsWith('stdin.js')) ?? '')
  const gzip = outputFiles
    .filter(file => [...paths].some(path => file.path.endsWith(path)))
    .reduce((sum, file) => sum + gzipSync(file.contents).length, 0)
  return { gzip, inputs: [...paths].flatMap(path => Object.keys(metafile.outputs[path]?.inputs ?? {})) }
}

it('a badge costs less than 3 kB', async () => {
  const { gzip } = await bundleAtOnce(`export { SegmentBadges } from './SegmentBadges/SegmentBadges.tsx'`)
  expect(gzip).toBeGreaterThan(500)
  expect(gzip).toBeLessThan(3000)
})

it('all components together cost less than 75 kB, and no chart until one is shown', async () => {
  const { gzip, inputs } = await bundle(`export * from './index.ts'`)
  expect(gzip).toBeLessThan(75_000)
  expect(inputs.filter(input => /nivo|d3-/.test(input))).toEqual([])
})

it('the customer list costs less than 45 kB; its menus, dialogs and exports come later', async () => {
  const { gzip, inputs } = await bundleAtOnce(`export { CustomerList } from './CustomerList/CustomerList.tsx'`)
  expect(gzip).toBeGreaterThan(20_000)
  expect(gzip).toBeLessThan(45_000)
  expect(inputs.filter(input => /base-ui|papaparse/.test(input))).toEqual([])
})

it('the dashboard costs less than 30 kB; its charts, menus and dialogs come later', async () => {
  const { gzip, inputs } = await bundle(`export { SegmentDashboard } from './index.ts'`)
  expect(gzip).toBeLessThan(30_000)
  expect(inputs.filter(input => /nivo|d3-|base-ui|papaparse/.test(input))).toEqual([])
})

it("the customer's page costs less than 65 kB; its fields, charts and the file writer come with their sections", async () => {
  const { gzip, inputs } = await bundleAtOnce(`export { CustomerDetail } from './CustomerDetail/CustomerDetail.tsx'`)
  expect(gzip).toBeLessThan(65_000)
  expect(inputs.filter(input => /nivo|d3-|papaparse|fileSink|combobox/.test(input))).toEqual([])
})

it('an export costs next to nothing until it is opened', async () => {
  const { gzip, inputs } = await bundle(`export { ExportDialog } from './index.ts'`)
  expect(gzip).toBeLessThan(4000)
  expect(inputs.filter(input => /base-ui|papaparse/.test(input))).toEqual([])
})

it('one language brings no other', async () => {
  const { inputs } = await bundle(`export { de } from '../i18n/index.ts'`)
  const languages = inputs.flatMap(input => input.match(/i18n\/(ar|de|en|es|fr|ja)\.ts$/)?.[1] ?? [])
  expect(languages).toEqual(['de'])
})

it('the provider brings English alone', async () => {
  const { inputs } = await bundle(`export { CustomerInsightsProvider } from '../index.ts'`)
  expect(inputs.filter(input => /i18n\/(ar|de|es|fr|ja)[./]/.test(input))).toEqual([])
})
