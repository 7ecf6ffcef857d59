// npm run bench [-- --customers 100000 --rounds 5]: measures ours against what it replaces, both in the same run, and
// writes bench/RESULTS.md.
import { writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { generateSql } from '../packages/customer-insights/scripts/generate-sql.ts'
import { type Database, startServer } from '../packages/local-supabase/src/index.ts'
import type { Result } from './measure.ts'

export interface Bench {
  /** The host's tables and its own stats trigger. */
  host: Database
  /** The same with the bundle installed. */
  ours: Database
  /** How often each measurement is taken; the median counts. */
  rounds: number
}

const { values } = parseArgs({
  options: { customers: { type: 'string', default: '100000' }, rounds: { type: 'string', default: '5' } },
})
const [customers, rounds] = [Number(values.customers), Number(values.rounds)]
if (!(customers >= 100 && rounds >= 1)) throw new Error('--customers takes 100 or more, --rounds 1 or more.')

generateSql()
const { makeDatabase } = await import('./data.ts')
const { segments } = await import('./workloads/segments.ts')
const { insights } = await import('./workloads/insights.ts')
const { inserts } = await import('./workloads/inserts.ts')
const { messages } = await import('./workloads/messages.ts')

const server = await startServer({ version: 17 })
const results: Result[] = []
try {
  console.log(`Making two databases of ${customers.toLocaleString('en')} customers ...`)
  const bench: Bench = {
    host: await makeDatabase(server, 'host', customers),
    ours: await makeDatabase(server, 'ours', customers),
    rounds,
  }
  for (const workload of [segments, insights, inserts, messages]) {
    for (const result of await workload(bench)) {
      results.push(result)
      console.log(`${result.work}: ${result.ratio} (${result.ours}, ${result.theirs}); wanted ${result.target}`)
    }
  }
} finally {
  await server.stop()
}

const [cpu] = cpus()
writeFileSync(
  join(import.meta.dirname, 'RESULTS.md'),
  `# Results

Measured on ${new Date().toISOString().slice(0, 10)} with \`npm run bench -- --customers ${customers} --rounds ${rounds}\`: Postgres 17 with fsync off, ${cpus().length} cores
(${cpu?.model.trim() ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GiB. Ours and what it is measured against take turns in one run; the median of ${rounds}
rounds counts. The load comes from Node on the same cores.

| work | against | ours | theirs | ratio | wanted | reached |
| --- | --- | --- | --- | --- | --- | --- |
${results
  .map(
    r => `| ${[r.work, r.against, r.ours, r.theirs, r.ratio, r.target, r.isReached ? 'yes' : '**no**'].join(' | ')} |`,
  )
  .join('\n')}
`,
)
