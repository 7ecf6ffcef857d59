import type { ResolvedConfig } from '../sql/config.ts'
import { renderMigration } from '../sql/render.ts'
import { BUNDLE_VERSION } from '../sql/version.ts'
import { CliError, type Io } from './io.ts'
import { loadConfig } from './load-config.ts'
import { migrationFile } from './migration-header.ts'

export interface PlanOptions {
  config: string
  access?: string
}

/** Prints the SQL that `init` would write, byte for byte. Connects to nothing and writes nothing. */
export async function plan(io: Io, options: PlanOptions): Promise<void> {
  const config = await loadConfig(io, options.config, options.access ?? null)
  if (config === null) {
    throw new CliError(
      `${options.config} does not exist.\n  remedy: make one with customer-insights init --db-url <url>`,
    )
  }
  io.out(migrationOf(config.resolved).text.trimEnd())
}

/** The migration file that a config gives. */
export function migrationOf(config: ResolvedConfig): { checksum: string; text: string } {
  return migrationFile(BUNDLE_VERSION, checksum => renderMigration(config, checksum))
}
