/** What a reader must be able to do with ours, whatever the host's styles make of it; each answer is a complaint. */

const CONTROLS =
  'a[href], button, input, select, textarea, [role="menuitem"], [role="option"], [role="menuitemcheckbox"]'

/** Of WCAG 2.2: the least size of what is to be hit. */
const LEAST = 24

/** Of all that is ours, or of what was opened: behind a dialog nothing is to be hit. */
export function measure(opened?: Element): string[] {
  const roots = [...document.querySelectorAll('.ci-root')].filter(root => !root.parentElement?.closest('.ci-root'))
  return (opened ? [opened] : roots).flatMap(root => [...hittable(root), ...overlaps(root)])
}

function hittable(root: Element): string[] {
  return [...root.querySelectorAll<HTMLElement>(CONTROLS)].filter(isSeen).flatMap(control => {
    const target = targetOf(control)
    const { width, height } = target.getBoundingClientRect()
    const name = `${control.className || control.localName} "${control.getAttribute('aria-label') ?? control.textContent}"`
    // A link in a line of text is as high as the line.
    const least = getComputedStyle(control).display === 'inline' ? 1 : LEAST
    if (width < least - 0.5 || height < least - 0.5) return [`${name}: ${width} x ${height} to hit`]
    target.scrollIntoView({ block: 'center', inline: 'center' })
    const box = target.getBoundingClientRect()
    const hit = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)
    const isHit = hit && (target.contains(hit) || hit.contains(target) || control.closest('label')?.contains(hit))
    return isHit ? [] : [`${name}: behind ${hit?.className || hit?.localName}`]
  })
}

/** What hears the pointer for a control: its label, the cell that a box stands in, the row that a name opens. */
function targetOf(control: HTMLElement): Element {
  const row = control.matches('.ci-CustomerList-name') && control.closest('.ci-CustomerList-cell')
  return row || (control.closest('label, .ci-CustomerList-check, .ci-SearchField-root') ?? control)
}

interface Line {
  node: Node
  text: string
  element: Element
  box: DOMRect
}

/** Two texts in the same place. */
function overlaps(root: Element): string[] {
  const lines = linesOf(root)
  const found: string[] = []
  for (const [index, one] of lines.entries()) {
    for (const other of lines.slice(index + 1)) {
      const isOver = depth(one.box, other.box) > 3
      // A text that is broken stands below itself.
      if (isOver && one.node !== other.node && layerOf(one.element) === layerOf(other.element))
        found.push(`"${one.text}" on "${other.text}"`)
    }
  }
  return found
}

function linesOf(root: Element): Line[] {
  const lines: Line[] = []
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement
    const text = node.textContent?.trim() ?? ''
    // Charts place their own words; they are tested with the charts.
    if (!element || !text || element.closest('svg, [data-bone], .ci-Skeleton-root') || !isSeen(element)) continue
    const range = document.createRange()
    range.selectNodeContents(node)
    const clip = clipOf(element)
    for (const rect of range.getClientRects()) {
      const box = clip ? intersection(rect, clip) : rect
      if (box.width > 1 && box.height > 1) lines.push({ node, text, element, box })
    }
  }
  return lines
}

function isSeen(element: Element): boolean {
  if (element.closest('.ci-VisuallyHidden-root, [hidden]')) return false
  const { width, height } = element.getBoundingClientRect()
  return width > 1 && height > 1 && element.checkVisibility({ opacityProperty: false, visibilityProperty: true })
}

/** The window through which an element is seen. */
function clipOf(element: Element): DOMRect | null {
  let clip: DOMRect | null = null
  for (let parent: Element | null = element; parent && parent !== document.body; parent = parent.parentElement) {
    if (getComputedStyle(parent).overflow === 'visible') continue
    const box = parent.getBoundingClientRect()
    clip = clip ? intersection(clip, box) : box
  }
  return clip
}

/** What stands above, such as a head that stays in view while rows go by beneath. */
function layerOf(element: Element): Element | null {
  for (let parent: Element | null = element; parent; parent = parent.parentElement) {
    const { position } = getComputedStyle(parent)
    if (position === 'sticky' || position === 'fixed') return parent
  }
  return null
}

function depth(one: DOMRect, other: DOMRect): number {
  const { width, height } = intersection(one, other)
  return Math.min(width, height)
}

function intersection(one: DOMRect, other: DOMRect): DOMRect {
  const x = Math.max(one.left, other.left)
  const y = Math.max(one.top, other.top)
  return new DOMRect(
    x,
    y,
    Math.max(0, Math.min(one.right, other.right) - x),
    Math.max(0, Math.min(one.bottom, other.bottom) - y),
  )
}
