import type { WorkloadName } from '../options.ts'
import type { Workload } from '../workload.ts'
import { copies } from './copies.ts'
import { durable } from './durable.ts'
import { inserts } from './inserts.ts'
import { insights } from './insights.ts'
import { lists } from './lists.ts'
import { literal } from './literal.ts'
import { maintenance } from './maintenance.ts'
import { messages } from './messages.ts'
import { parts } from './parts.ts'
import { scroll } from './scroll.ts'
import { segments } from './segments.ts'
import { sizes } from './sizes.ts'

export const workloads: Record<WorkloadName, Workload> = {
  segments,
  insights,
  lists,
  maintenance,
  inserts,
  durable,
  literal,
  copies,
  messages,
  scroll,
  parts,
  sizes,
}
