import { Button } from '../../shared/Button.tsx'
import { Chip } from '../../shared/Chip.tsx'
import { useInsightsUi } from '../../shared/useInsightsUi.ts'
import type { ChangeState } from '../state/useCustomerListState.ts'
import type { ActiveFilter } from './filterEntries.ts'

interface ActiveFiltersProps {
  filters: readonly ActiveFilter[]
  change: ChangeState
}

/** What restricts the list, each to be taken away. */
export function ActiveFilters({ filters, change }: ActiveFiltersProps) {
  const { messages } = useInsightsUi()
  if (filters.length === 0) return null
  return (
    <div className="ci-CustomerList-active">
      <ul className="ci-CustomerList-chips" aria-label={messages.list.activeFilters}>
        {filters.map(({ key, text, without }) => (
          <li key={key} className="ci-CustomerList-chip">
            <Chip
              title={text}
              removeLabel={messages.list.removeFilter(text)}
              onRemove={() => change({ filter: without })}
            >
              {text}
            </Chip>
          </li>
        ))}
      </ul>
      <Button variant="quiet" onClick={() => change({ filter: {} })}>
        {messages.list.clearAll}
      </Button>
    </div>
  )
}
