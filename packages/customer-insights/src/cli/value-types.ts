import type { Column, KeyType, StartsAtType } from '../sql/config.ts'
import { quoteIdent } from '../sql/quote.ts'
import type { CatalogColumn } from './catalog.ts'

/** The type of a value that a column or an expression gives. */
export type ValueType = Pick<CatalogColumn, 'type' | 'baseType' | 'category'>

/** The key type that each type of Postgres is. */
export const keyTypes: ReadonlyMap<string, KeyType> = new Map([
  ['uuid', 'uuid'],
  ['int8', 'bigint'],
  ['int4', 'integer'],
  ['text', 'text'],
  ['varchar', 'text'],
])

export const isText = ({ category, baseType }: ValueType) =>
  category === 'S' || category === 'E' || baseType === 'citext'

export const isNumber = ({ baseType }: ValueType) =>
  ['numeric', 'int2', 'int4', 'int8', 'float4', 'float8'].includes(baseType)

export const isMoment = ({ baseType }: ValueType) => ['timestamptz', 'timestamp', 'date'].includes(baseType)

/** Whether an erasure has something to put into a column; see blanks_of. */
export const canBeBlanked = ({ notNull, hasDefault, category, baseType }: CatalogColumn) =>
  !notNull || hasDefault || ['S', 'A'].includes(category) || ['json', 'jsonb'].includes(baseType)

/** What a value must be: a test, its words, and what to do where it is something else. */
export interface Wanted {
  fits: (type: ValueType) => boolean
  words: string
  remedy: (type: ValueType, column: Column) => string
}

export const text: Wanted = {
  fits: isText,
  words: 'text, varchar, citext or an enum',
  remedy: (_, column) => `use ${cast(column, 'text')}, or name another column`,
}

export const number: Wanted = {
  fits: isNumber,
  words: 'a number: numeric, integer or double precision',
  remedy: (_, column) => `use an expression that gives one, such as ${cast(column, 'numeric')}, or name another column`,
}

export const yesOrNo: Wanted = {
  fits: ({ baseType }) => baseType === 'bool',
  words: 'a boolean',
  remedy: ({ baseType }, column) =>
    ['timestamptz', 'timestamp', 'date'].includes(baseType)
      ? `use an expression that gives one, such as ${isNotNull(column)}`
      : `use an expression that gives one, such as ${cast(column, 'boolean')}, or name another column`,
}

export function moment(startsAtType: StartsAtType): Wanted {
  return {
    fits: ({ baseType }) => baseType === startsAtType,
    words: `a value of type ${startsAtType}, as starts_at_type says`,
    remedy: (type, column) =>
      isMoment(type)
        ? `set starts_at_type to "${type.baseType}"`
        : `use an expression that gives one, such as ${cast(column, startsAtType)}, or name another column`,
  }
}

/** A column or expression as a yes where it has a value. */
function isNotNull(column: Column): string {
  return JSON.stringify({ sql: `${'sql' in column ? `(${column.sql})` : inSql(column.column)} is not null` })
}

/** A column or expression cast to a type, as it stands in the config. */
function cast(column: Column, type: string): string {
  if ('sql' in column) return JSON.stringify({ sql: `(${column.sql})::${type}` })
  return JSON.stringify({ sql: `${inSql(column.column)}::${type}` })
}

const inSql = (name: string) => (/^[a-z_][a-z0-9_]*$/.test(name) ? name : quoteIdent(name))
