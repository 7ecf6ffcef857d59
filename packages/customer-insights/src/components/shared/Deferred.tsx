import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Button } from './Button.tsx'
import { CaretGlyph } from './Glyph.tsx'
import { type Loader, useLoaded } from './useLoaded.ts'
import { whenIdle } from './whenIdle.ts'

interface DeferredProps<T> {
  /** Brings the control. */
  loader: Loader<T>
  /** What the button says until then. */
  label: ReactNode
  /** Whether there is a caret beside it; true by default. */
  caret?: boolean
  children: (control: T) => ReactNode
}

/**
 * A control whose menu or list weighs more than what it stands beside: it comes when the page has nothing else to do, or
 * when the reader turns to it. Until then there is a button that looks the same; who has pressed it finds it open.
 */
export function Deferred<T>({ loader, label, caret = true, children }: DeferredProps<T>) {
  const place = useRef<HTMLSpanElement>(null)
  const wanted = useRef<'focus' | 'click' | null>(null)
  // Also where the control has been loaded already: the browser's first markup is to be the server's.
  const [started, setStarted] = useState(false)
  const start = () => setStarted(true)
  useEffect(() => whenIdle(() => setStarted(true)), [])
  const { value: control, failed, retry } = useLoaded(loader, started)

  return (
    <span ref={place} className="ci-Deferred-root">
      {started && control ? (
        <>
          {children(control)}
          <Arrived place={place} wanted={wanted} />
        </>
      ) : (
        <Button
          aria-haspopup="true"
          onPointerEnter={() => void loader.load().catch(() => {})}
          onFocus={() => {
            wanted.current ??= 'focus'
            start()
          }}
          onBlur={() => {
            wanted.current = null
          }}
          onPointerDown={() => {
            wanted.current = 'click'
          }}
          onClick={() => {
            wanted.current = 'click'
            start()
            if (failed) retry()
          }}
        >
          {label}
          {caret && (
            <span className="ci-Select-caret">
              <CaretGlyph />
            </span>
          )}
        </Button>
      )}
    </span>
  )
}

interface ArrivedProps {
  place: { readonly current: HTMLElement | null }
  wanted: { readonly current: 'focus' | 'click' | null }
}

/** The control takes the place of the button, and whatever was begun there. */
function Arrived({ place, wanted }: ArrivedProps) {
  // Not before the control listens, which it begins in an effect of its own.
  useEffect(() => {
    const button = wanted.current && place.current?.querySelector('button')
    if (!button) return
    button.focus()
    if (wanted.current === 'click') button.click()
  }, [place, wanted])
  return null
}
