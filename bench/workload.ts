import type { Databases } from './databases.ts'
import type { BenchOptions } from './options.ts'
import type { Findings } from './results.ts'

/** One thing that is measured: in bench/workloads, under its name in options.ts. */
export type Workload = (bench: Bench) => Promise<Findings>

export interface Bench extends Pick<BenchOptions, 'customers' | 'rounds' | 'seconds'> {
  databases: Databases
}
