import type { PgliteBackend } from '../../packages/customer-insights/src/testing/index.ts'

type Start = (snapshot: Blob | undefined) => Promise<PgliteBackend>

/**
 * In a test run every file of stories is a page of its own in one browser: the first that needs a database makes it and
 * leaves a copy for the others. Elsewhere nothing is kept, so that what is seen is what the SQL says now.
 */
export async function startFromCopy(name: string, start: Start): Promise<PgliteBackend> {
  if (import.meta.env.VITEST_STORYBOOK === undefined) return start(undefined)
  const copies = await caches.open('story-databases')
  const kept = await copies.match(`/${name}`)
  if (kept) return start(await kept.blob())
  const made = await start(undefined)
  await copies.put(`/${name}`, new Response(await made.snapshot()))
  return made
}
