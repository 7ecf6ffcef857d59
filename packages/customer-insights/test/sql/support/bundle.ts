import type { Database } from '@customer-insights/local-supabase'
import type { Template } from '@customer-insights/local-supabase/vitest'
import { defaultConfig, type HostConfig, hostSchemaSql, parseConfig, renderMigration } from '../../../src/sql/index.ts'

/** Runs SQL texts one after the other as the role that migrates. */
export async function runSql(database: Database, ...texts: string[]): Promise<void> {
  const client = await database.connect()
  try {
    for (const text of texts) await client.query(text)
  } finally {
    await client.end()
  }
}

/** The host's tables of sql/host with the bundle installed over them, empty. */
export const installed: Template = {
  name: 'host_with_bundle',
  build: database => runSql(database, hostSchemaSql, migrationFor(defaultConfig)),
}

/** The migration of a config, as `init` would write it. */
export function migrationFor(config: HostConfig): string {
  return renderMigration(parseConfig(config))
}
