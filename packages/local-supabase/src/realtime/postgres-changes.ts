import type { Pool } from 'pg'
import { become, rolledBack } from './authorize.ts'
import type { Claims } from './verify-token.ts'

/** What a client asks for under `config.postgres_changes`, as supabase-js sends it. */
export interface Binding {
  event: string
  schema?: string
  table?: string
  /** "column=eq.value" */
  filter?: string
}

/** A binding under which a channel is told of changes. */
export interface Subscription {
  /** The number by which the client knows the binding. */
  id: number
  event: string
  relations: ReadonlySet<number>
  filter: Filter | null
}

interface Filter {
  column: string
  value: string
}

/** A committed change. */
export interface Change {
  id: string
  relation: number
  type: string
  record: Record<string, unknown> | null
  old_record: Record<string, unknown> | null
}

/**
 * The tables of a binding, tapped from now on. Throws an Error with the platform's words where there is none: the table
 * is not in the publication `supabase_realtime`, or its key or the filter's column cannot be read by the role.
 */
export async function subscribe(pool: Pool, id: number, binding: Binding, { role }: Claims): Promise<Subscription> {
  const filter = parseFilter(binding.filter)
  const { rows } = await pool.query('select s as relation from realtime_tap.subscribe($1, $2, $3, $4) s', [
    binding.schema ?? 'public',
    binding.table ?? null,
    filter?.column ?? null,
    role,
  ])
  if (rows.length === 0) {
    const asked = `schema: ${binding.schema}, table: ${binding.table}, filters: [${binding.filter ?? ''}]`
    throw new Error(
      `Unable to subscribe to changes with given parameters. Please check Realtime is enabled for the given connect parameters: [event: ${binding.event}, ${asked}]`,
    )
  }
  return { id, event: binding.event, relations: new Set(rows.map(row => Number(row.relation))), filter }
}

/** Whether the change is one of those that the subscription asks for. */
export function concerns({ event, relations, filter }: Subscription, change: Change): boolean {
  if (!relations.has(change.relation) || (event !== '*' && event.toUpperCase() !== change.type)) return false
  const record = change.record ?? change.old_record
  return filter === null || String(record?.[filter.column] ?? '') === filter.value
}

/** The change as the bearer of the claims is told of it; null if row-level security hides the row. */
export async function describeFor(pool: Pool, change: Change, claims: Claims): Promise<unknown> {
  const { rows } = await pool.query(
    'select realtime_tap.described($1, $2) as data, realtime_tap.visibility_query($1) as query',
    [change.id, claims.role],
  )
  const [{ data, query }] = rows as [{ data: unknown; query: string | null }]
  if (query === null) return data
  const isVisible = await rolledBack(pool, async client => {
    await become(client, '', claims)
    return (await client.query(query)).rows[0]?.visible === true
  })
  return isVisible ? data : null
}

/** Of the platform's operators eq alone. */
function parseFilter(filter: string | undefined): Filter | null {
  if (filter === undefined || filter === '') return null
  const [, column, value] = /^(\w+)=eq\.(.*)$/s.exec(filter) ?? []
  if (column === undefined || value === undefined)
    throw new Error(`Filters are "column=eq.value" here, not "${filter}".`)
  return { column, value }
}
