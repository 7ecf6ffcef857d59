import { type CSSProperties, type ReactNode, useCallback, useRef, useState } from 'react'
import { type ColorScheme, useCustomerInsightsContext } from '../../provider/context.ts'

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
  container: HTMLElement | ShadowRoot | undefined
}

/** What an overlay needs to look as if it stood where it was opened from. */
interface Overlay {
  /** To render beside what opens the overlay; nothing is seen of it. */
  anchor: ReactNode
  /** Call when the overlay opens; nothing is mounted before. */
  measure: () => void
  dir: 'ltr' | 'rtl'
  /** For the portal. */
  portal: { container: HTMLElement | ShadowRoot | null | undefined; style: CSSProperties }
  /** For the outermost element in the portal, which is a root of its own. */
  root: (name: string, style?: CSSProperties) => { className: string; dir: 'ltr' | 'rtl'; style: CSSProperties }
}

/**
 * What holds something positioned takes no part in the layout of a host, whose body may be a grid with gaps, and each
 * `div` in it have a border. Inline, since nothing else wins over the host.
 */
export const boxless: CSSProperties = { display: 'contents' }

/**
 * An overlay is mounted far from what opened it: direction, colour scheme, font and the host's values of the seeds come
 * from there by hand, where CSS would have inherited them.
 */
export function useSurroundings(): Overlay {
  const { portalContainer, colorScheme } = useCustomerInsightsContext()
  const ref = useRef<HTMLSpanElement>(null)
  const [surroundings, setSurroundings] = useState<Surroundings | null>(null)
  const measure = useCallback(() => {
    if (ref.current) setSurroundings(surroundingsOf(ref.current, portalContainer))
  }, [portalContainer])
  const { dir, style, container } = surroundings ?? { dir: 'ltr', style: {}, container: null }
  return {
    // A root, for a host may say `.ours .ci-root { --ci-accent: ... }`, and a dialog stand in no other.
    anchor: <span ref={ref} className="ci-root" data-color-scheme={chosen(colorScheme)} style={{ display: 'none' }} />,
    measure,
    dir,
    portal: { container, style: boxless },
    root: (name, own) => ({ className: `ci-root ${name}`, dir, style: { ...style, ...own } }),
  }
}

const chosen = (colorScheme: ColorScheme) => (colorScheme === 'auto' ? undefined : colorScheme)

function surroundingsOf(
  element: HTMLElement,
  portalContainer: HTMLElement | ShadowRoot | null | undefined,
): Surroundings {
  const computed = getComputedStyle(element)
  const seeds = SEEDS.map(seed => [seed, computed.getPropertyValue(seed)] as const).filter(([, value]) => value !== '')
  return {
    dir: computed.direction === 'rtl' ? 'rtl' : 'ltr',
    style: { colorScheme: computed.colorScheme, fontFamily: computed.fontFamily, ...Object.fromEntries(seeds) },
    // In a dialog: inside of it, as Base UI does by itself.
    container: element.closest('[data-base-ui-portal]') ? undefined : (portalContainer ?? homeOf(element)),
  }
}

/** Where our styles are: the body, also that of a frame, or the shadow root. */
function homeOf(element: HTMLElement): HTMLElement | ShadowRoot {
  const tree = element.getRootNode()
  return 'host' in tree ? (tree as ShadowRoot) : element.ownerDocument.body
}
