import { type ReactNode, Suspense, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { Button } from '../shared/Button.tsx'
import { CaretGlyph } from '../shared/Glyph.tsx'
import { RenderBoundary } from '../shared/RenderBoundary.tsx'

interface DeferredProps {
  /** What the button says until then. */
  label: ReactNode
  /** Whether there is a caret beside it; true by default. */
  caret?: boolean
  /** Loads itself: what is made by `lazy`. */
  children: ReactNode
}

/**
 * A control whose menu or list weighs more than what it stands beside: it comes when the page has nothing else to do, or
 * when the reader turns to it. Until then there is a button that looks the same; who has pressed it finds it open.
 */
export function Deferred({ label, caret = true, children }: DeferredProps) {
  const place = useRef<HTMLSpanElement>(null)
  const wanted = useRef<'focus' | 'click' | null>(null)
  const [started, setStarted] = useState(false)
  const start = () => setStarted(true)
  useEffect(() => whenIdle(() => setStarted(true)), [])
  const onReady = () => {
    if (wanted.current === null) return
    const control = place.current?.querySelector('button')
    control?.focus()
    if (wanted.current === 'click') control?.click()
  }
  const content = (
    <>
      {label}
      {caret && (
        <span className="ci-Select-caret">
          <CaretGlyph />
        </span>
      )}
    </>
  )
  const standIn = (
    <Button
      aria-haspopup="true"
      onPointerEnter={start}
      onFocus={() => {
        wanted.current ??= 'focus'
        start()
      }}
      onBlur={event => {
        // Taken from the page it has not lost the focus to anything.
        if (event.target.isConnected) wanted.current = null
      }}
      onClick={() => {
        wanted.current = 'click'
        start()
      }}
    >
      {content}
    </Button>
  )
  return (
    <span ref={place} className="ci-Deferred-root">
      {/* A file that does not arrive costs the reader this control, and not the page. */}
      <RenderBoundary resetKey={null} fallback={() => <Button disabled>{content}</Button>}>
        {started ? (
          <Suspense fallback={standIn}>
            {children}
            <Ready onReady={onReady} />
          </Suspense>
        ) : (
          standIn
        )}
      </RenderBoundary>
    </span>
  )
}

function Ready({ onReady }: { onReady: () => void }) {
  const latest = useRef(onReady)
  useIsomorphicLayoutEffect(() => latest.current(), [])
  return null
}

/** On a server there is nothing to wait for, and React 18 warns. */
const useIsomorphicLayoutEffect = typeof document === 'undefined' ? () => {} : useLayoutEffect

/** As long as a page that is never idle may put it off, in milliseconds. */
const LATEST = 2000
/** After the data, in browsers that do not say when they are idle. */
const A_WHILE = 500

/** Calls back once; the answer takes that back. */
function whenIdle(action: () => void): () => void {
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(action, A_WHILE)
    return () => clearTimeout(timer)
  }
  const handle = requestIdleCallback(action, { timeout: LATEST })
  return () => cancelIdleCallback(handle)
}
