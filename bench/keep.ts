import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'
import { join } from 'node:path'
import { type BenchOptions, commandOf, type WorkloadName } from './options.ts'
import { report } from './report.ts'
import { type Findings, type Measurement, withMeasurement } from './results.ts'

/** Writes what a workload has found beside what others have: in results.json, and for people in RESULTS.md. */
export function keepFindings(options: BenchOptions, workload: WorkloadName, findings: Findings): void {
  const [cpu] = cpus()
  const file = join(import.meta.dirname, 'results.json')
  const known: Measurement[] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : []
  const measurements = withMeasurement(known, {
    workload,
    customers: options.customers,
    date: new Date().toISOString().slice(0, 10),
    command: commandOf(options),
    machine: `${cpus().length} cores (${cpu?.model.trim() ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GiB, load average ${Math.round(loadavg()[1] ?? 0)}`,
    ...findings,
  })
  writeFileSync(file, `${JSON.stringify(measurements, null, 2)}\n`)
  writeFileSync(join(import.meta.dirname, 'RESULTS.md'), report(measurements))
}
