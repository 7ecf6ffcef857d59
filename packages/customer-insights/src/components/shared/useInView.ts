import { type RefObject, useEffect, useState } from 'react'

interface InViewOptions {
  /** How far before it comes into view, as in `rootMargin`. */
  margin?: string
}

/** Whether the element has come into view; stays true from then on. True at once where nobody can tell. */
export function useInView(ref: RefObject<Element | null>, { margin = '200px' }: InViewOptions = {}): boolean {
  const [seen, setSeen] = useState(false)
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
      { rootMargin: margin },
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [ref, seen, margin])
  return seen
}
