import * as v from 'valibot'
import type { Access, Capability, ResolvedConfig } from './config.ts'
import { parseAccess, parsePath } from './config-access.ts'
import { ConfigError, type ConfigProblem } from './config-error.ts'
import { type ConfigKey, configKeys } from './config-keys.ts'
import { formatTableName, nearest, parseTableName } from './config-names.ts'
import { configSchema } from './config-schema.ts'

/**
 * Checks a config without a database and fills in its defaults.
 *
 * @param input what was read from `customer-insights.config.json`, or a `HostConfig`
 * @throws ConfigError with every problem found, not only the first
 */
export function parseConfig(input: unknown): ResolvedConfig {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    throw new ConfigError([
      { key: '', problem: `is ${show(input)}`, expected: 'a JSON object', remedy: 'begin with {"customers": {...}}' },
    ])
  }
  const parsed = v.safeParse(configSchema, input)
  const problems = [...(parsed.issues ?? []).map(issue => fromIssue(issue)), ...relationProblems(input)]
  if (!parsed.success || problems.length > 0) throw new ConfigError(inOrder(problems))

  const { $schema: _, access: accessText, capabilities: given, tenant_claim: tenantClaim, ...rest } = parsed.output
  const resolve = (key: ConfigKey, text: string): Access => {
    const found = parseAccess(text, tenantClaim)
    if ('problem' in found) throw new ConfigError([{ key, expected: configKeys[key], ...found }])
    return found.access
  }
  const access = resolve('access', accessText)
  const capability = (name: Capability): Access | null => {
    const text = given?.[name] ?? null
    if (text !== null) return resolve(`capabilities.${name}`, text)
    return name === 'view' ? access : null
  }
  const capabilities = given && {
    view: capability('view'),
    tag: capability('tag'),
    export: capability('export'),
    manage: capability('manage'),
    erase: capability('erase'),
  }
  return { ...rest, access, capabilities }
}

/** What is wrong between keys. Reads the raw input, so that it is found beside what is wrong within them. */
function relationProblems(input: object): ConfigProblem[] {
  return [...accessProblems(input), ...pairProblems(input), ...sameTableProblems(input), ...personalProblems(input)]
}

/** The keys that say who may do what. */
const whoKeys = [
  'access',
  'capabilities.view',
  'capabilities.tag',
  'capabilities.export',
  'capabilities.manage',
  'capabilities.erase',
] as const satisfies ConfigKey[]

function accessProblems(input: object): ConfigProblem[] {
  const claim = at(input, 'tenant_claim')
  const tenant = at(input, 'customers.tenant') != null
  const problems: ConfigProblem[] = []
  const add = (key: ConfigKey, problem: string, remedy: string) =>
    problems.push({ key, problem, expected: configKeys[key], remedy })

  const kinds = whoKeys.flatMap(key => {
    const text = at(input, key)
    if (typeof text !== 'string') return []
    const parsed = parseAccess(text, null)
    if (!('problem' in parsed)) return parsed.access.kind
    add(key, parsed.problem, parsed.remedy)
    return []
  })
  if (claim == null && tenant && kinds.includes('claim')) {
    add('tenant_claim', 'is missing', 'name the claim that holds the tenant of a member of staff')
  } else if (claim != null && kinds.length > 0 && !kinds.includes('claim')) {
    add('tenant_claim', 'is set, but access is SQL', 'remove it; with a tenant column the SQL returns the tenant ids')
  }
  if (typeof claim === 'string') {
    const path = parsePath(claim)
    if ('problem' in path) add('tenant_claim', path.problem, path.remedy)
    else if (!tenant) add('tenant_claim', 'is set, but customers.tenant is not', 'set customers.tenant, or remove it')
  }
  return problems
}

/** A reference without its table has no names to show; a table without its reference is never reached. */
function pairProblems(input: object): ConfigProblem[] {
  const pairs = [
    ['games', 'bookings.game'],
    ['venues', 'bookings.venue'],
  ] as const
  return pairs.flatMap(([table, reference]) => {
    const hasTable = at(input, table) != null
    const hasReference = at(input, reference) != null
    if (hasTable === hasReference) return []
    const [missing, present] = hasTable ? [reference, table] : [table, reference]
    return {
      key: missing,
      problem: `is missing, but ${present} is set`,
      expected: configKeys[missing],
      remedy: `set ${missing}, or set ${present} to null`,
    }
  })
}

