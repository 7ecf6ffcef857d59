import { type FormEvent, useEffect, useState } from 'react'
import { AUDIT_ACTIONS, type AuditAction, type AuditEntry } from '../../client/types/audit.ts'
import { Button } from '../shared/Button.tsx'
import { Deferred } from '../shared/Deferred.tsx'
import { TextField } from '../shared/TextField.tsx'
import { useInsightsUi } from '../shared/useInsightsUi.ts'
import { createLoader } from '../shared/useLoaded.ts'
import { type AuditLogFilter, isFiltered } from './auditLogFilter.ts'
import { SaveEntries } from './SaveEntries.tsx'

const multiSelect = createLoader(async () => (await import('../shared/MultiSelect.tsx')).MultiSelect)
const actorSelect = createLoader(async () => (await import('./ActorSelect.tsx')).ActorSelect)

interface AuditFiltersProps {
  filter: AuditLogFilter
  onChange: (filter: AuditLogFilter) => void
  /** Those loaded, to choose from who acted. */
  entries: readonly AuditEntry[]
  actorName: ((actor: string) => string | undefined) | undefined
}

/** By what was done, by whom, to whom and when; and a file of all that. */
export function AuditFilters({ filter, onChange, entries, actorName }: AuditFiltersProps) {
  const { messages } = useInsightsUi()
  const words = messages.audit
  const set = (part: AuditLogFilter) => onChange(withoutNothing({ ...filter, ...part }))
  return (
    <section className="ci-AuditLog-filters" aria-label={words.filters}>
      <Deferred loader={multiSelect} label={words.action}>
        {MultiSelect => (
          <MultiSelect
            label={words.action}
            options={AUDIT_ACTIONS.map(value => ({ value, label: words.actions[value] }))}
            value={filter.action ?? []}
            onChange={values => set({ action: values.length > 0 ? (values as AuditAction[]) : undefined })}
          />
        )}
      </Deferred>
      <Deferred loader={actorSelect} label={words.actor}>
        {ActorSelect => (
          <ActorSelect
            actor={filter.actor}
            entries={entries}
            actorName={actorName}
            onChange={actor => set({ actor })}
          />
        )}
      </Deferred>
      <CustomerField customerId={filter.customer_id} onChange={customer_id => set({ customer_id })} />
      <span className="ci-AuditLog-dates">
        <TextField
          label={words.from}
          type="date"
          value={filter.from ?? ''}
          max={filter.to}
          onChange={from => set({ from: from || undefined })}
        />
        <TextField
          label={words.to}
          type="date"
          value={filter.to ?? ''}
          min={filter.from}
          onChange={to => set({ to: to || undefined })}
        />
      </span>
      {isFiltered(filter) && (
        <Button variant="quiet" onClick={() => onChange({})}>
          {words.clearFilters}
        </Button>
      )}
      <SaveEntries filter={filter} disabled={entries.length === 0} actorName={actorName} />
    </section>
  )
}

interface CustomerFieldProps {
  customerId: string | undefined
  onChange: (customerId: string | undefined) => void
}

/** An id is pasted, or half of it typed: it is looked for when it is there. */
function CustomerField({ customerId, onChange }: CustomerFieldProps) {
  const { messages } = useInsightsUi()
  const [text, setText] = useState(customerId ?? '')
  useEffect(() => setText(customerId ?? ''), [customerId])
  const submit = () => {
    const next = text.trim() || undefined
    if (next !== customerId) onChange(next)
  }
  return (
    <form
      className="ci-AuditLog-customerField"
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        // A form of the host around it is not meant.
        event.stopPropagation()
        submit()
      }}
      onBlur={submit}
    >
      <TextField label={messages.audit.customer} hideLabel value={text} onChange={setText} maxLength={200} />
    </form>
  )
}

/** A key without a value restricts nothing, and is none. */
const withoutNothing = (filter: AuditLogFilter): AuditLogFilter =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined))
