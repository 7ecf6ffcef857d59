import type { ClientBase } from 'pg'
import type { ConfigProblem } from '../sql/config-error.ts'
import { apiNames } from '../sql/macros.ts'

interface ServerFacts {
  version: number
  /** `auth.jwt()` and the roles of Supabase. */
  supabase: boolean
  installed: boolean
  /** Functions of the host that have the name of an RPC of ours, with their arguments. */
  taken: string[]
}

/** What any config needs of the database: a Postgres new enough, Supabase, and our names free. */
export async function checkServer(client: ClientBase): Promise<ConfigProblem[]> {
  const { rows } = await client.query<ServerFacts>(factsQuery, [apiNames])
  const facts = rows[0]
  if (facts === undefined) return []
  const problems: ConfigProblem[] = []
  const add = (problem: string, expected: string, remedy: string) =>
    problems.push({ key: 'the database', problem, expected, remedy })

  if (facts.version < 150000) {
    const expected = 'Postgres 15 or newer, whose views respect the row-level security of the caller'
    add(`is Postgres ${Math.floor(facts.version / 10000)}`, expected, 'upgrade it')
  }
  if (!facts.supabase) {
    add(
      'is not of Supabase',
      'the function auth.jwt(), the roles authenticated and service_role',
      'is it the right one?',
    )
  }
  if (!facts.installed && facts.taken.length > 0) {
    add(
      `has ${facts.taken.join(', ')} of its own`,
      'names that are free: our functions have them',
      'rename or drop yours',
    )
  }
  return problems
}

const factsQuery = `
select current_setting('server_version_num')::int as version,
  to_regprocedure('auth.jwt()') is not null
    and to_regrole('authenticated') is not null and to_regrole('service_role') is not null as supabase,
  to_regnamespace('customer_insights') is not null as installed,
  array(
    select p.oid::regprocedure::text from pg_proc p
    where p.pronamespace = to_regnamespace('public') and p.proname = any ($1::text[])
    order by 1
  ) as taken`
