import { isRecord } from '../state/cleanFilter.ts'
import { type CustomerListState, cleanState } from '../state/customerListState.ts'

/** A state of the list under a name. */
export interface SavedCustomerView {
  id: string
  name: string
  state: CustomerListState
  /** An untouched list opens with it. */
  isDefault?: boolean | undefined
}

const MAX_VIEWS = 100
export const MAX_NAME_LENGTH = 80

/** The views out of whatever is kept; what is none is passed over. Null: nothing of them can be read. */
export function parseViews(kept: unknown): SavedCustomerView[] | null {
  if (!Array.isArray(kept)) return null
  const views = kept.flatMap(toView)
  return [...new Map(views.map(view => [view.id, view])).values()].slice(0, MAX_VIEWS)
}

function toView(kept: unknown): SavedCustomerView[] {
  if (!isRecord(kept) || typeof kept.id !== 'string' || kept.id === '' || typeof kept.name !== 'string') return []
  const name = cleanName(kept.name)
  if (name === '') return []
  return [{ id: kept.id, name, state: cleanState(kept.state), ...(kept.isDefault === true && { isDefault: true }) }]
}

export const cleanName = (name: string): string => [...name.trim()].slice(0, MAX_NAME_LENGTH).join('').trim()

/** One view at most opens the list. */
export function withDefault(views: readonly SavedCustomerView[], id: string | null): SavedCustomerView[] {
  return views.map(({ isDefault: _before, ...view }) => (view.id === id ? { ...view, isDefault: true } : view))
}

export function withChanged(
  views: readonly SavedCustomerView[],
  id: string,
  change: Partial<Pick<SavedCustomerView, 'name' | 'state'>>,
): SavedCustomerView[] {
  return views.map(view => (view.id === id ? { ...view, ...change } : view))
}

/** Puts one back where it was. */
export function withInserted(
  views: readonly SavedCustomerView[],
  view: SavedCustomerView,
  index: number,
): SavedCustomerView[] {
  const others = view.isDefault ? withDefault(views, null) : views
  return others.toSpliced(index, 0, view)
}
