import { Button } from '../shared/Button.tsx'
import { CaretGlyph } from '../shared/Glyph.tsx'
import { naked } from '../shared/naked.ts'
import { useInsightsUi } from '../shared/useInsightsUi.ts'
import { type AuditLogFilter, isFiltered } from './auditLogFilter.ts'

// What stands where the parts of the log will be, in their boxes, until their code has come.

export function ChainSkeleton() {
  const words = useInsightsUi().messages.audit
  return (
    <div className="ci-AuditLog-chain" role="status">
      <span className="ci-Glyph-root" />
      <p className="ci-AuditLog-verdict">{words.checking}</p>
      <Button variant="quiet" disabled>
        {words.checkAgain}
      </Button>
    </div>
  )
}

export function FiltersSkeleton({ filter }: { filter: AuditLogFilter }) {
  const words = useInsightsUi().messages.audit
  return (
    <div className="ci-AuditLog-filters" aria-hidden="true">
      {[words.action, words.actor].map(label => (
        <Button key={label} disabled>
          {label}
          <span className="ci-Select-caret">
            <CaretGlyph />
          </span>
        </Button>
      ))}
      <span className="ci-AuditLog-customerField">
        <Field />
      </span>
      <span className="ci-AuditLog-dates">
        <Field label={words.from} />
        <Field label={words.to} />
      </span>
      {isFiltered(filter) && (
        <Button variant="quiet" disabled>
          {words.clearFilters}
        </Button>
      )}
      <span className="ci-AuditLog-save">
        <Button disabled>
          <span className="ci-Glyph-root" />
          {words.export}
        </Button>
      </span>
    </div>
  )
}

/** One without a label is for text, one with is for a date. */
function Field({ label }: { label?: string }) {
  return (
    <span className="ci-TextField-root">
      {label && <span className="ci-TextField-label">{label}</span>}
      <span className="ci-TextField-field">
        <input className="ci-TextField-input" style={naked} type={label ? 'date' : 'text'} disabled />
      </span>
    </span>
  )
}

const ROWS = Array.from({ length: 8 }, (_, index) => index)

export function EntriesSkeleton() {
  const { messages, formatters } = useInsightsUi()
  const { columns, actions, server, entries } = messages.audit
  return (
    <div className="ci-AuditLog-list">
      <div className="ci-AuditLog-head">
        <span>{columns.time}</span>
        <span>{columns.action}</span>
        <span>{columns.actor}</span>
        <span>{columns.customer}</span>
      </div>
      <ol className="ci-AuditLog-rows">
        {ROWS.map(row => (
          <li key={row} className="ci-AuditLog-row">
            <span className="ci-AuditLog-when">
              {/* Wide, it is two lines. */}
              <span className="ci-Moment-root">
                <span data-bone="">{columns.time}</span>
                <span data-bone="">{columns.action}</span>
              </span>
            </span>
            <span className="ci-AuditLog-what">
              <span className="ci-AuditLog-action" data-bone="">
                {actions['consent.changed']}
              </span>
            </span>
            <span className="ci-AuditLog-who">
              <span className="ci-AuditLog-pick">
                <span data-bone="">{server}</span>
              </span>
            </span>
          </li>
        ))}
      </ol>
      <div className="ci-AuditLog-more">
        <p className="ci-AuditLog-count">
          <span data-bone="">{entries(ROWS.length, formatters.number(ROWS.length))}</span>
        </p>
      </div>
    </div>
  )
}
