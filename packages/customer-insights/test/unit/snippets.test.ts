import { execFile } from 'node:child_process'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { transform } from 'esbuild'
import { beforeAll, expect, test } from 'vitest'
import { parseConfig } from '../../src/sql/index.ts'
import { allSnippets, type Snippet } from '../support/snippets.ts'

const packageDir = join(import.meta.dirname, '../..')
const root = join(packageDir, '../..')
/** Inside the package, so that its dependencies are found; ignored by git. */
const workDir = join(packageDir, '.snippets')

const snippets = await allSnippets()
const code = snippets.filter(({ language }) => language === 'tsx' || language === 'ts')
const fileOf = ({ place, language }: Snippet) => `${place.replaceAll(/\W/g, '_')}.${language}`

/** What the short ones in a README leave to the reader. */
const AROUND = `
import type { SupabaseClient } from '@supabase/supabase-js'
import type { ReactNode } from 'react'
declare global {
  const supabase: SupabaseClient
  const customer: { id: string }
  function App(): ReactNode
}
`

let complaints = ''

beforeAll(async () => {
  await rm(workDir, { recursive: true, force: true })
  await mkdir(workDir, { recursive: true })
  const source = '../src'
  await writeFile(
    join(workDir, 'tsconfig.json'),
    JSON.stringify({
      extends: '../../../tsconfig.base.json',
      compilerOptions: {
        module: 'esnext',
        moduleResolution: 'bundler',
        allowImportingTsExtensions: true,
        types: ['node', 'vite/client'],
        paths: {
          '@org/customer-insights': [`${source}/index.ts`],
          '@org/customer-insights/styles.css': [`${source}/styles.d.ts`],
          '@org/customer-insights/i18n/*': [`${source}/i18n/*.ts`],
          '@org/customer-insights/*': [`${source}/*/index.ts`],
        },
      },
      include: ['*.ts', '*.tsx'],
    }),
  )
  await writeFile(join(workDir, 'around.d.ts'), `${AROUND}export {}\n`)
  for (const snippet of code) await writeFile(join(workDir, fileOf(snippet)), `${snippet.text}\nexport {}\n`)
  const tsc = join(root, 'node_modules/typescript/bin/tsc')
  complaints = await promisify(execFile)(process.execPath, [tsc, '-p', workDir, '--pretty', 'false'], { cwd: workDir })
    .then(() => '')
    .catch(({ stdout, stderr }) => `${stdout}${stderr}`)
}, 120_000)

test('there are snippets to check', () => {
  expect(code.length).toBeGreaterThan(8)
})

test.each(code.map(snippet => [snippet.place, snippet] as const))('%s compiles', (_place, snippet) => {
  expect(complaints.split('\n').filter(line => line.includes(fileOf(snippet)))).toEqual([])
})

test('nothing else is wrong with them', () => {
  expect(complaints.split('\n').filter(line => line && !code.some(snippet => line.includes(fileOf(snippet))))).toEqual(
    [],
  )
})

const configs = snippets.filter(({ language, text }) => language === 'json' && text.includes('"bookings"'))

test.each(configs.map(({ place, text }) => [place, text] as const))('%s is a mapping', (_place, text) => {
  expect(() => parseConfig(JSON.parse(text))).not.toThrow()
})

const sheets = snippets.filter(({ language }) => language === 'css')

test.each(sheets.map(({ place, text }) => [place, text] as const))('%s is CSS', async (_place, text) => {
  expect((await transform(text, { loader: 'css' })).warnings).toEqual([])
})

test('what is no language of these is not checked, and so has to be one', () => {
  // Shell and SQL are run: test/cli/guides.test.ts.
  const known = ['ts', 'tsx', 'json', 'css', 'sh', 'sql']
  expect(snippets.filter(({ language }) => !known.includes(language)).map(({ place }) => place)).toEqual([])
})
