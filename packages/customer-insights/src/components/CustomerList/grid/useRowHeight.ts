import { type RefObject, useEffect, useState } from 'react'

/**
 * How high a row is, in pixels. The style sheet decides: by density, by the reader's font size, and by the container,
 * in which rows may be cards. It is measured on an element of that height that nobody sees.
 */
export function useRowHeight(probe: RefObject<HTMLElement | null>, guess: number): number {
  const [height, setHeight] = useState(guess)
  useEffect(() => {
    const element = probe.current
    if (!element || typeof ResizeObserver === 'undefined') return
    const measure = () => {
      const measured = element.offsetHeight
      if (measured > 0) setHeight(measured)
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [probe])
  return height
}
