import { useState } from 'react'
import type { StorageAdapter } from '../shared/storage.ts'
import { useHydrated } from '../shared/useHydrated.ts'
import { useStored } from '../shared/useStored.ts'

const parse = (kept: unknown) => (kept === 'dismissed' ? kept : null)

/** Whether the guide is open: until it was dismissed once, and whenever the reader asks for it. */
export function useGuide(storage: StorageAdapter | undefined) {
  const [kept, keep] = useStored('segment-guide', parse, storage)
  const [asked, setAsked] = useState<boolean | null>(null)
  const hydrated = useHydrated()
  const set = (open: boolean) => {
    setAsked(open)
    if (!open) keep('dismissed')
  }
  // What a server cannot know is not shown for a moment and then taken away.
  return { isOpen: hydrated && (asked ?? kept === null), set }
}
