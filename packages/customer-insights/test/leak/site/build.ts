import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { build } from 'vite'

const pages = join(import.meta.dirname, '../page')
const outDir = join(import.meta.dirname, '../../../.test-results/leak')

/** What runs in the pages, as a host's own build would make it. Answers the folder. */
export async function buildScripts(): Promise<string> {
  await inProduction(() =>
    build({
      configFile: false,
      root: pages,
      logLevel: 'error',
      plugins: [react()],
      build: {
        outDir,
        emptyOutDir: true,
        target: 'esnext',
        minify: false,
        modulePreload: false,
        chunkSizeWarningLimit: 10_000,
        rollupOptions: {
          input: { page: join(pages, 'page.tsx'), mui: join(pages, 'mui.tsx') },
          output: { entryFileNames: '[name].js' },
        },
      },
    }),
  )
  return outDir
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
