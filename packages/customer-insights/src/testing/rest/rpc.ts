import type { Transaction } from '@electric-sql/pglite'
import { answer, asRows, type Rows, rowsBody } from './answer.ts'
import { RestError, unsupported } from './errors.ts'
import { quoteName } from './quote.ts'
import { isRead, type RestRequest } from './request.ts'

interface Parameter {
  name: string
  type: string
  isRequired: boolean
}

interface DatabaseFunction {
  parameters: Parameter[]
  returns_set: boolean
  returns_rows: boolean
  returns_void: boolean
}

/** A function to call, found while the transaction may still read the whole catalog, and how to call it. */
export async function prepareRpc(
  tx: Transaction,
  request: RestRequest,
): Promise<(tx: Transaction) => Promise<Response>> {
  const name = request.path.slice('/rpc/'.length)
  if (!isRead(request) && request.method !== 'POST') {
    throw new RestError(405, 'PGRST101', `Cannot use the ${request.method} method on RPC`)
  }
  if (!isRead(request) && [...request.query.keys()].length > 0) throw unsupported('Filtering what a function returns')

  const args = isRead(request) ? Object.fromEntries(request.query) : readArguments(request.body)
  const given = Object.keys(args)
  const fn = choose(await findFunctions(tx, name), name, given)
  const call = callSql(name, fn, given)
  const parameters = given.length > 0 ? [JSON.stringify(args)] : []

  return async caller => {
    if (fn.returns_void) {
      await caller.query(`${call.with} select ${call.expression}`, parameters)
      return answer(request, 204, null)
    }
    if (!fn.returns_set) {
      const sql = `${call.with} select to_json(${call.expression})::text as body`
      const { rows } = await caller.query<{ body: string | null }>(sql, parameters)
      return answer(request, 200, rows[0]?.body ?? 'null')
    }
    // A function that returns a set of plain values answers an array of them, not of objects.
    const set = fn.returns_rows
      ? `select * from ${call.expression}`
      : `select to_json(v) as r from ${call.expression} v`
    const sql = fn.returns_rows ? asRows(set) : asRows(set).replaceAll('json_agg(r)', 'json_agg(r.r)')
    const { rows } = await caller.query<Rows>(`${call.with} ${sql}`, parameters)
    return answer(request, 200, rowsBody(request, rows[0] ?? { all: '[]', first: null, rows: 0 }))
  }
}

function readArguments(body: string): Record<string, unknown> {
  if (body.trim() === '') return {}
  try {
    const args: unknown = JSON.parse(body)
    if (typeof args === 'object' && args !== null && !Array.isArray(args)) return { ...args }
  } catch {
    // Answered below, like any other body that is not an object.
  }
  throw new RestError(400, 'PGRST102', 'Empty or invalid json')
}

async function findFunctions(tx: Transaction, name: string): Promise<DatabaseFunction[]> {
  const { rows } = await tx.query<DatabaseFunction>(
    `select
       p.proretset as returns_set,
       p.prorettype = 'void'::regtype as returns_void,
       t.typtype = 'c' or coalesce('t' = any (p.proargmodes) or 'o' = any (p.proargmodes), false) as returns_rows,
       coalesce((
         select json_agg(json_build_object(
           'name', a.name,
           'type', format_type(a.type, null),
           'isRequired', a.position <= p.pronargs - p.pronargdefaults
         ) order by a.position)
         from unnest(p.proargtypes::oid[], p.proargnames[1:p.pronargs]) with ordinality a(type, name, position)
       ), '[]') as parameters
     from pg_proc p
     join pg_type t on t.oid = p.prorettype
     where p.pronamespace = 'public'::regnamespace and p.proname = $1 and p.prokind = 'f'
       and p.prorettype <> 'trigger'::regtype`,
    [name],
  )
  return rows
}

/** The one function that takes exactly what is given, defaults aside. */
function choose(functions: DatabaseFunction[], name: string, given: string[]): DatabaseFunction {
  const fitting = functions.filter(
    ({ parameters }) =>
      given.every(arg => parameters.some(parameter => parameter.name === arg)) &&
      parameters.every(parameter => !parameter.isRequired || given.includes(parameter.name)),
  )
  if (fitting.length > 1) throw ambiguous(fitting, name)
  const [fn] = fitting
  if (!fn) throw missing(functions, name, given)
  return fn
}

function missing(functions: DatabaseFunction[], name: string, given: string[]): RestError {
  const list = given.join(', ')
  const wanted = given.length > 0 ? `(${list})` : ' without parameters'
  const detail = given.length > 0 ? ` with parameter${given.length > 1 ? 's' : ''} ${list}` : ' without parameters'
  const [other] = functions
  return new RestError(404, 'PGRST202', `Could not find the function public.${name}${wanted} in the schema cache`, {
    details:
      `Searched for the function public.${name}${detail} or with a single unnamed json/jsonb parameter, ` +
      'but no matches were found in the schema cache.',
    ...(other && { hint: `Perhaps you meant to call the function public.${name}(${signature(other)})` }),
  })
}

const signature = (fn: DatabaseFunction): string =>
  fn.parameters
    .map(parameter => parameter.name)
    .sort()
    .join(', ')

function ambiguous(functions: DatabaseFunction[], name: string): RestError {
  const candidates = functions.map(
    fn => `public.${name}(${fn.parameters.map(parameter => `${parameter.name} => ${parameter.type}`).join(', ')})`,
  )
  return new RestError(
    300,
    'PGRST203',
    `Could not choose the best candidate function between: ${candidates.join(', ')}`,
    {
      hint: 'Try renaming the parameters or the function itself in the database so function overloading can be resolved',
    },
  )
}

/** As PostgREST does it: one JSON object, which Postgres itself reads as the types of the parameters. */
function callSql(name: string, fn: DatabaseFunction, given: string[]): { with: string; expression: string } {
  const used = fn.parameters.filter(parameter => given.includes(parameter.name))
  const columns = used.map(parameter => `${quoteName(parameter.name)} ${parameter.type}`).join(', ')
  const values = used.map(({ name }) => `${quoteName(name)} => (select ${quoteName(name)} from args)`).join(', ')
  return {
    with: used.length > 0 ? `with args as (select * from json_to_record($1::json) as _(${columns}))` : '',
    expression: `public.${quoteName(name)}(${values})`,
  }
}
