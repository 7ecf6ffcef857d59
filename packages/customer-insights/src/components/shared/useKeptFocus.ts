import { type FocusEvent, type RefObject, useEffect, useRef } from 'react'

interface FocusWatch {
  onFocus: (event: FocusEvent) => void
  onBlur: () => void
}

/**
 * Keeps the reader in place where the control that they pressed goes away, or is disabled, with what came of it: the
 * element takes the focus, which would be at the beginning of the page otherwise.
 *
 * @param change Where it changes, the control may have gone.
 */
export function useKeptFocus(place: RefObject<HTMLElement | null>, change: unknown): FocusWatch {
  const focused = useRef<Element | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the change that takes the control away
  useEffect(() => {
    const [element, lost] = [place.current, focused.current]
    if (!element || !lost || (element.contains(lost) && !lost.matches(':disabled'))) return
    focused.current = null
    const active = (element.getRootNode() as Document | ShadowRoot).activeElement
    if (active && active !== lost && active !== element.ownerDocument.body) return
    element.tabIndex = -1
    element.focus({ preventScroll: true })
  }, [place, change])
  return {
    onFocus: ({ target, currentTarget }) => {
      // What opens above the page has its own ways, though it is in here for React.
      focused.current = target !== currentTarget && currentTarget.contains(target) ? target : null
    },
    onBlur: () => {
      focused.current = null
    },
  }
}
