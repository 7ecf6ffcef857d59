import type { CreateFunctionStmt, FunctionParameter } from 'libpg-query'
import { parsePlPgSQLSync, parseSync } from 'libpg-query'
import { functionsOf, languageOf, optionsOf } from './functions.ts'
import type { Problem, Source } from './source.ts'

/** The bodies of PL/pgSQL functions, which are only strings to the parser of SQL. */
export function checkBodies(source: Source): Problem[] {
  return functionsOf(source).flatMap(({ name, line, statement }) => {
    if (languageOf(statement) !== 'plpgsql') return []
    try {
      return wheresOf(parsePlPgSQLSync(withPlainTypes(statement))).map(message => ({
        line,
        message: `${name}: ${message}`,
      }))
    } catch (error) {
      return [{ line, message: `${name}: its body does not parse: ${error instanceof Error ? error.message : error}.` }]
    }
  })
}

/**
 * Supabase refuses a DELETE or UPDATE without WHERE in whatever an API request runs, functions included, so that it fails
 * there and in no test of ours.
 */
function wheresOf(body: unknown): string[] {
  // Neither can stand in an expression or an assignment.
  const queries = expressionsOf(body).filter(({ isStatement }) => isStatement)
  return queries.flatMap(({ query }) => {
    if (!/\b(delete|update)\b/i.test(query)) return []
    const tree = parseSync(query)
    return (['DeleteStmt', 'UpdateStmt'] as const).flatMap(kind =>
      [...nodes(tree, kind)]
        .filter(({ whereClause }) => whereClause === undefined)
        .map(() => `a ${kind === 'DeleteStmt' ? 'DELETE' : 'UPDATE'} without WHERE; write \`where true\`.`),
    )
  })
}

interface Expression {
  query: string
  /** False: it stands where a value does. */
  isStatement: boolean
}

function expressionsOf(body: unknown): Expression[] {
  return [...nodes(body, 'PLpgSQL_expr')].flatMap(({ query, parseMode }) =>
    typeof query === 'string' ? { query, isStatement: !parseMode } : [],
  )
}

/** Every statement, expression and assignment of a PL/pgSQL function, as a statement that parses; none of another one. */
export function queriesOf(statement: CreateFunctionStmt): string[] {
  if (languageOf(statement) !== 'plpgsql') return []
  return expressionsOf(parsePlPgSQLSync(withPlainTypes(statement))).map(({ query, isStatement }) =>
    isStatement ? query : `select ${query.replace(/^\s*[\w.[\]]+\s*:=/, '')}`,
  )
}

/** Every node of a kind in a syntax tree. */
export function* nodes(tree: unknown, kind: string): Generator<Record<string, unknown>> {
  if (typeof tree !== 'object' || tree === null) return
  for (const [key, value] of Object.entries(tree)) {
    if (key === kind) yield value
    yield* nodes(value, kind)
  }
}

/**
 * The function with text for every type in its head. The parser of PL/pgSQL has no catalog: it takes each type that it
 * does not know for a record, and refuses arrays of those.
 */
function withPlainTypes(statement: CreateFunctionStmt): string {
  const parameters = (statement.parameters ?? []).flatMap(node =>
    'FunctionParameter' in node ? [node.FunctionParameter] : [],
  )
  const inputs = parameters.filter(({ mode }) => mode !== 'FUNC_PARAM_TABLE')
  const columns = parameters.filter(({ mode }) => mode === 'FUNC_PARAM_TABLE')
  const head = inputs.map(({ name = '', mode }) => `${modes[mode ?? ''] ?? ''} ${name} text`).join(', ')
  const table = columns.map(({ name = '' }) => `${name} text`).join(', ')
  const returns = columns.length > 0 ? `returns table (${table})` : returnsClause(statement, inputs)
  return `create function f(${head}) ${returns} language plpgsql as ${quoted(bodyOf(statement))}`
}

const modes: Record<string, string> = { FUNC_PARAM_OUT: 'out', FUNC_PARAM_INOUT: 'inout' }

function returnsClause({ returnType }: CreateFunctionStmt, inputs: FunctionParameter[]): string {
  if (inputs.some(({ mode }) => mode !== undefined && mode in modes)) return ''
  const name = returnType?.names?.at(-1)
  const written = name && 'String' in name ? name.String.sval : undefined
  const known = written === 'void' || written === 'trigger' ? written : 'text'
  return `returns ${returnType?.setof ? 'setof ' : ''}${known}`
}

/** The types that the installer puts in for the host's keys, which are no records either. */
const hostTypes = /\bcustomer_insights\.(\w+_key|starts_at_type)\b/g

function bodyOf(statement: CreateFunctionStmt): string {
  const as = optionsOf(statement).find(({ defname }) => defname === 'as')?.arg
  const [body] = as && 'List' in as ? (as.List.items ?? []) : []
  const text = body && 'String' in body ? (body.String.sval ?? '') : ''
  return text.replace(hostTypes, 'text')
}

function quoted(body: string): string {
  return `'${body.replaceAll("'", "''")}'`
}
