// What the theming guide tells hosts of a framework to write, made into a style sheet by that framework's own tools.

import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import tailwind4 from '@tailwindcss/postcss'
import { build } from 'esbuild'
import postcss from 'postcss'
import tailwind3 from 'tailwindcss-3'
import type { IN_LAYERS } from './hosts.ts'

const require = createRequire(import.meta.url)
const guide = join(import.meta.dirname, '../../../../../docs/theming.md')

/** By the name that the guide has, whose line is made how. */
const FRAMEWORKS = {
  'tailwind-4': { name: 'Tailwind 4', make: makeTailwind4 },
  'tailwind-3': { name: 'Tailwind 3', make: makeTailwind3 },
  bootstrap: { name: 'Bootstrap', make: makeBootstrap },
} satisfies Record<(typeof IN_LAYERS)[number], { name: string; make: (line: string) => Promise<string> }>

/** The style sheet of each framework with its layers named as the guide says. */
export async function documentedSheets(): Promise<Record<string, string>> {
  const text = await readFile(guide, 'utf8')
  return Object.fromEntries(
    await Promise.all(
      Object.entries(FRAMEWORKS).map(async ([host, { name, make }]) => [host, await make(lineFor(name, text))]),
    ),
  )
}

/** What stands in the guide's table beside a framework: code, in the order in which it is to be written. */
function lineFor(framework: string, text: string): string {
  const cell = text.split('\n').find(line => line.startsWith(`| ${framework} |`))
  const code = [...(cell ?? '').matchAll(/`([^`]+)`/g)].map(([, part]) => part)
  if (code.length === 0) throw new Error(`docs/theming.md says nothing of ${framework}.`)
  return code.join('\n')
}

async function makeTailwind4(line: string): Promise<string> {
  const from = join(import.meta.dirname, 'tailwind-4.css')
  const { css } = await postcss([tailwind4({ base: import.meta.dirname, optimize: false })]).process(line, { from })
  return css
}

async function makeTailwind3(line: string): Promise<string> {
  const plugin = tailwind3({ content: [{ raw: '', extension: 'html' }] })
  const { css } = await postcss([plugin]).process(line, { from: undefined })
  return css
}

async function makeBootstrap(line: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: line, loader: 'css', resolveDir: join(require.resolve('bootstrap/package.json'), '../..') },
    bundle: true,
    write: false,
    logLevel: 'error',
  })
  return outputFiles[0]?.text ?? ''
}
