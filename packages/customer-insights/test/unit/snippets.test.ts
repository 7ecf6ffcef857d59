import { execFile } from 'node:child_process'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { promisify } from 'node:util'
import { beforeAll, expect, test } from 'vitest'
import { parseConfig } from '../../src/sql/index.ts'

const packageDir = join(import.meta.dirname, '../..')
const root = join(packageDir, '../..')
/** Inside the package, so that its dependencies are found; ignored by git. */
const workDir = join(packageDir, '.snippets')

interface Snippet {
  /** Where it stands: "docs/recipes.md:12". */
  place: string
  language: string
  text: string
}

/** The fenced blocks of every guide that a host's developer reads. */
async function snippetsOf(file: string): Promise<Snippet[]> {
  const lines = (await readFile(file, 'utf8')).split('\n')
  const snippets: Snippet[] = []
  let open: { line: number; language: string; indent: number; text: string[] } | undefined
  for (const [index, line] of lines.entries()) {
    const fence = /^(\s*)```(\w*)/.exec(line)
    if (fence && !open) open = { line: index + 1, language: fence[2] ?? '', indent: fence[1]?.length ?? 0, text: [] }
    else if (fence && open) {
      snippets.push({
        place: `${relative(root, file)}:${open.line}`,
        language: open.language,
        text: open.text.join('\n'),
      })
      open = undefined
    } else open?.text.push(line.slice(open.indent))
  }
  return snippets
}

const guides = (await readdir(join(root, 'docs')))
  .filter(name => name.endsWith('.md'))
  .map(name => join(root, 'docs', name))
const files = [join(root, 'README.md'), join(packageDir, 'README.md'), ...guides]
const snippets = (await Promise.all(files.map(snippetsOf))).flat()
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
