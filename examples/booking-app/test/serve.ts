// Builds the demo and serves it on a free port while its tests run.
import { join } from 'node:path'
import { build, preview } from 'vite'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  export interface ProvidedContext {
    demoUrl: string
  }
}

export default async function serve(project: TestProject): Promise<() => Promise<void>> {
  const root = join(import.meta.dirname, '..')
  // A folder of its own, so that nobody else's build takes files away from under the browser.
  const outDir = join(root, '.test-results/demo')
  await inProduction(() => build({ root, logLevel: 'error', build: { outDir, emptyOutDir: true } }))
  const server = await preview({ root, logLevel: 'warn', build: { outDir }, preview: { port: 0 } })
  const [url] = server.resolvedUrls?.local ?? []
  if (!url) throw new Error('The preview server has no address')
  project.provide('demoUrl', url)
  return () => server.close()
}

/** Vitest says it is a test; what is served must be what visitors get. */
async function inProduction<T>(work: () => Promise<T>): Promise<T> {
  const { NODE_ENV } = process.env
  process.env.NODE_ENV = 'production'
  try {
    return await work()
  } finally {
    process.env.NODE_ENV = NODE_ENV
  }
}
