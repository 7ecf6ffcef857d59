import type { Access, Capability, Column, PlainColumn, ResolvedConfig } from './config.ts'
import { quoteIdent, quoteLiteral, quoteTable, quoteTextArray } from './quote.ts'

/**
 * The only place that knows the host's columns: its tables as relations under our names. `relation` is a table of the
 * host, or a transition table of a trigger on it, which has the same columns.
 */

type Role = 'customers' | 'bookings' | 'games' | 'venues'
export type Operation = 'insert' | 'update' | 'delete'

const noTenant = quoteLiteral('default')

/** The value of a mapped column, or null of that type where the host has none. */
function value(column: Column | null, type: string): string {
  if (column === null) return `null::${type}`
  return `(${'column' in column ? quoteIdent(column.column) : column.sql})::${type}`
}

/** A subquery over `relation` with one row for each of its rows, in our names and types. */
export function normalized(config: ResolvedConfig, role: Role, relation: string): string {
  const { customers, games, venues, keys } = config
  const select = (columns: Record<string, string>) => selectFrom(relation, columns)
  const nothing = (columns: Record<string, string>) =>
    `(select ${Object.entries(columns)
      .map(([name, type]) => `null::${type} as ${name}`)
      .join(', ')} where false)`

  switch (role) {
    case 'customers':
      return select({
        id: value(customers.id, keys.customer),
        tenant_id: customers.tenant === null ? noTenant : value(customers.tenant, keys.tenant),
        name: value(customers.name, 'text'),
        email: value(customers.email, 'text'),
        phone: value(customers.phone, 'text'),
        metadata: value(customers.metadata, 'jsonb'),
      })
    case 'bookings':
      return select(bookingColumns(config))
    case 'games':
      return games === null
        ? nothing({ id: keys.game, name: 'text', image: 'text', category: 'text' })
        : select({
            id: value(games.id, keys.game),
            name: value(games.name, 'text'),
            image: value(games.image, 'text'),
            category: value(games.category, 'text'),
          })
    case 'venues':
      return venues === null
        ? nothing({ id: keys.venue, name: 'text' })
        : select({ id: value(venues.id, keys.venue), name: value(venues.name, 'text') })
  }
}

/** The host's bookings as `normalized` has them, each with its id. The sync counts bookings and needs none. */
export function identifiedBookings(config: ResolvedConfig): string {
  const id = value(config.bookings.id, config.keys.booking)
  return selectFrom(hostTable(config, 'bookings'), { id, ...bookingColumns(config) })
}

const selectFrom = (relation: string, columns: Record<string, string>): string =>
  `(select ${Object.entries(columns)
    .map(([name, sql]) => `${sql} as ${name}`)
    .join(', ')} from ${relation})`

function bookingColumns({ bookings, keys, starts_at_type }: ResolvedConfig): Record<string, string> {
  return {
    customer_id: value(bookings.customer, keys.customer),
    game_id: value(bookings.game, keys.game),
    venue_id: value(bookings.venue, keys.venue),
    starts_at: value(bookings.starts_at, starts_at_type),
    status: value(bookings.status, 'text'),
    // Not a number would make every sum it enters not a number, for good.
    amount: `coalesce(nullif(${value(bookings.amount, 'numeric')}, 'NaN'), 0)`,
  }
}

/** The opt-ins that the host keeps itself, a row for each of its customers and each mapped channel where it says yes. */
export function hostConsents(config: ResolvedConfig): string {
  const { customers, keys } = config
  const mapped = Object.entries(customers.consent).filter(([, column]) => column !== null)
  if (mapped.length === 0) return `(select null::${keys.customer} as customer_id, null::text as channel where false)`
  const parts = mapped.map(
    ([channel, column]) =>
      `select ${value(customers.id, keys.customer)} as customer_id, ${quoteLiteral(channel)} as channel from ${hostTable(config, 'customers')} where ${value(column, 'boolean')}`,
  )
  return `(${parts.join(' union all ')})`
}

/** The bookings that a statement added (weight 1) and removed (weight -1); what it left as it was cancels out. */
export function changedBookings(config: ResolvedConfig, operation: Operation): string {
  const before = normalized(config, 'bookings', 'old_rows')
  const after = normalized(config, 'bookings', 'new_rows')
  const rows = (from: string, except: string) => `(select * from ${from} n except all select * from ${except} m)`
  switch (operation) {
    case 'insert':
      return `(select n.*, 1 as weight from ${after} n)`
    case 'delete':
      return `(select n.*, -1 as weight from ${before} n)`
    case 'update':
      return `(select n.*, 1 as weight from ${rows(after, before)} n union all select n.*, -1 from ${rows(before, after)} n)`
  }
}

