import type { CustomerCount, CustomerFilter } from '../../../client/types.ts'

/** Who is selected: customers picked one by one or as they were loaded, or all that fit the filter. */
export type Selection = { all: true } | { all: false; ids: ReadonlySet<string> }

export const NOBODY: Selection = { all: false, ids: new Set() }

/** As many ids as a filter may name. */
export const MAX_PICKED = 1000

/** What a host's own bulk action is told. */
export interface CustomerSelection {
  /** Describes the selection to every RPC that takes a filter: `bulkUpdateTags`, `exportSegment`, `listCustomers`. */
  filter: CustomerFilter
  /** How many they are. */
  count: CustomerCount
  /** Those picked; null where all that match are selected, whom only the filter names. */
  customerIds: readonly string[] | null
  /** The date of the list, which lifecycle stages in `filter` go by. */
  asOf: string
  /** Ends the selection, e.g. after the action. */
  clear: () => void
}

export const isSelected = (selection: Selection, id: string): boolean => selection.all || selection.ids.has(id)

export const isNobody = (selection: Selection): boolean => !selection.all && selection.ids.size === 0

/**
 * Selects these customers, or no longer. Taking one away from all that match leaves those that were loaded: nothing else
 * could be said of the rest.
 */
export function select(
  selection: Selection,
  ids: readonly string[],
  selected: boolean,
  loaded: readonly string[],
): Selection {
  if (selection.all && selected) return selection
  const next = new Set(selection.all ? loaded : selection.ids)
  for (const id of ids) {
    if (selected) next.add(id)
    else next.delete(id)
  }
  return { all: false, ids: next }
}

/** How much of what was loaded is selected. */
export function selectedPart(selection: Selection, loaded: readonly { id: string }[]): 'none' | 'some' | 'every' {
  if (selection.all) return 'every'
  if (selection.ids.size === 0 || loaded.length === 0) return 'none'
  return loaded.every(({ id }) => selection.ids.has(id)) ? 'every' : 'some'
}

/** The selection for who acts on it. */
export function describe(
  selection: Selection,
  list: { filter: CustomerFilter; total: CustomerCount; as_of: string },
  clear: () => void,
): CustomerSelection {
  if (selection.all) {
    return { filter: list.filter, count: list.total, customerIds: null, asOf: list.as_of, clear }
  }
  const customerIds = [...selection.ids]
  return {
    filter: { customer_id: customerIds },
    count: { count: customerIds.length, is_exact: true },
    customerIds,
    asOf: list.as_of,
    clear,
  }
}
