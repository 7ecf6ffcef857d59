import type { Transaction } from '@electric-sql/pglite'
import { answer, asRows, type Rows, rowsBody } from './answer.ts'
import { RestError, unsupported } from './errors.ts'
import { orderSql, selectSql, whereSql } from './filters.ts'
import { quoteName } from './quote.ts'
import { isRead, prefers, type RestRequest } from './request.ts'

/**
 * Plain reads and writes of one table: `select` with columns, the usual filters, `order`, `limit`, `range`, `count`;
 * `insert`, `update`, `delete`. No embedding, no upsert, no logical operators: those are refused by name.
 */
export async function handleTable(tx: Transaction, request: RestRequest): Promise<Response> {
  if (isRead(request)) return read(tx, request)
  const write = writeSql(request)
  const body = request.method === 'DELETE' ? [] : [request.body]
  // Reading back what was written needs the right to read it, so it is done on request only.
  if (!prefers(request, 'return=representation')) {
    await tx.query(write, body)
    return answer(request, request.method === 'POST' ? 201 : 204, null)
  }
  const written = `select ${selectSql(request.query.get('select'), 'w')} from written w`
  const { rows } = await tx.query<Rows>(`with written as (${write} returning t.*) ${asRows(written)}`, body)
  return answer(request, request.method === 'POST' ? 201 : 200, rowsBody(request, rows[0] ?? NO_ROWS))
}

const NO_ROWS: Rows = { all: '[]', first: null, rows: 0 }

const tableOf = (request: RestRequest): string => `public.${quoteName(request.path.slice(1))}`

async function read(tx: Transaction, request: RestRequest): Promise<Response> {
  const { query } = request
  const from = `from ${tableOf(request)} t ${whereSql(query, 't')}`
  const offset = wholeNumber(query, 'offset') ?? 0
  const limit = wholeNumber(query, 'limit')
  const page = `select ${selectSql(query.get('select'), 't')} ${from} ${orderSql(query.get('order'), 't')}
    limit ${limit ?? 'all'} offset ${offset}`
  const [found = NO_ROWS] = (await tx.query<Rows>(asRows(page))).rows
  const body = rowsBody(request, found)

  const range = found.rows > 0 ? `${offset}-${offset + found.rows - 1}` : '*'
  if (!prefers(request, 'count=exact')) return answer(request, 200, body, { 'content-range': `${range}/*` })
  const total = (await tx.query<{ total: number }>(`select count(*)::int as total ${from}`)).rows[0]?.total ?? 0
  return answer(request, found.rows < total ? 206 : 200, body, { 'content-range': `${range}/${total}` })
}

function wholeNumber(query: URLSearchParams, name: string): number | undefined {
  const text = query.get(name)
  if (text === null) return undefined
  if (/^\d+$/.test(text)) return Number(text)
  throw new RestError(400, 'PGRST100', `"failed to parse ${name} parameter (${text})" (line 1, column 1)`)
}

function writeSql(request: RestRequest): string {
  const table = tableOf(request)
  switch (request.method) {
    case 'POST': {
      if ((request.headers.get('prefer') ?? '').includes('resolution=')) throw unsupported('Upsert')
      const names = columnsOf(request).map(quoteName).join(', ')
      if (!names) return `insert into ${table} as t select from json_array_elements($1::json)`
      const rows = request.body.trimStart().startsWith('[') ? 'json_populate_recordset' : 'json_populate_record'
      return `insert into ${table} as t (${names}) select ${names} from ${rows}(null::${table}, $1::json)`
    }
    case 'PATCH': {
      const names = columnsOf(request).map(quoteName)
      const values = names.map(name => `${name} = b.${name}`).join(', ')
      return `update ${table} t set ${values} from json_populate_record(null::${table}, $1::json) b ${guardedWhere(request)}`
    }
    case 'DELETE':
      return `delete from ${table} t ${guardedWhere(request)}`
    default:
      throw new RestError(405, 'PGRST117', `Unsupported HTTP method: ${request.method}`)
  }
}

/** Supabase refuses to change a whole table at once. */
function guardedWhere(request: RestRequest): string {
  const where = whereSql(request.query, 't')
  if (where) return where
  const verb = request.method === 'PATCH' ? 'UPDATE' : 'DELETE'
  throw new RestError(400, '21000', `${verb} requires a WHERE clause`)
}

/** Only what the body names is written, so that defaults hold for the rest. */
function columnsOf(request: RestRequest): string[] {
  let body: unknown
  try {
    body = JSON.parse(request.body)
  } catch {
    throw new RestError(400, 'PGRST102', 'Empty or invalid json')
  }
  const rows = Array.isArray(body) ? body : [body]
  return [...new Set(rows.flatMap(row => Object.keys(row ?? {})))]
}
