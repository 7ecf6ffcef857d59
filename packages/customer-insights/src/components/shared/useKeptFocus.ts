import { type FocusEvent, useEffect, useRef } from 'react'

interface FocusWatch {
  onFocus: (event: FocusEvent<HTMLElement>) => void
  onBlur: () => void
}

/**
 * Keeps the reader in place where the control that they pressed goes away, or is disabled, with what came of it: the
 * element that has these handlers takes the focus, which would be at the beginning of the page otherwise.
 *
 * @param change Where it changes, the control may have gone.
 */
export function useKeptFocus(change: unknown): FocusWatch {
  const focused = useRef<{ control: Element; place: HTMLElement } | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the change that takes the control away
  useEffect(() => {
    if (!focused.current) return
    const { control, place } = focused.current
    if (place.contains(control) && !control.matches(':disabled')) return
    focused.current = null
    const active = (place.getRootNode() as Document | ShadowRoot).activeElement
    if (active && active !== control && active !== place.ownerDocument.body) return
    place.tabIndex = -1
    place.focus({ preventScroll: true })
  }, [change])
  return {
    onFocus: ({ target: control, currentTarget: place }) => {
      // What opens above the page has its own ways, though it is in here for React.
      focused.current = control !== place && place.contains(control) ? { control, place } : null
    },
    onBlur: () => {
      focused.current = null
    },
  }
}
