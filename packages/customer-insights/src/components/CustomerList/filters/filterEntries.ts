import type { ConsentFilter, CustomerFilter } from '../../../client/types.ts'
import type { Formatters } from '../../../i18n/format.ts'
import type { Messages } from '../../../i18n/messages.ts'
import { LIST_KEYS, type ListKey, TAG_MODES } from '../state/cleanFilter.ts'
import type { FilterOptions } from './useFilterOptions.tsx'

/** One value of a filter, and the filter without it. */
export interface ActiveFilter {
  key: string
  text: string
  without: CustomerFilter
}

/** Everything that restricts the list, value by value. */
export function activeFilters(
  filter: CustomerFilter,
  options: FilterOptions,
  { messages, formatters }: { messages: Messages; formatters: Formatters },
): ActiveFilter[] {
  const names = filterNames(messages)
  const labelOf = (key: ListKey, value: string) =>
    (key === 'customer_id' ? undefined : options[key].find(option => option.value === value)?.label) ?? value

  const listed = Object.keys(LIST_KEYS).flatMap(name => {
    const key = name as ListKey
    const values: readonly string[] = filter[key] ?? []
    if (key === 'customer_id') {
      if (values.length === 0) return []
      const text = messages.list.picked(values.length, formatters.number(values.length))
      return [{ key, text, without: withValues(filter, key, []) }]
    }
    return values.map(value => ({
      key: `${key}:${value}`,
      text: messages.list.filterValue(names[key], labelOf(key, value)),
      without: withValues(
        filter,
        key,
        values.filter(other => other !== value),
      ),
    }))
  })
  const tagged = TAG_MODES.flatMap(mode =>
    (filter.tags?.[mode] ?? []).map(tag => ({
      key: `tags:${mode}:${tag}`,
      text: messages.list.filterValue(`${messages.tags} ${messages.list.tagModes[mode]}`, tag),
      without: withTags(filter, mode, filter.tags?.[mode]?.filter(other => other !== tag) ?? []),
    })),
  )
  const { consent, ...anyConsent } = filter
  const reachable = consent ? [{ key: 'consent', text: reachableText(consent, messages), without: anyConsent }] : []
  const { search, ...unsearched } = filter
  const searched = search ? [{ key: 'search', text: messages.list.searchFor(search), without: unsearched }] : []
  return [...searched, ...listed, ...tagged, ...reachable]
}

/** Consent to another purpose than marketing says to which. */
function reachableText({ channel, purpose }: ConsentFilter, { consent, list }: Messages): string {
  const text = consent.reachableBy(consent.channels[channel])
  return purpose === undefined || purpose === 'marketing' ? text : list.filterValue(text, purpose)
}

export function filterNames(messages: Messages): Record<Exclude<ListKey, 'customer_id'>, string> {
  return {
    spending_tier: messages.spending,
    frequency_tier: messages.frequency,
    lifecycle_stage: messages.lifecycle,
    favorite_game_id: messages.list.game,
    preferred_venue_id: messages.list.venue,
    game_category: messages.list.category,
  }
}

/** The filter with other values of one key; without the key where there are none. */
export function withValues(filter: CustomerFilter, key: ListKey, values: readonly string[]): CustomerFilter {
  const { [key]: _before, ...rest } = filter
  return values.length > 0 ? { ...rest, [key]: values } : rest
}

export function withTags(
  filter: CustomerFilter,
  mode: (typeof TAG_MODES)[number],
  tags: readonly string[],
): CustomerFilter {
  const { tags: before, ...rest } = filter
  const next = { ...before, [mode]: tags.length > 0 ? tags : undefined }
  const used = Object.fromEntries(Object.entries(next).filter(([, values]) => values !== undefined))
  return Object.keys(used).length > 0 ? { ...rest, tags: used } : rest
}
