import { applyConditions } from './conditions.ts'
import type { ResolvedConfig } from './config.ts'
import { expandMacros, INSTALL_LOCK } from './macros.ts'
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
  const sources = [...coreSources, ...apiSources, ...jobSources]
  return [guard, ...sources.flatMap(({ sql }) => renderText(sql, config))].join('\n')
}

function renderText(sql: string, config: ResolvedConfig): string[] {
  return applyConditions(sql, config).map(text => expandMacros(text, config))
}

/** What ends a migration: ledger and manifest learn what was installed, PostgREST that there is something new. */
export function renderLedger(checksum: string, version: string = BUNDLE_VERSION): string {
  return `insert into customer_insights.ledger (version, checksum)
values (${quoteLiteral(version)}, ${quoteLiteral(checksum)});

select customer_insights.record_objects();

notify pgrst, 'reload schema';
`
}

/** The whole migration as one SQL text. `checksum` is what the ledger keeps of it. */
export function renderMigration(config: ResolvedConfig, checksum = 'none'): string {
  return `${renderInstallation(config)}\n${renderLedger(checksum)}`
}

/** An upgrade as one SQL text; `texts` are its steps in the words of /sql. */
export function renderUpgrade(
  config: ResolvedConfig,
  { from, to, texts, checksum }: { from: string; to: string; texts: readonly string[]; checksum: string },
): string {
  const parts = texts.flatMap(sql => renderText(sql, config))
  return [upgradeGuard(from, to), ...parts, renderLedger(checksum, to)].join('\n')
}

/**
 * A second run stops before it changes anything, with a sentence instead of "already exists"; also one at the same
 * moment, which waits for the first. The schema is made under the lock, for a migration may run outside a transaction.
 */
const guard = `do $$
begin
  perform pg_advisory_xact_lock(${INSTALL_LOCK});
  if to_regnamespace('customer_insights') is not null then
    raise exception 'Customer Insights is already installed in this database.' using
      hint = 'Nothing was changed. Remove this migration; customer-insights doctor tells what is installed.';
  end if;
  create schema customer_insights;
end
$$;
`

/** The ledger has each version once: whoever comes second finds another version than it was written for. */
function upgradeGuard(from: string, to: string): string {
  const [wanted, next] = [quoteLiteral(from), quoteLiteral(to)]
  return `do $$
declare
  installed text;
begin
  perform pg_advisory_xact_lock(${INSTALL_LOCK});
  if to_regclass('customer_insights.ledger') is not null then
    select l.version into installed from customer_insights.ledger l order by l.position desc limit 1;
  end if;
  if installed is distinct from ${wanted} then
    raise exception 'This upgrade of Customer Insights leads from version % to %; installed is %.',
      ${wanted}, ${next}, coalesce(installed, 'none') using hint = 'Nothing was changed.';
  end if;
end
$$;
`
}
