import type { ReactNode } from 'react'
import { useInsightsUi } from './useInsightsUi.ts'

/** The view with stand-in data, painted over: what comes will stand in the same place. */
export function Skeleton({ children }: { children: ReactNode }) {
  const { messages } = useInsightsUi()
  return (
    <>
      <span className="ci-VisuallyHidden-root">{messages.loading}</span>
      <div ref={makeInert} className="ci-Skeleton-root" aria-hidden="true">
        {children}
      </div>
    </>
  )
}

/** Its buttons are pictures of buttons. By hand, since React 18 and 19 write the attribute differently. */
function makeInert(element: HTMLElement | null) {
  element?.setAttribute('inert', '')
}
