import { RestError } from './errors.ts'
import { type RestRequest, wantsOne } from './request.ts'

/** Rows as Postgres wrote them to JSON: parsing them here would round what a JavaScript number cannot hold. */
export interface Rows {
  /** An array of objects. */
  all: string
  /** The first of them; null where there is none. */
  first: string | null
  rows: number
}

/** Selects `Rows` from a query. */
export const asRows = (query: string): string =>
  `select coalesce(json_agg(r), '[]')::text as "all", (json_agg(r) -> 0)::text as "first", count(*)::int as "rows"
   from (${query}) r`

/** The array, or with `.single()` its one object; any other number of rows is an error. */
export function rowsBody(request: RestRequest, { all, first, rows }: Rows): string {
  if (!wantsOne(request)) return all
  if (rows === 1 && first !== null) return first
  throw new RestError(406, 'PGRST116', 'JSON object requested, multiple (or no) rows returned', {
    details: `The result contains ${rows} rows`,
  })
}

export function answer(
  request: RestRequest,
  status: number,
  body: string | null,
  headers: Record<string, string> = {},
): Response {
  if (body === null) return new Response(null, { status, headers })
  const type = wantsOne(request) ? 'application/vnd.pgrst.object+json' : 'application/json'
  return new Response(request.method === 'HEAD' ? null : body, {
    status,
    headers: { 'content-type': `${type}; charset=utf-8`, ...headers },
  })
}
