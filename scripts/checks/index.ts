import type { Outcome } from './outcome.ts'
import { tool } from './tool.ts'
import { vitest } from './vitest.ts'

export interface Check {
  /** For `--only`. */
  name: string
  /** What is being shown to hold. */
  title: string
  needsChromium?: boolean
  /** Not part of `npm test`, unless CI is set or `--only` names it. */
  onlyInCi?: boolean
  run: () => Promise<Outcome>
}

/** The tests of the SQL whose names begin so, on another Postgres than the default one. */
const sqlOn = (version: string, title: string, names: string[]): Check => ({
  name: `sql-${version}`,
  title: `the core of the SQL on ${title}`,
  onlyInCi: true,
  run: vitest('sql', {
    files: names.map(name => `packages/customer-insights/test/sql/${name}`),
    env: { POSTGRES_VERSION: version },
  }),
})
const core = [
  ...['backfill', 'edges', 'lists.test', 'lists-tags', 'maintain', 'settings', 'sync', 'time'],
  ...['audit-', 'consent', 'erasure.test', 'privacy-'],
]
/** PGlite takes seconds to begin each database. */
const corePglite = ['backfill', 'edges', 'lists-tags', 'settings-', 'sync.test']

/** In the order in which they run: what fails fastest first, what needs a build after it. */
export const checks: Check[] = [
  {
    name: 'lint',
    title: 'format and lint of TypeScript, CSS and JSON',
    run: tool(['biome', 'check', '--error-on-warnings', '.']),
  },
  { name: 'sql-lint', title: 'parse and lint of SQL', run: tool(['node', 'scripts/lint-sql.ts']) },
  { name: 'build', title: 'build of the package', run: tool(['node', 'packages/customer-insights/scripts/build.ts']) },
  {
    name: 'sizes',
    title: 'what each import adds to a page',
    run: tool(['pnpm', '--filter', '@org/customer-insights', 'exec', 'size-limit']),
  },
  {
    name: 'api',
    title: 'what the package promises, and the changesets for it',
    run: tool(['node', 'packages/customer-insights/scripts/api/index.ts', '--check']),
  },
  {
    name: 'types',
    title: 'types',
    run: tool(
      ['tsc', '-p', 'tsconfig.json'],
      ['tsc', '-p', 'packages/local-supabase'],
      ['tsc', '-p', 'packages/customer-insights'],
      ['tsc', '-p', 'examples/booking-app'],
    ),
  },
  { name: 'unused', title: 'files, exports and dependencies that nothing uses', run: tool(['knip']) },
  { name: 'unit', title: 'unit tests', run: vitest('unit') },
  { name: 'dom', title: 'provider and hooks', run: vitest('dom') },
  { name: 'local-supabase', title: 'the local Postgres and PostgREST', run: vitest('local-supabase') },
  { name: 'sql', title: 'SQL, client and command line on real Postgres', run: vitest('sql') },
  sqlOn('15', 'Postgres 15', core),
  sqlOn('18', 'Postgres 18', core),
  sqlOn('pglite', 'PGlite', corePglite),
  { name: 'components', title: 'components in Chromium', needsChromium: true, run: vitest('components') },
  { name: 'storybook', title: 'every story in Chromium, with axe', needsChromium: true, run: vitest('storybook') },
  {
    name: 'storybook-build',
    title: 'build of Storybook',
    run: tool(['storybook', 'build', '--quiet', '--disable-telemetry']),
  },
  { name: 'demo', title: 'the demo, built and used in Chromium', needsChromium: true, run: vitest('demo') },
  { name: 'leak', title: 'ours in the pages of hosts, in Chromium', needsChromium: true, run: vitest('leak') },
  { name: 'pack', title: 'the packed package in an empty project', run: vitest('pack') },
  { name: 'embed', title: 'the packed package in hosts of every kind', needsChromium: true, run: vitest('embed') },
]
