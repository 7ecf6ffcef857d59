import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { type Consumer, createConsumer } from '../pack/consumer.ts'

let host: Consumer
beforeAll(async () => {
  host = await createConsumer(inject('tarball'), {
    template: join(import.meta.dirname, 'fixtures/vitest'),
    also: ['@electric-sql/pglite', '@testing-library/react', 'vitest'],
    versions: { jsdom: '31.0.1' },
  })
  await host.write(
    'vitest.config.ts',
    `export default { oxc: { jsx: { runtime: 'automatic' } }, test: { environment: 'jsdom', testTimeout: 60_000, hookTimeout: 60_000 } }`,
  )
})
afterAll(() => host?.remove())

test("a host's own tests run on the testing backend, in vitest with jsdom", async () => {
  const reporter = ['--reporter=json', '--outputFile=results.json']
  const { code } = await host.run('node', 'node_modules/vitest/vitest.mjs', 'run', ...reporter)
  const results = JSON.parse(await readFile(join(host.folder, 'results.json'), 'utf8'))
  expect(results).toMatchObject({ numPassedTests: 2, numFailedTests: 0, numTotalTests: 2 })
  expect(code).toBe(0)
})
