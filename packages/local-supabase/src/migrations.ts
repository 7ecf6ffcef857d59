import type { Database } from './database.ts'
import { supabaseJson } from './supabase-cli.ts'

/**
 * Applies the migrations of a project to a database with `supabase db push`, as the role `postgres`.
 *
 * @param project The folder that holds `supabase/migrations`.
 * @returns The file names of the migrations that were applied; none if the database had them all.
 */
export async function pushMigrations(database: Pick<Database, 'url'>, project: string): Promise<string[]> {
  const answer = await supabaseJson([
    ...['db', 'push', `--remote=${database.url}`],
    ...['--workdir', project, '--skip-vault', '--yes'],
  ])
  return (answer as { migrations: string[] }).migrations
}
