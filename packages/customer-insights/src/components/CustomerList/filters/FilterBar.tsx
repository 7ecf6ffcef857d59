import { useState } from 'react'
import type { CustomerFilter } from '../../../client/types.ts'
import { Deferred } from '../../shared/Deferred.tsx'
import { useInsightsUi } from '../../shared/useInsightsUi.ts'
import { createLoader } from '../../shared/useLoaded.ts'
import type { TagMode } from '../state/cleanFilter.ts'
import { TAG_MODES } from '../state/cleanFilter.ts'
import type { ChangeState } from '../state/useCustomerListState.ts'
import { filterNames, withTags, withValues } from './filterEntries.ts'
import { SearchBox } from './SearchBox.tsx'
import type { FilterOptions } from './useFilterOptions.tsx'

const multiSelect = createLoader(async () => (await import('../../shared/MultiSelect.tsx')).MultiSelect)
const reachableSelect = createLoader(async () => (await import('../../shared/ReachableSelect.tsx')).ReachableSelect)
const tagModeSelect = createLoader(async () => (await import('./TagModeSelect.tsx')).TagModeSelect)

interface FilterBarProps {
  filter: CustomerFilter
  options: FilterOptions
  change: ChangeState
}

const KEYS = ['spending_tier', 'frequency_tier', 'lifecycle_stage', 'favorite_game_id', 'preferred_venue_id'] as const

/** Search, and a list to choose from for each thing customers differ in. */
export function FilterBar({ filter, options, change }: FilterBarProps) {
  const { messages } = useInsightsUi()
  const [mode, setMode] = useState<TagMode>(() => TAG_MODES.find(name => filter.tags?.[name]) ?? 'any')
  const names = filterNames(messages)
  const setSearch = (search: string) => {
    const { search: _before, ...rest } = filter
    change({ filter: search ? { ...rest, search } : rest }, { replace: true })
  }
  return (
    <section className="ci-CustomerList-filters" aria-label={messages.list.filters}>
      <SearchBox search={filter.search ?? ''} onSearch={setSearch} />
      <div className="ci-CustomerList-filterStrip">
        {KEYS.map(key => (
          <Deferred key={key} loader={multiSelect} label={names[key]}>
            {MultiSelect => (
              <MultiSelect
                label={names[key]}
                options={withUnknown(options[key], filter[key])}
                value={filter[key] ?? []}
                onChange={values => change({ filter: withValues(filter, key, values) })}
              />
            )}
          </Deferred>
        ))}
        <span className="ci-CustomerList-tagFilter">
          <Deferred loader={multiSelect} label={messages.tags}>
            {MultiSelect => (
              <MultiSelect
                label={messages.tags}
                options={withUnknown(options.tags, filter.tags?.[mode])}
                value={filter.tags?.[mode] ?? []}
                onChange={tags => change({ filter: withTags(filter, mode, tags) })}
                searchable
              />
            )}
          </Deferred>
          <Deferred loader={tagModeSelect} label={messages.list.tagModes[mode]}>
            {TagModeSelect => <TagModeSelect mode={mode} onChange={setMode} />}
          </Deferred>
        </span>
        <Deferred
          loader={reachableSelect}
          label={
            <>
              <span className="ci-Select-label">{messages.consent.reachable}</span>
              <span className="ci-Select-value">
                {filter.consent ? messages.consent.channels[filter.consent.channel] : messages.list.everyone}
              </span>
            </>
          }
        >
          {ReachableSelect => (
            <ReachableSelect
              value={filter.consent?.channel ?? null}
              nobody={messages.list.everyone}
              onChange={channel => {
                const { consent: _before, ...rest } = filter
                change({ filter: channel ? { ...rest, consent: { channel } } : rest })
              }}
            />
          )}
        </Deferred>
      </div>
    </section>
  )
}

/** Also what is chosen and no longer there, e.g. a game that was deleted: it must be possible to take it back. */
function withUnknown(options: FilterOptions['tags'], chosen: readonly string[] = []): FilterOptions['tags'] {
  const unknown = chosen.filter(value => !options.some(option => option.value === value))
  return unknown.length > 0 ? [...options, ...unknown.map(value => ({ value, label: value, count: null }))] : options
}
