import { type RefObject, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

/**
 * True while the page in which the element is, maybe a frame's, is being printed, or shown as on paper: paper does not
 * scroll, so all there is has to be there.
 */
export function usePrinting(element: RefObject<Element | null>): boolean {
  const [printing, setPrinting] = useState(false)
  useEffect(() => {
    // The browser takes the page as it is when the event has been dealt with.
    const begin = () => flushSync(() => setPrinting(true))
    const end = () => setPrinting(false)
    const page = element.current?.ownerDocument.defaultView ?? window
    // Who makes a PDF first turns the page into one for paper, and may wait for what is still to come.
    const paper = page.matchMedia?.('print')
    const turn = () => (paper?.matches ? begin() : end())
    if (paper?.matches) setPrinting(true)
    page.addEventListener('beforeprint', begin)
    page.addEventListener('afterprint', end)
    paper?.addEventListener('change', turn)
    return () => {
      page.removeEventListener('beforeprint', begin)
      page.removeEventListener('afterprint', end)
      paper?.removeEventListener('change', turn)
    }
  }, [element])
  return printing
}
