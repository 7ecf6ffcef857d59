import { type RefObject, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

/** True while the page in which the element is, maybe a frame's, is being printed: paper does not scroll, so every loaded row has to be there. */
export function usePrinting(element: RefObject<Element | null>): boolean {
  const [printing, setPrinting] = useState(false)
  useEffect(() => {
    // The browser takes the page as it is when the event has been dealt with.
    const begin = () => flushSync(() => setPrinting(true))
    const end = () => setPrinting(false)
    const page = element.current?.ownerDocument.defaultView ?? window
    page.addEventListener('beforeprint', begin)
    page.addEventListener('afterprint', end)
    return () => {
      page.removeEventListener('beforeprint', begin)
      page.removeEventListener('afterprint', end)
    }
  }, [element])
  return printing
}
