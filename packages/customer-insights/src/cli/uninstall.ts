import type pg from 'pg'
import { renderUninstall } from '../sql/uninstall.ts'
import { describeUrl, withDatabase } from './database.ts'
import { readInstallation } from './installation.ts'
import { CliError, count, type Io } from './io.ts'

export interface UninstallOptions {
  dbUrl?: string
  stripMetadata?: boolean
  yes?: boolean
}

/**
 * Prints the SQL that removes the bundle, or, where a database is given, says what would be lost there, asks, and
 * removes it.
 */
export async function uninstall(io: Io, options: UninstallOptions): Promise<void> {
  const { dbUrl } = options
  const stripMetadata = options.stripMetadata ?? false
  const sql = renderUninstall({ stripMetadata })
  if (dbUrl === undefined) {
    io.out(sql.trimEnd())
    return
  }
  const where = describeUrl(dbUrl)
  await withDatabase(dbUrl, async client => {
    const { state } = await readInstallation(client)
    if (state === 'none') {
      io.out(`Nothing to do: Customer Insights are not installed in ${where}.`)
      return
    }
    io.out(`This removes Customer Insights from ${where}.`)
    const loss = state === 'complete' ? await describeLoss(client, stripMetadata) : []
    for (const line of loss) io.out(line)
    await requireConsent(io, options)
    await client.query(sql)
    io.out(`Removed from ${where}; your tables are as they were before.`)
    io.out('A migration that installs it will do so again on the next reset: keep one that removes it, made by')
    io.out('  customer-insights uninstall > supabase/migrations/<timestamp>_remove_customer_insights.sql')
  })
}

/** What is nowhere else, and what is left behind. Facts and counts come back with the next installation. */
async function describeLoss(client: pg.Client, stripMetadata: boolean): Promise<string[]> {
  const { rows } = await client.query<{ tags: number; tenants: number; metadata: boolean }>(`
    select
      (select count(*) from customer_insights.customer_tags)::int as tags,
      (select count(*) from customer_insights.settings)::int as tenants,
      (customer_insights.features() ->> 'metadata')::boolean as metadata`)
  const { tags = 0, tenants = 0, metadata = false } = rows[0] ?? {}
  const keeps = metadata && !stripMetadata
  const lines: string[] = []
  if (tags > 0) {
    lines.push(
      keeps
        ? `${count(tags, 'marketing tag')} stay where a new installation finds them: in metadata.marketing_tags.`
        : `${count(tags, 'marketing tag')} of customers are lost.`,
    )
  }
  if (tenants > 0) lines.push(`The settings of ${count(tenants, 'tenant')} are lost.`)
  if (metadata) {
    lines.push(
      stripMetadata
        ? 'Our keys are taken out of the metadata of every customer.'
        : 'Our keys stay in the metadata of customers; --strip-metadata takes them out.',
    )
  }
  return lines
}

async function requireConsent(io: Io, { yes }: UninstallOptions): Promise<void> {
  if (yes) return
  if (io.ask === null) throw new CliError('Nothing was removed.\n  remedy: --yes says that it may be', 2)
  if (!(await io.ask.confirm('Remove it?'))) throw new CliError('Nothing was removed.')
}
