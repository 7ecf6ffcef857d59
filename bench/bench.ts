// npm run bench [-- --help]: measures ours against what it replaces, both in the same run. What a workload has found is
// kept when it has ended, so that a run that is stopped keeps what it has.
import { generateSql } from '../packages/customer-insights/scripts/generate-sql.ts'
import { keepFindings } from './keep.ts'
import { parseOptions } from './options.ts'

const options = parseOptions(process.argv.slice(2))
if (typeof options === 'number') process.exit(options)

generateSql()
// Not before: they need the SQL that was generated just now.
const { createDatabases } = await import('./databases.ts')
const { workloads } = await import('./workloads/index.ts')

const started = performance.now()
const seconds = () => Math.round((performance.now() - started) / 1000)
const databases = createDatabases()
try {
  for (const workload of options.only) {
    console.log(`── ${workload}, after ${seconds()} s`)
    const findings = await workloads[workload]({ ...options, databases })
    for (const result of findings.results) {
      console.log(`${result.work}: ${result.ratio} (${result.ours}, ${result.theirs}); wanted ${result.target}`)
    }
    keepFindings(options, workload, findings)
  }
} finally {
  await databases.stop()
}
console.log(`Took ${seconds()} s.`)
