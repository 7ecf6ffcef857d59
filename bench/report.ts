import { workloadNames } from './options.ts'
import type { Measurement } from './results.ts'

const preface = `# Results

Written by \`npm run bench\`; each section says which command and when. Ours and what it is measured against take turns in
one run, so that a ratio never compares two runs; of the rounds the median counts. The load comes from Node on the cores
of the server. A load average far above the number of cores (inserts alone make some 9) says that the machine was shared
with other work: then all times are longer on both sides, and ratios are rougher.

| command | what | takes |
| --- | --- | --- |
| \`npm run bench\` | everything at 100,000 customers | under 15 minutes |
| \`npm run bench -- --customers 1000000 --only segments,insights,lists,maintenance\` | what has to stay fast at 1,000,000 | under 20 minutes |
| \`npm run bench -- --only inserts,durable --seconds 30\` | inserts in rounds of 30 s instead of 6 | 22 minutes |
| \`npm run bench -- --only parts\` | what each part of the sync costs an insert | 4 minutes |
| \`npm run bench -- --customers 10000 --rounds 1 --seconds 1\` | whether it all still runs | 3 minutes |

Postgres 17 with shared_buffers 2 GB, random_page_cost 1.1, and otherwise its defaults. Where nothing else is said it does not wait for the disk
(fsync, synchronous_commit and full_page_writes off), which is hard on us: what the disk costs would be the same on both
sides. "Durable" is a server with all three on, as in production.

The data is generated (\`bench/data.ts\`): five bookings a customer on average over two years, where the square of a uniform
number picks the customer, so that most have two or three and the busiest thousands; three customers of 100,000 bookings
beside them; 12 games, 3 venues, a tenth cancelled. It is loaded as a host would load it: bare, then the migration and the
backfill.
`

/** bench/RESULTS.md: a section for each number of customers, the largest first. */
export function report(measurements: readonly Measurement[]): string {
  const sizes = [...new Set(measurements.map(m => m.customers))].sort((a, b) => b - a)
  return [
    preface,
    ...sizes.map(customers =>
      section(
        customers,
        workloadNames.flatMap(name => measurements.filter(m => m.workload === name && m.customers === customers)),
      ),
    ),
  ].join('\n')
}

function section(customers: number, measurements: readonly Measurement[]): string {
  const runs = [...new Set(measurements.map(m => `Measured on ${m.date} with \`${m.command}\`: ${m.machine}.`))]
  return `## ${customers.toLocaleString('en')} customers

${runs.join('\n')}

| work | against | ours | theirs | ratio | wanted | reached |
| --- | --- | --- | --- | --- | --- | --- |
${measurements
  .flatMap(m => m.results)
  .map(
    r =>
      `| ${[r.work, r.against, r.ours, r.theirs, r.ratio, r.target, r.isReached === null ? '-' : r.isReached ? 'yes' : '**no**'].join(' | ')} |`,
  )
  .join('\n')}
${measurements.flatMap(m => (m.details === undefined ? [] : `\n${m.details}\n`)).join('')}`
}
