import type { ResolvedConfig } from '../../sql/config.ts'
import { upgradePath } from '../../sql/upgrades.ts'
import { BUNDLE_VERSION } from '../../sql/version.ts'
import type { Installation } from '../installation.ts'
import type { OwnMigration } from '../migration-file.ts'
import { migrationOf } from '../plan.ts'
import type { Finding } from './finding.ts'

type Complete = Extract<Installation, { state: 'complete' }>

/** Whether database, package, migration file and config are of one mind. File and config may be null: not there. */
export function checkVersion(
  { version, checksum, wasUpgraded }: Complete,
  migration: OwnMigration | null,
  config: ResolvedConfig | null,
): Finding[] {
  const find = (problem: string, remedy: string): Finding => ({
    ...{ level: 'problem', topic: 'installation', sql: null },
    ...{ problem, remedy },
  })
  if (version !== BUNDLE_VERSION) {
    const remedy =
      upgradePath(version) === null
        ? `npm install @org/customer-insights@${version}, or a later version that upgrades from it`
        : 'customer-insights upgrade, then supabase db push'
    return [find(`version ${version} is installed, this package is ${BUNDLE_VERSION}`, remedy)]
  }

  const findings: Finding[] = []
  if (migration !== null) {
    const { file, header } = migration
    if (header === null || !header.intact) {
      findings.push(find(`${file} was changed after it was written`, `restore the file from version control`))
    } else if (header.checksum !== checksum) {
      findings.push(
        find(`${file} is not what is installed: the ledger has another checksum`, `restore the file that was applied`),
      )
    }
  }
  // The whole of an upgraded installation is in no single file, to compare the config with.
  if (config !== null && !wasUpgraded && migrationOf(config).checksum !== checksum) {
    findings.push(
      find(
        'the config is not the one that was installed',
        'restore it; a changed mapping takes effect by customer-insights uninstall, then init',
      ),
    )
  }
  return findings
}
