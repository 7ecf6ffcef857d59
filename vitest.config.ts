// Every test of the workspace, as projects: `npm run exec -- vitest --project unit` runs one of them.
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { storybookProject } from './.storybook/vitest.project.ts'
import { generateSql } from './packages/customer-insights/scripts/generate-sql.ts'
import { chromiumForVitest } from './scripts/chromium.ts'

generateSql()

const source = 'packages/customer-insights/src'
const tests = 'packages/customer-insights/test'

export default defineConfig({
  test: {
    allowOnly: false,
    projects: [
      'packages/local-supabase/vitest.config.ts',
      'examples/booking-app/vitest.config.ts',
      storybookProject,
      {
        // Plain functions; PGlite where a test wants SQL without a server.
        test: {
          name: 'unit',
          include: [
            'scripts/**/*.test.ts',
            'bench/**/*.test.ts',
            `${source}/**/*.test.ts`,
            'packages/customer-insights/scripts/**/*.test.ts',
            `${tests}/unit/**/*.test.ts`,
          ],
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'dom',
          environment: 'happy-dom',
          include: [`${source}/{hooks,provider}/**/*.test.tsx`],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        // Real Postgres and PostgREST: one server for the run, a database for each file.
        test: {
          name: 'sql',
          include: [`${tests}/{sql,client,cli,realtime}/**/*.test.ts`],
          globalSetup: ['packages/local-supabase/src/vitest.ts'],
          maxWorkers: 2,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'components',
          include: [`${source}/components/**/*.test.tsx`],
          browser: chromiumForVitest(),
          hookTimeout: 60_000,
        },
      },
      {
        // Ours in the pages of hosts, served and opened in Chromium.
        test: {
          name: 'leak',
          include: [`${tests}/leak/**/*.test.ts`],
          globalSetup: [`${tests}/leak/site/serve.ts`],
          maxWorkers: 1,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        // The package as its users get it: packed, installed in an empty folder, run by plain Node, judged by tools.
        test: {
          name: 'pack',
          include: [`${tests}/pack/**/*.test.ts`],
          globalSetup: [`${tests}/pack/tarball.ts`],
          testTimeout: 120_000,
          hookTimeout: 240_000,
        },
      },
      {
        // The same in hosts of every kind, on real data; where they have a page, in Chromium.
        test: {
          name: 'embed',
          include: [`${tests}/embed/*.test.ts`],
          globalSetup: [`${tests}/pack/tarball.ts`, `${tests}/embed/backend.ts`],
          maxWorkers: 2,
          testTimeout: 240_000,
          hookTimeout: 480_000,
        },
      },
    ],
  },
})
