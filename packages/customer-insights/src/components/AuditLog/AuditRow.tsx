import type { ReactNode } from 'react'
import type { AuditEntry } from '../../client/types.ts'
import { Moment } from '../shared/Moment.tsx'
import { useInsightsUi } from '../shared/useInsightsUi.ts'
import type { AuditLogFilter } from './auditLogFilter.ts'

interface AuditRowProps {
  entry: AuditEntry
  actorName: ((actor: string) => string | undefined) | undefined
  renderCustomer: ((customerId: string) => ReactNode) | undefined
  onFilter: (part: AuditLogFilter) => void
}

/** When, what, how many, by whom, to whom. */
export function AuditRow({ entry, actorName, renderCustomer, onFilter }: AuditRowProps) {
  const { messages, formatters } = useInsightsUi()
  const words = messages.audit
  const { action, actor, customer_id, amount } = entry
  const details = detailsOf(entry)
  return (
    <li className="ci-AuditLog-row" data-action={action}>
      <span className="ci-AuditLog-when">
        <Moment at={entry.at} ago />
      </span>
      <span className="ci-AuditLog-what">
        <span className="ci-AuditLog-action" data-bone="">
          {/* A newer database may do what this version has no word for. */}
          {words.actions[action] ?? action}
        </span>
        {amount !== null && (
          <span className="ci-AuditLog-amount">
            {action === 'audit.trimmed'
              ? words.entries(amount, formatters.number(amount))
              : messages.customers(amount, formatters.number(amount))}
          </span>
        )}
        {details.length > 0 && (
          <span className="ci-AuditLog-details">
            {details.map(([key, value]) => (
              <bdi key={key} className="ci-AuditLog-detail" title={`${key}: ${value}`}>
                {key}: {value}
              </bdi>
            ))}
          </span>
        )}
      </span>
      <span className="ci-AuditLog-who">
        <span className="ci-AuditLog-label">{words.actor} </span>
        {actor === null ? (
          <span data-bone="">{words.server}</span>
        ) : (
          <button
            type="button"
            className="ci-AuditLog-pick"
            dir="auto"
            title={words.onlyThese(actor)}
            onClick={() => onFilter({ actor })}
          >
            <bdi data-bone="">{actorName?.(actor) ?? actor}</bdi>
          </button>
        )}
      </span>
      <span className="ci-AuditLog-whom">
        {customer_id !== null && <span className="ci-AuditLog-label">{words.customer} </span>}
        {customer_id !== null &&
          (renderCustomer ? (
            renderCustomer(customer_id)
          ) : (
            <button
              type="button"
              className="ci-AuditLog-pick"
              dir="auto"
              title={words.onlyThese(customer_id)}
              onClick={() => onFilter({ customer_id })}
            >
              <bdi data-bone="">{customer_id}</bdi>
            </button>
          ))}
      </span>
    </li>
  )
}

/** What else the entry holds, as it is in the log: counts, modes, keys of settings. */
function detailsOf({ details }: AuditEntry): [string, string][] {
  return Object.entries(details)
    .filter(([, value]) => value !== null && value !== '')
    .map(([key, value]) => [key.replaceAll('_', ' '), textOf(value)])
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).join(', ')
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
