// The half of the embedding contract that can be read off the style sheet that hosts import. That it holds in a browser,
// beside the frameworks that hosts use, is for test/leak.
import { type AtRule, type Container, type Declaration, parse, type Root, type Rule } from 'postcss'
import selectorParser from 'postcss-selector-parser'
import { beforeAll, expect, test } from 'vitest'
import { bundleStyles } from '../../scripts/bundle-styles.ts'

const LAYER = 'customer-insights'

/** At-rules that may stand in the layer. `@property` and `@font-face` would be the whole document's. */
const AT_RULES = ['media', 'container', 'keyframes', 'supports']

/** Read by ours, set by Base UI on the very element. */
const BASE_UI_VARIABLES = [
  '--anchor-width',
  '--available-height',
  '--toast-swipe-movement-x',
  '--toast-swipe-movement-y',
]

/** Physical names with a reason: the logical ones are not in every browser that we support. */
const PHYSICAL_ALLOWED = ['overflow-x', 'overflow-y']

const PHYSICAL =
  /^((margin|padding|border|scroll-margin|scroll-padding|inset)-)?(top|right|bottom|left)(-(width|style|color))?$|^border-(top|bottom)-(left|right)-radius$|^((min|max)-)?(width|height)$|^overflow-[xy]$|^contain-intrinsic-(width|height)$/

/** Shorthands of four sides: with four values, the second is the right one and the fourth the left one. */
const FOUR_SIDES = /^(margin|padding|inset|border-(width|style|color)|scroll-(margin|padding))$/

let sheet: Root
let rules: Rule[]
let declarations: Declaration[]

beforeAll(async () => {
  sheet = parse(await bundleStyles())
  rules = []
  declarations = []
  sheet.walkRules(rule => {
    if (!isStep(rule)) rules.push(rule)
  })
  sheet.walkDecls(declaration => {
    declarations.push(declaration)
  })
  expect(rules.length).toBeGreaterThan(300)
})

test('everything is in the layer', () => {
  const outside = sheet.nodes.filter(node => node.type !== 'comment' && !isOurLayer(node))
  expect(outside.map(String)).toEqual([])
})

test('no rule is about the document: no @property, no @font-face, and @keyframes under names of ours', () => {
  const found: string[] = []
  sheet.walkAtRules(rule => {
    if (isOurLayer(rule)) return
    if (!AT_RULES.includes(rule.name)) found.push(`@${rule.name} ${rule.params}`)
    if (rule.name === 'keyframes' && !rule.params.startsWith('ci-')) found.push(`@keyframes ${rule.params}`)
  })
  expect(found).toEqual([])
})

test('every rule begins with an element of ours, and has no specificity but that of a pseudo-element', () => {
  expect(rules.flatMap(rule => complaintsAbout(rule.selector))).toEqual([])
})

test('nothing is important', () => {
  expect(declarations.filter(({ important }) => important).map(describe)).toEqual([])
})

test('every variable is named --ci-', () => {
  const set = declarations.map(({ prop }) => prop).filter(prop => prop.startsWith('--'))
  const read = declarations.flatMap(({ value }) => [...value.matchAll(/var\(\s*(--[\w-]+)/g)].map(([, name]) => name))
  expect(set.filter(name => !name.startsWith('--ci-'))).toEqual([])
  expect([...new Set(read)].filter(name => !name?.startsWith('--ci-')).sort()).toEqual(BASE_UI_VARIABLES)
})

test('every side is a logical one', () => {
  const physical = declarations.filter(declaration => isPhysical(declaration))
  expect(physical.map(describe)).toEqual([])
})

function isOurLayer(node: Container | { type: string }): boolean {
  return node.type === 'atrule' && (node as AtRule).name === 'layer' && (node as AtRule).params === LAYER
}

/** `from`, `50%`: not a selector. */
function isStep({ parent }: Rule): boolean {
  return parent?.type === 'atrule' && (parent as AtRule).name === 'keyframes'
}

function describe(declaration: Declaration): string {
  const { parent } = declaration
  return `${parent?.type === 'rule' ? (parent as Rule).selector : ''} { ${declaration} }`
}

function isPhysical({ prop, value }: Declaration): boolean {
  if (PHYSICAL_ALLOWED.includes(prop)) return false
  if (PHYSICAL.test(prop)) return true
  if (/^(text-align|float|clear|caption-side)$/.test(prop)) return /^(left|right)$/.test(value)
  if (prop === 'border-radius') return partsOf(value).length > 1
  if (FOUR_SIDES.test(prop)) {
    const sides = partsOf(value)
    return sides.length === 4 && sides[1] !== sides[3]
  }
  return /\bto (left|right)\b/.test(value)
}

/** The values of a shorthand: split at spaces that stand in no parentheses. */
function partsOf(value: string): string[] {
  const parts = ['']
  let depth = 0
  for (const character of value.trim()) {
    if (character === '(') depth++
    if (character === ')') depth--
    if (/\s/.test(character) && depth === 0) parts.push('')
    else parts[parts.length - 1] += character
  }
  return parts.filter(part => part !== '')
}

function complaintsAbout(selector: string): string[] {
  const complaints: string[] = []
  for (const { nodes } of selectorParser().astSync(selector).nodes) {
    const [where, ...pseudoElements] = nodes
    const isWhere = where?.type === 'pseudo' && where.value === ':where'
    if (!isWhere || !pseudoElements.every(node => selectorParser.isPseudoElement(node))) {
      complaints.push(`${selector}: not a :where() and nothing else`)
      continue
    }
    for (const alternative of where.nodes) {
      const compounds = alternative.split(node => node.type === 'combinator')
      const isOurs = (compound: selectorParser.Node[] | undefined) =>
        compound?.some(node => node.type === 'class' && node.value.startsWith('ci-')) ?? false
      if (!isOurs(compounds[0])) complaints.push(`${selector}: ${alternative} begins with no element of ours`)
      // A sibling of ours may be a host's.
      for (const compound of compounds.slice(0, -1)) {
        const combinator = compound.at(-1)
        const next = compounds[compounds.indexOf(compound) + 1]
        if (/[+~]/.test(String(combinator)) && !isOurs(next)) {
          complaints.push(`${selector}: ${alternative} reaches a sibling that may be the host's`)
        }
      }
      alternative.walkClasses(({ value }) => {
        if (!value.startsWith('ci-')) complaints.push(`${selector}: .${value} is no class of ours`)
      })
    }
  }
  return complaints
}
