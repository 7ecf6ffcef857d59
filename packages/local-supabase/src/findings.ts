import type { Database } from './database.ts'
import { supabaseJson } from './supabase-cli.ts'

/** A finding of the security and performance advisors. */
export interface AdvisorFinding {
  /** The lint's name, e.g. "rls_disabled_in_public". */
  name: string
  level: 'INFO' | 'WARN' | 'ERROR'
  categories: ('SECURITY' | 'PERFORMANCE')[]
  /** One sentence that names the object. */
  detail: string
  metadata: { schema?: string; name?: string; type?: string } & Record<string, unknown>
}

/** What plpgsql_check found in one function. */
export interface LintFinding {
  /** "schema.function" */
  function: string
  issues: { level: string; message: string; sqlState?: string; statement?: { lineNumber: string; text: string } }[]
}

/** Every finding of `supabase db advisors`, from the level info on. */
export async function dbAdvisors(database: Pick<Database, 'url'>): Promise<AdvisorFinding[]> {
  const answer = await supabaseJson(['db', 'advisors', `--remote=${database.url}`, '--type', 'all', '--level', 'info'])
  return (answer as { results: AdvisorFinding[] }).results
}

/**
 * Every finding of `supabase db lint` in the given schemas, from the level warning on.
 *
 * It needs the extension plpgsql_check. The npm binaries come without, so this throws an Error which says so, unless the
 * server was started with the option `plpgsqlCheck`.
 */
export async function dbLint(database: Pick<Database, 'url'>, schemas = ['public']): Promise<LintFinding[]> {
  const answer = await supabaseJson([
    ...['db', 'lint', `--remote=${database.url}`],
    ...['--schema', schemas.join(','), '--level', 'warning'],
  ])
  return (answer as { results: LintFinding[] }).results
}
