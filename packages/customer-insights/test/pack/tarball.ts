// Vitest's global setup for what is tested as its users get it: the package packed once, for all hosts of the run.
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { execute, mustSucceed } from './execute.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Path of the packed package. */
    tarball: string
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'customer-insights-tarball-'))
  // Builds it first (prepack).
  mustSucceed(await execute(join(import.meta.dirname, '../..'), 'pnpm', ['pack', '--pack-destination', folder]))
  const [tarball] = await readdir(folder)
  if (!tarball) throw new Error('pnpm packed nothing.')
  project.provide('tarball', join(folder, tarball))
  return () => rm(folder, { recursive: true, force: true })
}
