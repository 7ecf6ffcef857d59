import { createQueryClient } from '../../packages/customer-insights/src/provider/createQueryClient.ts'
import type { ComponentOverrides } from '../../packages/customer-insights/src/provider/index.ts'
import { type Claims, type Faults, staffClaims } from '../../packages/customer-insights/src/testing/index.ts'
import { type DatabaseName, getDatabase } from './databases.ts'
import { findPerson, ROLES, type Role } from './people.ts'

/** What a story may say under `parameters.insights`. */
export interface InsightsParameters {
  database?: DatabaseName
  /** What goes wrong, for this story alone. */
  faults?: Faults
  /** The caller; staff by default. */
  claims?: Claims
  locale?: string
  currency?: string
  components?: ComponentOverrides
}

/** What a story runs on. Found in a play function as `loaded.stage`, to change the faults or refetch. */
export interface Stage {
  supabase: ReturnType<Awaited<ReturnType<typeof getDatabase>>['supabase']>
  queryClient: ReturnType<typeof createQueryClient>
  faults: Faults
  /** In place of the role in `args.customerId`. */
  customerId: string | undefined
}

export async function setStage(parameters: InsightsParameters, args: Record<string, unknown>): Promise<Stage> {
  const backend = await getDatabase(parameters.database ?? 'demo')
  const faults: Faults = { ...parameters.faults, fail: { ...parameters.faults?.fail } }
  const queryClient = createQueryClient()
  // Tries as often as in production, without the wait before each.
  queryClient.setDefaultOptions({ queries: { ...queryClient.getDefaultOptions().queries, retryDelay: 0 } })
  return {
    supabase: backend.supabase(parameters.claims ?? staffClaims, faults),
    queryClient,
    faults,
    customerId: isRole(args.customerId) ? await findPerson(backend, args.customerId) : undefined,
  }
}

function isRole(value: unknown): value is Role {
  return ROLES.some(role => role === value)
}
