/** The body of every error of PostgREST. */
export interface ErrorBody {
  code: string
  message: string
  details: string | null
  hint: string | null
}

/** An answer that PostgREST gives by itself, without or before asking the database. */
export class RestError extends Error {
  readonly status: number
  readonly body: ErrorBody

  constructor(status: number, code: string, message: string, more: { details?: string; hint?: string } = {}) {
    super(message)
    this.status = status
    this.body = { code, message, details: more.details ?? null, hint: more.hint ?? null }
  }
}

/** For what real PostgREST can do and this backend cannot. */
export function unsupported(what: string): RestError {
  return new RestError(400, 'PGRST100', `${what} is not supported by the PGlite test backend.`, {
    hint: 'Use a database function, or test against a real Supabase project.',
  })
}

/** An error as PostgREST would answer it. `isAnonymous` decides between "sign in" (401) and "not yours" (403). */
export function errorResponse(error: unknown, isAnonymous: boolean): Response {
  if (error instanceof RestError) return json(error.status, error.body)
  if (isDatabaseError(error)) {
    const { code, message, detail, hint } = error
    return json(statusOf(code, isAnonymous), { code, message, details: detail ?? null, hint: hint ?? null })
  }
  return json(500, { code: 'PGRSTX00', message: String(error), details: null, hint: null })
}

const json = (status: number, body: ErrorBody) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json; charset=utf-8' } })

interface DatabaseError {
  code: string
  message: string
  detail?: string
  hint?: string
}

function isDatabaseError(error: unknown): error is DatabaseError {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.length === 5
}

/** PostgREST's table of SQLSTATEs, the longest prefix first. */
const STATUS_OF: [prefix: string, status: number][] = [
  ['57P01', 503],
  ['23503', 409],
  ['23505', 409],
  ['25006', 405],
  ['42883', 404],
  ['42P01', 404],
  ['42P17', 500],
  ['53400', 500],
  ['P0001', 400],
  ['08', 503],
  ['09', 500],
  ['0L', 403],
  ['0P', 403],
  ['25', 500],
  ['28', 403],
  ['2D', 500],
  ['38', 500],
  ['39', 500],
  ['3B', 500],
  ['40', 500],
  ['53', 503],
  ['54', 500],
  ['55', 500],
  ['57', 500],
  ['58', 500],
  ['F0', 500],
  ['HV', 500],
  ['P0', 500],
  ['XX', 500],
]

function statusOf(sqlstate: string, isAnonymous: boolean): number {
  if (sqlstate === '42501') return isAnonymous ? 401 : 403
  const own = /^PT([2-5]\d\d)$/.exec(sqlstate)?.[1]
  if (own) return Number(own)
  return STATUS_OF.find(([prefix]) => sqlstate.startsWith(prefix))?.[1] ?? 400
}
