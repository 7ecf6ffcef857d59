import type { ClientBase } from 'pg'

/**
 * What a database has of us. `partial` is what a migration leaves that was not run as one transaction and broke off:
 * our schema, without the last lines of ledger and manifest.
 */
export type Installation =
  | { state: 'none' }
  | { state: 'partial' }
  | {
      state: 'complete'
      version: string
      /** Of the last migration, which may be an upgrade. */
      checksum: string
      installedAt: Date
      wasUpgraded: boolean
    }

export async function readInstallation(client: ClientBase): Promise<Installation> {
  const found = await client.query<{ schema: boolean; tables: boolean }>(
    `select to_regnamespace('customer_insights') is not null as schema,
       to_regclass('customer_insights.ledger') is not null
         and to_regclass('customer_insights.manifest') is not null
         and to_regprocedure('customer_insights.objects()') is not null as tables`,
  )
  const { schema = false, tables = false } = found.rows[0] ?? {}
  if (!schema) return { state: 'none' }
  if (!tables) return { state: 'partial' }
  const ledger = await client.query<{ version: string; checksum: string; installedAt: Date; wasUpgraded: boolean }>(
    `select l.version, l.checksum, l.installed_at as "installedAt",
       count(*) over () > 1 as "wasUpgraded"
     from customer_insights.ledger l
     where exists (select from customer_insights.manifest)
     order by l.position desc
     limit 1`,
  )
  return ledger.rows[0] ? { state: 'complete', ...ledger.rows[0] } : { state: 'partial' }
}

/** The timestamps of the migrations that the Supabase CLI has recorded in a database. */
export async function readApplied(client: ClientBase): Promise<ReadonlySet<string>> {
  const found = await client.query<{ recorded: boolean }>(
    `select to_regclass('supabase_migrations.schema_migrations') is not null as recorded`,
  )
  if (!found.rows[0]?.recorded) return new Set()
  const { rows } = await client.query<{ version: string }>('select version from supabase_migrations.schema_migrations')
  return new Set(rows.map(({ version }) => version))
}
