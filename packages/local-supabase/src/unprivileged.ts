import { readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname } from 'node:path'

/** A user and group id to run a process as. */
export interface User {
  uid: number
  gid: number
}

/**
 * The user Postgres runs as, or null for the one who runs us. Postgres refuses root, so root lends it `nobody`: an
 * account every system has (initdb wants one with a name), and one that can do no harm.
 */
export function postgresUser(): User | null {
  if (process.getuid?.() !== 0) return null
  const account = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map(line => line.split(':'))
    .find(([name]) => name === 'nobody')
  if (!account) throw new Error('Postgres refuses to run as root, and there is no user "nobody" to run it as.')
  return { uid: Number(account[2]), gid: Number(account[3]) }
}

/** Where temporary folders go. A TMPDIR that only root may enter is closed to the user Postgres runs as. */
export function temporaryRoot(user: User | null): string {
  return user && !isOpenToAll(tmpdir()) ? '/tmp' : tmpdir()
}

/** Whether every user may enter the folder. A clone in root's home, for one, is closed. */
export function isOpenToAll(folder: string): boolean {
  const searchable = (statSync(folder).mode & 0o001) !== 0
  return searchable && (folder === dirname(folder) || isOpenToAll(dirname(folder)))
}
