import { readToken } from '../claims.ts'
import { RestError } from './errors.ts'

/** What supabase-js sent, read once. */
export interface RestRequest {
  method: string
  /** Below `/rest/v1`: `/rpc/<function>` or `/<table>`. */
  path: string
  query: URLSearchParams
  headers: Headers
  body: string
}

const BASE = '/rest/v1'

/**
 * Reads the arguments of `fetch` by hand: `new Request` refuses the AbortSignal of a simulated DOM.
 */
export async function readRequest(input: RequestInfo | URL, init: RequestInit = {}): Promise<RestRequest> {
  const given = typeof input === 'string' || input instanceof URL ? undefined : input
  const url = new URL(given ? given.url : String(input))
  if (!url.pathname.startsWith(`${BASE}/`)) {
    throw new RestError(404, 'PGRST125', `Invalid path specified in request URL: ${url.pathname}`, {
      hint: `The PGlite test backend answers ${BASE} only.`,
    })
  }
  return {
    method: (init.method ?? given?.method ?? 'GET').toUpperCase(),
    path: decodeURIComponent(url.pathname.slice(BASE.length)),
    query: url.searchParams,
    headers: new Headers(init.headers ?? given?.headers),
    body: typeof init.body === 'string' ? init.body : ((await given?.text()) ?? ''),
  }
}

export const isRead = (request: RestRequest): boolean => request.method === 'GET' || request.method === 'HEAD'

export function prefers(request: RestRequest, preference: string): boolean {
  return (request.headers.get('prefer') ?? '').split(',').some(given => given.trim() === preference)
}

/** `.single()` and friends: one object rather than an array. */
export const wantsOne = (request: RestRequest): boolean =>
  (request.headers.get('accept') ?? '').startsWith('application/vnd.pgrst.object+json')

/** Who is asking, as the token says; without a token nobody in particular. */
export interface Caller {
  role: string
  /** JSON, for `request.jwt.claims`. */
  claims: string
}

const ROLES = ['anon', 'authenticated', 'service_role']
/** PostgREST allows clocks to differ by this many seconds. */
const SKEW = 30

export function readCaller(headers: Headers): Caller {
  const token = /^Bearer (.+)$/i.exec(headers.get('authorization') ?? '')?.[1]
  if (!token) return { role: 'anon', claims: '{"role":"anon"}' }
  const claims = readToken(token)
  if (!claims) throw new RestError(401, 'PGRST301', 'JWSError (CompactDecodeError Invalid number of parts)')
  if (typeof claims.exp === 'number' && claims.exp + SKEW < Date.now() / 1000) {
    throw new RestError(401, 'PGRST301', 'JWT expired')
  }
  const role = String(claims.role ?? 'anon')
  if (!ROLES.includes(role)) throw new RestError(403, '42501', `permission denied to set role "${role}"`)
  return { role, claims: JSON.stringify({ ...claims, role }) }
}
