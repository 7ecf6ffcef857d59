import { applyConditions } from './conditions.ts'
import type { ResolvedConfig } from './config.ts'
import { expandMacros } from './macros.ts'
import { quoteLiteral } from './quote.ts'
import { apiSources, coreSources, hostSources, jobSources } from './sources.generated.ts'
import { BUNDLE_VERSION } from './version.ts'

/** The tables of a booking app for new apps, tests and the demo, as one SQL text. `defaultConfig` maps them. */
export const hostSchemaSql: string = hostSources.map(source => source.sql).join('\n')

/**
 * Everything that the installation creates in a host's database, but for the ledger's row.
 * Reads nothing but `config`; the same config gives the same text.
 */
export function renderInstallation(config: ResolvedConfig): string {
  const parts = [...coreSources, ...apiSources, ...jobSources].flatMap(source =>
    applyConditions(source.sql, config).map(sql => expandMacros(sql, config)),
  )
  return [guard, ...parts].join('\n')
}

/** What ends a migration: ledger and manifest learn what was installed, PostgREST that there is something new. */
export function renderLedger(checksum: string): string {
  return `insert into customer_insights.ledger (version, checksum)
values (${quoteLiteral(BUNDLE_VERSION)}, ${quoteLiteral(checksum)});

select customer_insights.record_objects();

notify pgrst, 'reload schema';
`
}

/** The whole migration as one SQL text. `checksum` is what the ledger keeps of it. */
export function renderMigration(config: ResolvedConfig, checksum = 'none'): string {
  return `${renderInstallation(config)}\n${renderLedger(checksum)}`
}

/** A second run stops before it changes anything, with a sentence instead of "already exists". */
const guard = `do $$
begin
  if to_regnamespace('customer_insights') is not null then
    raise exception 'Customer Insights is already installed in this database.' using
      hint = 'Nothing was changed. Remove this migration, or drop the schema customer_insights first.';
  end if;
end
$$;
`
