import axe from 'axe-core'
import { expect } from 'storybook/test'

interface Look {
  theme: 'light' | 'dark'
  direction: 'ltr' | 'rtl'
}

const LOOKS: readonly Look[] = [
  { theme: 'light', direction: 'ltr' },
  { theme: 'dark', direction: 'ltr' },
  { theme: 'dark', direction: 'rtl' },
  { theme: 'light', direction: 'rtl' },
]

/** The rules whose answer depends on style. The others read elements and attributes, which are the same in every look. */
const RULES = ['color-contrast', 'link-in-text-block', 'scrollable-region-focusable', 'target-size']

/**
 * Runs axe on what a story has left on the page, in each look that it was not rendered in; that one the accessibility
 * addon checks, by all rules. Only attributes change between them, so that nothing is rendered again.
 */
export async function checkOtherLooks(exclude: readonly string[]): Promise<void> {
  const host = document.querySelector<HTMLElement>('.host')
  if (!host) throw new Error('The story stands in no .host, whose look could be changed.')
  // The body, as the addon does: a story is no page of its own.
  const page = { include: [document.body], exclude: exclude.map(selector => [selector]) }
  const still = document.head.appendChild(document.createElement('style'))
  still.textContent = '* { transition: none !important; animation: none !important }'
  try {
    for (const look of LOOKS.filter(({ theme, direction }) => theme !== host.dataset.theme || direction !== host.dir)) {
      const restore = setLook(host, look)
      try {
        const { violations } = await axe.run(page, { runOnly: { type: 'rule', values: RULES } })
        expect(violations.map(violation => describeViolation(look, violation))).toEqual([])
      } finally {
        restore()
      }
    }
  } finally {
    still.remove()
  }
}

/** On the host, and on what is open in a portal, which carries direction and colours as it was opened. */
function setLook(host: HTMLElement, { theme, direction }: Look): () => void {
  const opened = [...document.querySelectorAll<HTMLElement>('.ci-root[dir]')].filter(root => !host.contains(root))
  const before = opened.map(({ dir, style }) => ({ dir, colorScheme: style.colorScheme }))
  const { theme: themeBefore = 'light' } = host.dataset
  const directionBefore = host.dir
  host.dataset.theme = theme
  host.dir = direction
  for (const root of opened) {
    root.dir = direction
    root.style.colorScheme = theme
  }
  return () => {
    host.dataset.theme = themeBefore
    host.dir = directionBefore
    opened.forEach((root, index) => {
      root.dir = before[index]?.dir ?? ''
      root.style.colorScheme = before[index]?.colorScheme ?? ''
    })
  }
}

function describeViolation({ theme, direction }: Look, { id, help, nodes }: axe.Result): string {
  const places = nodes
    .slice(0, 3)
    .map(node => `${node.target.join(' ')}: ${node.any[0]?.message ?? node.failureSummary}`)
  return `${theme}, ${direction}: ${id} (${help})\n${places.join('\n')}`
}
