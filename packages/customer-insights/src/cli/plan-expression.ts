import pg from 'pg'
import type { KeyType, TableName } from '../sql/config.ts'
import { quoteTable } from '../sql/quote.ts'
import { keyTypes, type ValueType } from './value-types.ts'

interface Refusal {
  error: string
  remedy: string
}

/**
 * Plans an expression over a table's columns without reading a row, and tells its type.
 *
 * It stands in a WHERE as well, where Postgres refuses what is not a value of one row: aggregates, window functions,
 * functions that return sets. The search path is empty, as it is where the expression will run.
 */
export async function planExpression(
  client: pg.ClientBase,
  expression: string,
  table: TableName,
): Promise<{ type: ValueType } | Refusal> {
  return plan(
    client,
    `select (\n${expression}\n) as value from ${quoteTable(table)} where (\n${expression}\n) is not null limit $1`,
  )
}

/**
 * Plans an access expression: a boolean without tenants, else a query of one column of the tenant's type.
 *
 * @returns what is wrong with it, or null
 */
export async function planAccess(
  client: pg.ClientBase,
  expression: string,
  tenant: KeyType | null,
): Promise<Refusal | null> {
  const query = tenant === null ? `select (\n${expression}\n) as value` : `select * from (\n${expression}\n) as tenants`
  const planned = await plan(client, `${query} limit $1`)
  if ('error' in planned) return { ...planned, error: `has SQL that Postgres refuses: ${planned.error}` }
  const { baseType } = planned.type
  const fits = tenant === null ? baseType === 'bool' : keyTypes.get(baseType) === tenant
  if (planned.columns === 1 && fits) return null
  const given = planned.columns === 1 ? planned.type.type : `${planned.columns} columns`
  return tenant === null
    ? { error: `has SQL that gives ${given}`, remedy: 'write an expression that is true for staff' }
    : { error: `has SQL that gives ${given}`, remedy: `write a query of one ${tenant} column: the caller's tenants` }
}

async function plan(client: pg.ClientBase, query: string): Promise<{ type: ValueType; columns: number } | Refusal> {
  await client.query('begin read only')
  try {
    await client.query(`set local search_path = ''`)
    // A parameter makes it a prepared statement, which cannot hold more than one.
    const { fields } = await client.query({ text: query, values: [0] })
    const type = await client.query<ValueType>(typeQuery, [fields[0]?.dataTypeID ?? 0])
    return { type: type.rows[0] ?? { type: 'nothing', baseType: '', category: '' }, columns: fields.length }
  } catch (error) {
    if (!(error instanceof pg.DatabaseError)) throw error
    return {
      error: error.message,
      remedy: error.hint ?? 'write it over the columns of its own table, functions with their schema',
    }
  } finally {
    await client.query('rollback')
  }
}

const typeQuery = `
with recursive base as (
  select oid, typbasetype, typtype, typname, typcategory from pg_type where oid = $1
  union all
  select t.oid, t.typbasetype, t.typtype, t.typname, t.typcategory
  from base b join pg_type t on t.oid = b.typbasetype where b.typtype = 'd'
)
select format_type($1, null) as type, typname as "baseType", typcategory as category from base where typtype <> 'd'`
