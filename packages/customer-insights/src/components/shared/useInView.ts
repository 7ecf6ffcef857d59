import { type RefObject, useEffect, useState } from 'react'
import { useBeforePaint } from '../../provider/useBeforePaint.ts'

interface InViewOptions {
  /** How far before it comes into view, in pixels. */
  margin?: number
}

/** Whether the element has come into view; stays true from then on. True at once where nobody can tell. */
export function useInView(ref: RefObject<Element | null>, { margin = 200 }: InViewOptions = {}): boolean {
  const [seen, setSeen] = useState(false)
  // What is in view from the beginning is there with the first paint: an observer would tell after it.
  useBeforePaint(() => {
    const element = ref.current
    const page = element?.ownerDocument.defaultView
    // One that is not shown at all is at the beginning of the page for the browser.
    if (!page || element.getClientRects().length === 0) return
    const { top, bottom } = element.getBoundingClientRect()
    if (top < page.innerHeight + margin && bottom > -margin) setSeen(true)
  }, [ref, margin])
  useEffect(() => {
    const element = ref.current
    if (seen || !element) return
    if (typeof IntersectionObserver === 'undefined') {
      setSeen(true)
      return
    }
    const observer = new IntersectionObserver(
      entries => {
        if (entries.some(entry => entry.isIntersecting)) setSeen(true)
      },
      { rootMargin: `${margin}px` },
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [ref, seen, margin])
  return seen
}