/** The triggers of two roles on one table would each take the other's rows for their own. */
function sameTableProblems(input: object): ConfigProblem[] {
  const seen = new Map<string, ConfigKey>()
  return (['customers.table', 'bookings.table', 'games.table', 'venues.table'] as const).flatMap(key => {
    const text = at(input, key)
    const table = typeof text === 'string' ? parseTableName(text) : null
    if (table === null) return []
    const name = formatTableName(table)
    const first = seen.get(name)
    seen.set(name, first ?? key)
    if (first === undefined) return []
    return {
      key,
      problem: `is ${name}, the same as ${first}`,
      expected: configKeys[key],
      remedy: 'give each its own table',
    }
  })
}

/** An erasure would blank what the mapping needs: a key, what a booking brought in, what keeps our own insights. */
function personalProblems(input: object): ConfigProblem[] {
  return (['customers', 'bookings'] as const).flatMap(table => {
    const personal = at(input, `${table}.personal`)
    if (!Array.isArray(personal)) return []
    const mapped = Object.keys(configKeys).filter(
      key => key.startsWith(`${table}.`) && key !== `${table}.table` && key !== `${table}.personal`,
    )
    return personal.flatMap((name, index) => {
      const twice = personal.indexOf(name) < index
      const other = mapped.find(key => at(input, key) === name)
      if (!twice && other === undefined) return []
      const key = `${table}.personal` as const
      const problem = `names ${show(name)}${other === undefined ? ' twice' : `, which is ${other}`}`
      return { key, problem, expected: configKeys[key], remedy: 'take it out' }
    })
  })
}

/** An issue of valibot in our words. */
function fromIssue(issue: v.BaseIssue<unknown>): ConfigProblem {
  // Within {"sql": ...} the key that a person looks for is the column's.
  const key = keyOf(issue).replace(/\.sql$/, '')
  if (issue.type === 'never') return unknownKey(key)
  const expected = isConfigKey(key) ? configKeys[key] : issue.expected
  const own = issue.kind === 'validation' || issue.kind === 'transformation'
  return {
    key,
    problem: issue.input === undefined ? 'is missing' : own ? ownProblem(issue) : `is ${show(issue.input)}`,
    expected: expected ?? 'another value',
    remedy: key === 'access' ? 'there is no default: without a choice nobody would know who sees the customers' : null,
  }
}

/** Messages that do not quote the value get it in front. */
function ownProblem(issue: v.BaseIssue<unknown>): string {
  return issue.message.startsWith('is not') ? `is ${show(issue.input)}, which ${issue.message}` : issue.message
}

function unknownKey(key: string): ConfigProblem {
  const parent = key.slice(0, Math.max(0, key.lastIndexOf('.')))
  const siblings = Object.keys(configKeys).filter(
    known => known.slice(0, Math.max(0, known.lastIndexOf('.'))) === parent,
  )
  const meant = nearest(key, siblings)
  return {
    key,
    problem: 'is not a key of this config',
    expected: `one of ${siblings.map(sibling => sibling.slice(sibling.lastIndexOf('.') + 1)).join(', ')}`,
    remedy: meant === null ? 'remove it' : `did you mean ${meant}?`,
  }
}

const keyOf = (issue: v.BaseIssue<unknown>): string => (issue.path ?? []).map(item => String(item.key)).join('.')

const isConfigKey = (key: string): key is ConfigKey => Object.hasOwn(configKeys, key)

/** A value of the input as a reader would write it, shortened. */
function show(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value)
  return text.length > 60 ? `${text.slice(0, 57)}...` : text
}

/** The value at a dotted key of the raw input, or undefined. */
function at(input: object, key: string): unknown {
  return key.split('.').reduce<unknown>((value, part) => {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined
    return Object.entries(value).find(([name]) => name === part)?.[1]
  }, input)
}

/** Problems in the order of the config's keys, unknown keys last. */
function inOrder(problems: readonly ConfigProblem[]): ConfigProblem[] {
  const order = Object.keys(configKeys)
  const rank = ({ key }: ConfigProblem) => (order.includes(key) ? order.indexOf(key) : order.length)
  return problems.toSorted((a, b) => rank(a) - rank(b))
}
