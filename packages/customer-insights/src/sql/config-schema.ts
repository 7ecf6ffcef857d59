import * as v from 'valibot'
import type { Column, PlainColumn, TableName } from './config.ts'
import { expressionProblem, nameProblem, parseTableName } from './config-names.ts'

/**
 * What one value of a config may be, each turned into its resolved form. What depends on several values at once is
 * in config-parse.ts. The messages complete the sentence "<key> ...".
 */

/** A check that completes the sentence itself. */
const checked = (problemOf: (text: string) => string | null) =>
  v.rawCheck<string>(({ dataset, addIssue }) => {
    const problem = dataset.typed ? problemOf(dataset.value) : null
    if (problem !== null) addIssue({ message: problem })
  })

const name = v.pipe(v.string(), checked(nameProblem))

const table = v.pipe(
  v.string(),
  v.rawTransform<string, TableName>(({ dataset, addIssue, NEVER }) => {
    const parsed = parseTableName(dataset.value)
    if (parsed !== null) return parsed
    addIssue({ message: `is ${JSON.stringify(dataset.value)}, which is not the name of a table` })
    return NEVER
  }),
)

const plainColumn = v.pipe(
  name,
  v.transform((column): PlainColumn => ({ column })),
)

const expression = v.strictObject({ sql: v.pipe(v.string(), checked(expressionProblem), v.trim()) })

const column = v.pipe(
  v.union([name, expression]),
  v.transform((value): Column => (typeof value === 'string' ? { column: value } : value)),
)

/** Left out and null are the same thing. */
const optional = <const Schema extends v.GenericSchema>(schema: Schema) => v.nullish(schema, null)

/** Left out is none. More would not fit into one call of jsonb_build_object. */
const columns = v.nullish(v.pipe(v.array(plainColumn), v.maxLength(40, 'has more than 40 columns')), [])

/** An object in which every unknown key is a problem of its own. */
const object = <const Entries extends v.ObjectEntries>(entries: Entries) => v.objectWithRest(entries, v.never())

const keyType = v.picklist(['uuid', 'bigint', 'integer', 'text'])

export const configSchema = object({
  $schema: v.optional(v.string()),
  customers: object({
    table,
    id: plainColumn,
    name: optional(column),
    email: optional(column),
    phone: optional(column),
    metadata: optional(plainColumn),
    tenant: optional(plainColumn),
    personal: columns,
    consent: v.nullish(
      object({ email: optional(column), sms: optional(column), phone: optional(column), post: optional(column) }),
      {},
    ),
  }),
  bookings: object({
    table,
    id: plainColumn,
    customer: plainColumn,
    game: optional(plainColumn),
    venue: optional(plainColumn),
    starts_at: column,
    status: optional(column),
    amount: column,
    personal: columns,
  }),
  games: optional(
    object({ table, id: plainColumn, name: column, image: optional(column), category: optional(column) }),
  ),
  venues: optional(object({ table, id: plainColumn, name: column })),
  keys: v.nullish(
    object({
      customer: v.optional(keyType, 'uuid'),
      booking: v.optional(keyType, 'uuid'),
      game: v.optional(keyType, 'uuid'),
      venue: v.optional(keyType, 'uuid'),
      tenant: v.optional(keyType, 'text'),
    }),
    {},
  ),
  starts_at_type: v.nullish(v.picklist(['timestamptz', 'timestamp', 'date']), 'timestamptz'),
  access: v.string(),
  capabilities: optional(
    object({
      view: optional(v.string()),
      tag: optional(v.string()),
      export: optional(v.string()),
      manage: optional(v.string()),
      erase: optional(v.string()),
    }),
  ),
  tenant_claim: optional(v.string()),
  counts: v.nullish(v.picklist(['tallied', 'live']), 'tallied'),
  time_zone: v.nullish(v.pipe(v.string(), v.check(isTimeZone, 'is not a time zone')), 'UTC'),
  currency: v.nullish(v.pipe(v.string(), v.regex(/^[A-Z]{3}$/, 'is not a currency')), 'USD'),
})

/** Offsets such as +02:00 are refused: Postgres reads their sign the other way round, and they know no summer time. */
function isTimeZone(timeZone: string): boolean {
  if (!/^[A-Za-z]/.test(timeZone)) return false
  try {
    new Intl.DateTimeFormat('en', { timeZone })
    return true
  } catch {
    return false
  }
}
