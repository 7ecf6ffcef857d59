import { RestError, unsupported } from './errors.ts'
import { quoteName, quoteValue } from './quote.ts'

const OPERATORS: Record<string, string> = {
  eq: '=',
  neq: '<>',
  gt: '>',
  gte: '>=',
  lt: '<',
  lte: '<=',
  like: 'like',
  ilike: 'ilike',
}

/** Query parameters that are not filters. */
const RESERVED = ['select', 'order', 'limit', 'offset', 'columns']

/** The conditions of a query string such as `?status=eq.confirmed&players=gte.4`; empty where there is none. */
export function whereSql(query: URLSearchParams, table: string): string {
  const conditions = [...query]
    .filter(([key]) => !RESERVED.includes(key))
    .map(([column, filter]) => conditionSql(column, filter, table))
  return conditions.length > 0 ? `where ${conditions.join(' and ')}` : ''
}

function conditionSql(name: string, filter: string, table: string): string {
  if (name === 'or' || name === 'and' || name.startsWith('not.') || name === 'on_conflict') {
    throw unsupported(`The query parameter "${name}"`)
  }
  const column = `${table}.${columnSql(name)}`
  const dot = filter.indexOf('.')
  const operator = filter.slice(0, dot)
  const value = filter.slice(dot + 1)
  if (operator === 'is') return `${column} is ${isSql(value)}`
  if (operator === 'in') return inSql(column, value)
  const sql = OPERATORS[operator]
  if (!sql) throw unsupported(`The filter "${filter}"`)
  return `${column} ${sql} ${quoteValue(operator.endsWith('like') ? value.replaceAll('*', '%') : value)}`
}

function isSql(value: string): string {
  if (['null', 'true', 'false', 'unknown'].includes(value.toLowerCase())) return value.toLowerCase()
  throw new RestError(400, 'PGRST100', `"failed to parse filter (is.${value})" (line 1, column 1)`)
}

/** `(a,"b,c")`; nothing is in an empty list. */
function inSql(column: string, list: string): string {
  const values = [...list.slice(1, -1).matchAll(/"((?:[^"\\]|\\.)*)"|([^,]+)/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll(/\\(.)/g, '$1') ?? plain ?? '',
  )
  return values.length > 0 ? `${column} in (${values.map(quoteValue).join(', ')})` : 'false'
}

/** The columns of `?select=`, each as SQL. */
export function selectSql(select: string | null, table: string): string {
  if (!select || select === '*') return `${table}.*`
  if (select.includes('(')) throw unsupported('Embedding other tables in "select"')
  return select
    .split(',')
    .map(column => (column.trim() === '*' ? `${table}.*` : `${table}.${columnSql(column.trim())}`))
    .join(', ')
}

/** `a.desc.nullslast,b` */
export function orderSql(order: string | null, table: string): string {
  if (!order) return ''
  const terms = order.split(',').map(term => {
    const [name = '', ...words] = term.split('.')
    const modifiers = words.map(word => ORDER_WORDS[word] ?? unsupportedOrder(term))
    return [`${table}.${columnSql(name)}`, ...modifiers].join(' ')
  })
  return `order by ${terms.join(', ')}`
}

const ORDER_WORDS: Record<string, string> = {
  asc: 'asc',
  desc: 'desc',
  nullsfirst: 'nulls first',
  nullslast: 'nulls last',
}

function unsupportedOrder(term: string): never {
  throw unsupported(`The order "${term}"`)
}

/** A plain column: no JSON path, cast or alias. */
function columnSql(name: string): string {
  const plain = name.replace(/^"(.*)"$/, '$1')
  if (/^\w+$/.test(plain)) return quoteName(plain)
  throw unsupported(`The column expression "${name}"`)
}
