import type { Access } from './config.ts'
import { expressionProblem } from './config-names.ts'

/** Who is staff, or why the text does not say so. */
type Parsed = { access: Access } | { problem: string; remedy: string }

const options =
  'say who is staff: "claim:app_metadata.role in staff,admin" for a claim in the JWT, or "sql:<expression>" for a query of your own'

/**
 * Reads the config's `access`, and `tenant_claim` where there is one. Refuses what a caller could grant to themselves
 * and what every signed-in end customer has, for both would open every customer's data to every customer.
 */
export function parseAccess(text: string, tenantClaim: string | null): Parsed {
  const [, kind, rest = ''] = /^(claim|sql):(.*)$/s.exec(text.trim()) ?? []
  if (kind === 'sql') return parseSql(rest.trim())
  if (kind === 'claim') return parseClaim(rest.trim(), tenantClaim)
  return { problem: `is ${JSON.stringify(text)}, which is neither a claim nor SQL`, remedy: options }
}

function parseSql(expression: string): Parsed {
  if (expression === '') return { problem: 'has no expression after "sql:"', remedy: options }
  const problem = expressionProblem(expression)
  if (problem !== null)
    return { problem, remedy: 'write it without comments and $$; a function of yours can hold them' }
  return { access: { kind: 'sql', expression } }
}

function parseClaim(text: string, tenantClaim: string | null): Parsed {
  const [, pathText, valueText] = /^(\S+)\s+in\s+(.+)$/s.exec(text) ?? []
  if (pathText === undefined || valueText === undefined) {
    return { problem: `is "claim:${text}", which does not read "<path> in <value>,<value>"`, remedy: options }
  }
  const path = parsePath(pathText)
  if ('problem' in path) return path
  const values = [...new Set(valueText.split(',').map(value => value.trim()))]
  if (values.includes('')) return { problem: 'has an empty value in its list', remedy: options }
  if (values.some(value => value.includes('$$'))) return { problem: 'has a value with $$', remedy: options }
  if (['role', 'aud'].includes(pathText) && values.some(value => ['anon', 'authenticated'].includes(value))) {
    return {
      problem: `lets in everyone: "${pathText}" is "${values.join(',')}" for every caller, end customers too`,
      remedy: 'name a claim that only staff have, such as app_metadata.role',
    }
  }
  if (tenantClaim === null) return { access: { kind: 'claim', path: path.path, values, tenantPath: null } }
  const tenantPath = parsePath(tenantClaim)
  if ('problem' in tenantPath) return tenantPath
  return { access: { kind: 'claim', path: path.path, values, tenantPath: tenantPath.path } }
}

/** The keys of a dotted path in the JWT. */
export function parsePath(text: string): { path: string[] } | { problem: string; remedy: string } {
  const path = text.trim().split('.')
  if (path.some(part => part === '' || /[\s,"']|\$\$/.test(part))) {
    return { problem: `has "${text}", which is not a dotted path`, remedy: 'write it as "app_metadata.role"' }
  }
  if (path[0] === 'user_metadata') {
    return {
      problem: `reads "${text}", which every user can change for themselves`,
      remedy: 'keep it in app_metadata, which only the service role can change',
    }
  }
  return { path }
}
