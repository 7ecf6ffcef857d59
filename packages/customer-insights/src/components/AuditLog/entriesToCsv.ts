import type { AuditEntry } from '../../client/types.ts'
import { csvText } from '../../export/csvText.ts'
import type { AuditMessages } from '../../i18n/messages/audit.ts'

/** The first line of the file, in the reader's words. */
export function csvHead({ columns }: AuditMessages): string {
  const { position, time, action, actor, role, customer, amount, details } = columns
  // Without the mark Excel takes UTF-8 for something else.
  return `\uFEFF${csvText([[position, time, action, actor, role, customer, amount, details]])}`
}

/** Entries for a spreadsheet, in the reader's words; ids, times (UTC) and details as they are in the log. */
export function entriesToCsv(
  entries: readonly AuditEntry[],
  words: AuditMessages,
  actorName: ((actor: string) => string | undefined) | undefined,
): string {
  const rows = entries.map(entry => [
    entry.position,
    entry.at,
    words.actions[entry.action] ?? entry.action,
    entry.actor === null ? words.server : (actorName?.(entry.actor) ?? entry.actor),
    entry.actor_role,
    entry.customer_id ?? '',
    entry.amount ?? '',
    Object.keys(entry.details).length > 0 ? JSON.stringify(entry.details) : '',
  ])
  return csvText(rows)
}
