import { execFile } from 'node:child_process'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify, stripVTControlCharacters } from 'node:util'
import { expect, test } from 'vitest'
import { allSnippets } from '../support/snippets.ts'

const packageDir = join(import.meta.dirname, '../..')
/** Inside the package, so that its dependencies are found; ignored by git. */
const workDir = join(packageDir, '.snippets-run')

const CONFIG = `
import react from '@vitejs/plugin-react'
export default {
  plugins: [react()],
  resolve: {
    alias: [
      { find: /^@org\\/customer-insights$/, replacement: '${packageDir}/src/index.ts' },
      { find: /^@org\\/customer-insights\\/(.*)$/, replacement: '${packageDir}/src/$1/index.ts' },
    ],
  },
  test: { environment: 'happy-dom', testTimeout: 60000, hookTimeout: 60000 },
}
`

test('the tests in docs/testing.md pass in a Vitest of a host', async () => {
  const snippets = (await allSnippets()).filter(
    ({ place, text }) => place.startsWith('docs/testing.md') && text.includes("from 'vitest'"),
  )
  expect(snippets).toHaveLength(2)
  await rm(workDir, { recursive: true, force: true })
  await mkdir(workDir, { recursive: true })
  try {
    await writeFile(join(workDir, 'vitest.config.mjs'), CONFIG)
    for (const [index, { text }] of snippets.entries()) await writeFile(join(workDir, `guide${index}.test.tsx`), text)
    const vitest = join(packageDir, '../../node_modules/vitest/vitest.mjs')
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [vitest, 'run', '--reporter=default', '--root', workDir],
      {
        cwd: workDir,
        env: { ...process.env, VITEST: undefined },
      },
    ).catch((error: { stdout: string; stderr: string }) => {
      throw new Error(`${error.stdout}${error.stderr}`)
    })
    expect(stripVTControlCharacters(stdout)).toMatch(/Tests +4 passed \(4\)/)
  } finally {
    await rm(workDir, { recursive: true, force: true })
  }
}, 180_000)
