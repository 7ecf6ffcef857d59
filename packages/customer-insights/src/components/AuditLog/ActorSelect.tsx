import { useRef } from 'react'
import type { AuditEntry } from '../../client/types.ts'
import { Select } from '../shared/Select.tsx'
import { useInsightsUi } from '../shared/useInsightsUi.ts'

interface ActorSelectProps {
  actor: string | undefined
  entries: readonly AuditEntry[]
  actorName: ((actor: string) => string | undefined) | undefined
  onChange: (actor: string | undefined) => void
}

/** One of those whose entries have been on screen: nobody knows user ids by heart. */
export function ActorSelect({ actor, entries, actorName, onChange }: ActorSelectProps) {
  const { messages } = useInsightsUi()
  // Those from before a filter stay to choose from.
  const seen = useRef(new Set<string>())
  for (const entry of entries) if (entry.actor) seen.current.add(entry.actor)
  if (actor) seen.current.add(actor)
  return (
    <Select
      label={messages.audit.actor}
      value={actor ?? ''}
      options={[
        { value: '', label: messages.audit.everyone },
        ...[...seen.current].map(value => ({ value, label: actorName?.(value) ?? value })),
      ]}
      onChange={value => onChange(value || undefined)}
    />
  )
}
