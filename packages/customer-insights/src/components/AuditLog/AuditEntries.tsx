import type { ReactNode } from 'react'
import type { AuditEntry } from '../../client/types.ts'
import { Button } from '../shared/Button.tsx'
import { useInsightsUi } from '../shared/useInsightsUi.ts'
import { AuditRow } from './AuditRow.tsx'
import type { AuditLogFilter } from './auditLogFilter.ts'

interface AuditEntriesProps {
  /** Latest first. */
  entries: readonly AuditEntry[]
  /** The list is that of the filter before; the new one is on its way. */
  isBefore?: boolean
  /** Null: all are there. */
  more: { load: () => unknown; isLoading: boolean; hasFailed: boolean } | null
  actorName: ((actor: string) => string | undefined) | undefined
  renderCustomer: ((customerId: string) => ReactNode) | undefined
  onFilter: (part: AuditLogFilter) => void
}

/** The entries as far as they are loaded, and the way to the rest. */
export function AuditEntries({ entries, isBefore, more, ...rendering }: AuditEntriesProps) {
  const { messages, formatters } = useInsightsUi()
  const words = messages.audit
  return (
    <div className="ci-AuditLog-list" data-before={isBefore ? '' : undefined} aria-busy={isBefore}>
      {/* For the eye: each entry says it by itself. */}
      <div className="ci-AuditLog-head" aria-hidden="true">
        <span>{words.columns.time}</span>
        <span>{words.columns.action}</span>
        <span>{words.columns.actor}</span>
        <span>{words.columns.customer}</span>
      </div>
      <ol className="ci-AuditLog-rows" aria-label={words.title}>
        {entries.map(entry => (
          <AuditRow key={`${entry.tenant_id} ${entry.position}`} entry={entry} {...rendering} />
        ))}
      </ol>
      <div className="ci-AuditLog-more">
        <p className="ci-AuditLog-count" role="status">
          <span data-bone="">{words.entries(entries.length, formatters.number(entries.length))}</span>
        </p>
        {more && (
          // Not disabled while it loads: it would lose the focus.
          <Button onClick={() => !more.isLoading && more.load()} aria-busy={more.isLoading}>
            {more.isLoading ? words.loadingMore : more.hasFailed ? messages.retry : words.showMore}
          </Button>
        )}
        {more?.hasFailed && (
          <p className="ci-AuditLog-failed" role="alert">
            {words.moreFailed}
          </p>
        )}
      </div>
    </div>
  )
}
