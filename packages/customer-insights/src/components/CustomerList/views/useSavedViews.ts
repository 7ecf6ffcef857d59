import { useEffect, useRef } from 'react'
import type { StorageAdapter } from '../../shared/storage.ts'
import { useStored } from '../../shared/useStored.ts'
import { type CustomerListState, DEFAULT_STATE, isSameState } from '../state/customerListState.ts'
import type { ChangeState } from '../state/useCustomerListState.ts'
import { parseViews, type SavedCustomerView } from './savedViews.ts'

export interface SavedViews {
  views: readonly SavedCustomerView[]
  set: (views: SavedCustomerView[]) => void
}

const NONE: readonly SavedCustomerView[] = []

/** The views the reader has saved. A list that is untouched when it opens takes the state of the default one. */
export function useSavedViews(
  storage: StorageAdapter | false | undefined,
  state: CustomerListState,
  change: ChangeState,
): SavedViews | null {
  const [kept, set] = useStored('customer-views', parseViews, storage || undefined)
  const opened = useRef(false)
  const pristine = isSameState(state, DEFAULT_STATE)
  useEffect(() => {
    if (opened.current || !kept || storage === false) return
    opened.current = true
    const first = kept.find(({ isDefault }) => isDefault)
    if (first && pristine) change(first.state, { replace: true })
  }, [kept, storage, pristine, change])
  return storage === false ? null : { views: kept ?? NONE, set }
}
