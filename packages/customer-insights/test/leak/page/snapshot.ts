/** Every way in which an element can be seen to have changed. */
interface Look {
  /** `color`, `::before color` and `--variable`, each with its value. */
  styles: Map<string, string>
  box: string
  attributes: Map<string, string>
}

/** What is ours: roots, and what holds them where they are mounted in a portal. */
const OURS = '.ci-root, [data-base-ui-portal], [data-base-ui-focus-guard], link[data-ours]'

let before = new Map<Element, Look>()
let fonts = 0

export function takeSnapshot(): number {
  before = new Map(hostElements().map(element => [element, lookOf(element)]))
  fonts = document.fonts.size
  return before.size
}

/** What differs from the snapshot, as `body: overflow-x: visible -> hidden` or `main: [aria-hidden]: undefined -> true`. */
export function compareWithSnapshot(): string[] {
  const differences: string[] = []
  if (document.fonts.size !== fonts) differences.push('fonts')
  for (const [element, look] of before) {
    const now = lookOf(element)
    const name = nameOf(element)
    if (!element.isConnected) differences.push(`${name}: gone`)
    if (now.box !== look.box) differences.push(`${name}: box: ${look.box} -> ${now.box}`)
    differences.push(...differencesOf(name, look.styles, now.styles))
    differences.push(...differencesOf(name, look.attributes, now.attributes))
  }
  for (const element of hostElements()) if (!before.has(element)) differences.push(`${nameOf(element)}: new`)
  return differences
}

function hostElements(): Element[] {
  return [...document.querySelectorAll('*')].filter(element => !element.closest(OURS))
}

function differencesOf(name: string, then: Look['styles'], since: Look['styles']): string[] {
  return [...new Set([...then.keys(), ...since.keys()])]
    .filter(property => then.get(property) !== since.get(property))
    .map(property => `${name}: ${property}: ${then.get(property)} -> ${since.get(property)}`)
}

let properties: string[] = []

function lookOf(element: Element): Look {
  const styles = new Map<string, string>()
  if (properties.length === 0) properties = [...getComputedStyle(element)]
  for (const pseudoElement of ['', ...pseudoElementsOf(element)]) {
    const computed = getComputedStyle(element, pseudoElement)
    const prefix = pseudoElement && `${pseudoElement} `
    for (const property of properties) styles.set(prefix + property, computed.getPropertyValue(property))
  }
  // The variables too, which getComputedStyle does not list.
  for (const [property, value] of element.computedStyleMap()) {
    if (property.startsWith('--')) styles.set(property, String(value))
  }
  const { x, y, width, height } = element.getBoundingClientRect()
  return {
    styles,
    box: [x, y, width, height].join(' '),
    attributes: new Map(
      [...element.attributes]
        // What a scroll lock leaves: an attribute that says nothing.
        .filter(({ name, value }) => name !== 'style' || value !== '')
        .map(({ name, value }) => [`[${name}]`, value]),
    ),
  }
}

function pseudoElementsOf(element: Element): string[] {
  const found = ['::before', '::after']
  if (element.matches('li, summary')) found.push('::marker')
  if (element.matches('input, textarea')) found.push('::placeholder')
  return found
}

function nameOf(element: Element): string {
  const { id, className } = element
  return `${element.localName}${id ? `#${id}` : ''}${typeof className === 'string' && className ? `.${className}` : ''}`
}
