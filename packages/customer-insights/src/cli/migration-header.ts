import { createHash } from 'node:crypto'

/** What the header of a migration of ours says. */
export interface MigrationHeader {
  version: string
  /** The version that the migration upgrades; null where it installs. */
  upgrades: string | null
  /** SHA-256 in hex of all that follows the header. */
  checksum: string
}

const end = '-- ---\n'

/** What stands for the checksum in the text that is summed: no text can hold its own. */
const unsummed = 'none'

/**
 * A migration file: a header that names the version and the checksum, then the body, which writes the same checksum
 * into the ledger.
 *
 * @param render the body with a given checksum in it
 * @param upgrades the version that it upgrades, where it does not install
 */
export function migrationFile(
  version: string,
  render: (checksum: string) => string,
  upgrades: string | null = null,
): { checksum: string; text: string } {
  const checksum = sha256(render(unsummed))
  const header = [
    `-- Customer Insights ${version}`,
    ...(upgrades === null
      ? [
          '-- Written by `npx customer-insights init` from customer-insights.config.json.',
          '-- Do not edit it: change the config and run init again. An edited file is recognised by its checksum.',
        ]
      : [
          '-- Written by `npx customer-insights upgrade` from customer-insights.config.json.',
          '-- Do not edit it: an edited file is recognised by its checksum.',
          `-- upgrades: ${upgrades}`,
        ]),
    `-- version: ${version}`,
    `-- sha256:  ${checksum}`,
    end,
  ]
  return { checksum, text: header.join('\n') + render(checksum) }
}

/**
 * Reads the header of a file that `migrationFile` made, and whether the rest is as it was written.
 *
 * @returns null where the file has no such header
 */
export function readMigration(text: string): (MigrationHeader & { intact: boolean }) | null {
  // A checkout on Windows may have changed the line ends; that is no change of the SQL.
  const file = text.replaceAll('\r\n', '\n')
  const at = file.indexOf(end)
  const head = file.slice(0, Math.max(0, at))
  const version = /^-- version: (\S+)$/m.exec(head)?.[1]
  const checksum = /^-- sha256: {2}([0-9a-f]{64})$/m.exec(head)?.[1]
  if (version === undefined || checksum === undefined) return null
  const body = file.slice(at + end.length).replaceAll(checksum, unsummed)
  const upgrades = /^-- upgrades: (\S+)$/m.exec(head)?.[1] ?? null
  return { version, upgrades, checksum, intact: sha256(body) === checksum }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