/** The ids of the games or venues of which a statement changed what we show or count by. */
export function changedIds(config: ResolvedConfig, role: 'games' | 'venues', operation: Operation): string {
  const columns = role === 'games' ? 'id, name, category' : 'id, name'
  const before = `select ${columns} from ${normalized(config, role, 'old_rows')} o`
  const after = `select ${columns} from ${normalized(config, role, 'new_rows')} n`
  switch (operation) {
    case 'insert':
      return `(${after})`
    case 'delete':
      return `(${before})`
    case 'update':
      return `((${before} except ${after}) union (${after} except ${before}))`
  }
}

/** Whether an update gave a customer another key or tenant; `before` and `after` are the rows of a row trigger. */
export function customerKeyChanged({ customers }: ResolvedConfig, before: string, after: string): string {
  return [customers.id, customers.tenant]
    .filter(column => column !== null)
    .map(({ column }) => `${before}.${quoteIdent(column)} is distinct from ${after}.${quoteIdent(column)}`)
    .join(' or ')
}

/**
 * Whether an update gave a customer another name, e-mail, phone, key or tenant. What an expression depends on is not
 * known, so that then any change will do.
 */
export function customerNamesChanged(config: ResolvedConfig, before: string, after: string): string {
  const columns = [config.customers.name, config.customers.email, config.customers.phone].filter(c => c !== null)
  if (!columns.every(column => 'column' in column)) return `${before} is distinct from ${after}`
  return [
    ...columns.map(({ column }) => `${before}.${quoteIdent(column)} is distinct from ${after}.${quoteIdent(column)}`),
    customerKeyChanged(config, before, after),
  ].join(' or ')
}

/** The columns that an erasure blanks, as an array of text: plain ones, for an expression has none to write to. */
export function personalColumns({ customers, bookings }: ResolvedConfig, role: 'customers' | 'bookings'): string {
  const profile = role === 'customers' ? plain(customers.name, customers.email, customers.phone) : []
  const personal = role === 'customers' ? customers.personal : bookings.personal
  return quoteTextArray([...profile, ...personal].map(({ column }) => column))
}

/** Those of them that hold an e-mail address. */
export const mailColumns = ({ customers }: ResolvedConfig): string =>
  quoteTextArray(plain(customers.email).map(({ column }) => column))

/** The columns of customers that an erasure keeps, whatever an expression makes of them. */
export const keptColumns = ({ customers }: ResolvedConfig): string =>
  quoteTextArray(
    [customers.id, customers.tenant, customers.metadata].filter(c => c !== null).map(({ column }) => column),
  )

/** An object of the columns under `personal`, each under its own name; `alias` is a row of the host's table. */
export function personalOf(config: ResolvedConfig, role: 'customers' | 'bookings', alias: string): string {
  const pairs = config[role].personal.map(({ column }) => `${quoteLiteral(column)}, ${alias}.${quoteIdent(column)}`)
  return `jsonb_build_object(${pairs.join(', ')})`
}

const plain = (...columns: (Column | null)[]): PlainColumn[] =>
  columns.flatMap(column => (column !== null && 'column' in column ? column : []))

/** A subquery with one row for each tenant in which the caller is staff. */
export const tenantsOfCaller = (config: ResolvedConfig): string => tenantsBy(config.access, config)

/** A subquery with one row for each tenant in which the caller has a capability; staff or not is another question. */
export function capableTenants(config: ResolvedConfig, capability: Capability): string {
  const { access, capabilities, keys } = config
  const who = capabilities === null ? access : capabilities[capability]
  return who === null ? `(select null::${keys.tenant} as tenant_id where false)` : tenantsBy(who, config)
}

function tenantsBy(access: Access, { customers, keys }: ResolvedConfig): string {
  if (access.kind === 'sql') {
    return customers.tenant === null
      ? `(select ${noTenant} as tenant_id where coalesce((${access.expression}), false))`
      : `(select x.tenant_id::${keys.tenant} as tenant_id from (${access.expression}) as x (tenant_id))`
  }
  const isStaff = `exists (select from ${claimValues(access.path)} as c (value) where c.value = any (${quoteTextArray(access.values)}))`
  return access.tenantPath === null
    ? `(select ${noTenant} as tenant_id where ${isStaff})`
    : `(select c.value::${keys.tenant} as tenant_id from ${claimValues(access.tenantPath)} as c (value) where ${isStaff})`
}

/** The values of a claim as rows of text: one for a scalar, several for an array, none where it is missing. */
function claimValues(path: Extract<Access, { kind: 'claim' }>['path']): string {
  const claim = `(auth.jwt() #> ${quoteTextArray(path)})`
  return `jsonb_array_elements_text(case jsonb_typeof${claim} when 'array' then ${claim} when 'object' then '[]' when 'null' then '[]' else coalesce(jsonb_build_array${claim}, '[]') end)`
}

export const hostTable = (config: ResolvedConfig, role: Role): string => {
  const mapping = config[role]
  if (mapping === null) throw new Error(`The bundle reads host.${role}, which this host does not map.`)
  return quoteTable(mapping.table)
}
