import { type CSSProperties, type ReactNode, useCallback, useRef, useState } from 'react'
import { useCustomerInsightsContext } from '../../provider/context.ts'

/** The seeds of tokens.css that a host may have set on an ancestor of ours only. */
const SEEDS = [
  '--ci-accent',
  '--ci-surface',
  '--ci-text',
  '--ci-danger',
  '--ci-font-size',
  '--ci-strong',
  '--ci-space',
  '--ci-radius',
  '--ci-duration',
  '--ci-rank-1',
  '--ci-rank-2',
  '--ci-rank-3',
  '--ci-rank-4',
  '--ci-attention',
]

interface Surroundings {
  dir: 'ltr' | 'rtl'
  style: CSSProperties
}

/** What an overlay needs to look as if it stood where it was opened from. */
interface Overlay {
  /** To render beside what opens the overlay; nothing is seen of it. */
  anchor: ReactNode
  /** Call when the overlay opens. */
  measure: () => void
  dir: 'ltr' | 'rtl'
  /** Where it is mounted. */
  container: HTMLElement | undefined
  /** For the outermost element in the portal, which is a root of its own. */
  root: (name: string) => { className: string; dir: 'ltr' | 'rtl'; style: CSSProperties }
}

/**
 * An overlay is mounted far from what opened it: direction, colour scheme, font and the host's values of the seeds come
 * from there by hand, where CSS would have inherited them.
 */
export function useSurroundings(): Overlay {
  const { portalContainer } = useCustomerInsightsContext()
  const ref = useRef<HTMLSpanElement>(null)
  const [{ dir, style }, setSurroundings] = useState<Surroundings>({ dir: 'ltr', style: {} })
  const measure = useCallback(() => {
    if (ref.current) setSurroundings(surroundingsOf(ref.current))
  }, [])
  return {
    anchor: <span ref={ref} hidden />,
    measure,
    dir,
    container: portalContainer ?? undefined,
    root: name => ({ className: `ci-root ${name}`, dir, style }),
  }
}

function surroundingsOf(element: HTMLElement): Surroundings {
  const computed = getComputedStyle(element)
  const seeds = SEEDS.map(seed => [seed, computed.getPropertyValue(seed)] as const).filter(([, value]) => value !== '')
  return {
    dir: computed.direction === 'rtl' ? 'rtl' : 'ltr',
    style: { colorScheme: computed.colorScheme, fontFamily: computed.fontFamily, ...Object.fromEntries(seeds) },
  }
}
