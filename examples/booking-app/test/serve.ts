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
  await build({ root, logLevel: 'error' })
  const server = await preview({ root, logLevel: 'warn', preview: { port: 0 } })
  const [url] = server.resolvedUrls?.local ?? []
  if (!url) throw new Error('The preview server has no address')
  project.provide('demoUrl', url)
  return () => server.close()
}
