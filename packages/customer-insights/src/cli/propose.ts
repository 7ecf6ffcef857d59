import type { KeyType, TableName } from '../sql/config.ts'
import type { ConfigProblem } from '../sql/config-error.ts'
import { type ConfigKey, configKeys } from '../sql/config-keys.ts'
import { formatTableName } from '../sql/config-names.ts'
import { quoteIdent } from '../sql/quote.ts'
import type { Catalog, CatalogColumn, CatalogTable } from './catalog.ts'
import { personalColumns } from './propose-personal.ts'
import { isMoment, isNumber, isText, keyTypes } from './value-types.ts'

/** Something a person has to decide. */
export interface Question extends ConfigProblem {
  key: ConfigKey
  /** What could be meant; empty where only a person can tell. */
  candidates: readonly string[]
}

/** A config found in a database, and what a person has to decide. Keys that are open are left out of the config. */
export interface Proposal {
  config: Record<string, unknown>
  questions: Question[]
}

/** What a person has decided already. `customers.tenant` is answered by null only: there are no tenants. */
export type Answers = ReadonlyMap<ConfigKey, string | null>

/** Usual names, most usual first. Matched without regard to case. */
const names = {
  customers: ['customers', 'customer', 'clients', 'client', 'guests', 'players', 'members'],
  bookings: ['bookings', 'booking', 'reservations', 'reservation', 'appointments', 'rentals', 'orders'],
  games: ['games', 'game', 'rooms', 'escape_rooms', 'experiences', 'activities', 'services', 'products'],
  venues: ['venues', 'venue', 'locations', 'location', 'branches', 'stores', 'sites', 'studios'],
  name: ['name', 'full_name', 'display_name', 'customer_name', 'title'],
  email: ['email', 'email_address', 'mail'],
  phone: ['phone', 'phone_number', 'telephone', 'mobile'],
  metadata: ['metadata', 'meta'],
  tenant: ['tenant_id', 'organization_id', 'organisation_id', 'org_id', 'business_id', 'workspace_id'],
  starts_at: [
    ...['starts_at', 'start_at', 'start_time', 'start_date', 'start', 'begins_at', 'booking_date', 'booking_time'],
    ...['booked_for', 'scheduled_at', 'scheduled_for', 'event_date', 'slot_start', 'reservation_date', 'rental_date'],
    ...['appointment_date', 'date'],
  ],
  status: ['status', 'booking_status', 'state'],
  amount: [
    ...['total_amount', 'amount', 'total', 'total_price', 'price', 'price_total', 'grand_total', 'amount_total'],
    ...['booking_total', 'cost', 'total_cost', 'paid_amount', 'amount_paid'],
  ],
  image: ['image_url', 'image', 'cover_url', 'cover_image', 'photo_url', 'thumbnail_url', 'picture_url'],
  category: ['category', 'genre', 'theme', 'type', 'kind'],
} as const

/**
 * Proposes a mapping by usual names, foreign keys and types. What would make wrong numbers where it is guessed
 * wrongly (a table, a reference, the start, the amount) is asked wherever more than one thing could be meant.
 *
 * @param access what the person chose on the command line, if anything
 * @param answers to questions of an earlier proposal
 * @returns null where the database has no table that could hold bookings or customers
 */
export function proposeConfig(catalog: Catalog, access: string | null, answers: Answers = new Map()): Proposal | null {
  const questions: Question[] = []
  /** `fitting`: what could be meant where nothing has a usual name. */
  const ask = (key: ConfigKey, candidates: readonly string[], fitting: readonly string[] = []) => {
    const open = candidates.length === 0
    questions.push({
      key,
      problem: open ? 'was not found by a usual name' : `could be ${candidates.join(' or ')}`,
      expected: configKeys[key],
      remedy: open ? null : 'set it to the one you mean',
      candidates: open ? fitting : candidates,
    })
    return undefined
  }
  const tablesFor = (key: ConfigKey, usual: readonly string[]): CatalogTable[] => {
    const answer = answers.get(key)
    return answer === undefined
      ? tablesNamed(catalog, usual)
      : catalog.tables.filter(table => formatTableName(table) === answer)
  }
  const columnFor = (key: ConfigKey, table: CatalogTable) =>
    table.columns.find(column => column.name === answers.get(key))

  const bookingTables = tablesFor('bookings.table', names.bookings)
  const customerTables = tablesFor('customers.table', names.customers)
  if (bookingTables.length === 0 || customerTables.length === 0) return null

  const bookings = only(bookingTables) ?? ask('bookings.table', bookingTables.map(formatTableName))
  const customers = referred(bookings, customerTables) ?? ask('customers.table', customerTables.map(formatTableName))
  const games = optionalTable('games', tablesFor('games.table', names.games))
  const venues = optionalTable('venues', tablesFor('venues.table', names.venues))

  function optionalTable(key: 'games' | 'venues', tables: CatalogTable[]): CatalogTable | null | undefined {
    // Without a reference from the bookings the table would never be reached.
    const reached = tables.filter(table => bookings === undefined || referenceTo(bookings, table).length > 0)
    if (reached.length === 0) return null
    return referred(bookings, reached) ?? ask(`${key}.table`, reached.map(formatTableName))
  }

  function id(key: ConfigKey, table: CatalogTable): CatalogColumn | undefined {
    const ids = table.columns.filter(column => column.unique && column.notNull && keyTypes.has(column.baseType))
    const usual = ids.find(({ name }) => ['id', `${singular(table.name)}_id`].includes(name.toLowerCase()))
    return columnFor(key, table) ?? usual ?? only(ids) ?? ask(key, ids.map(nameOf))
  }

  function reference(key: ConfigKey, target: CatalogTable | null | undefined): string | null | undefined {
    if (target === null) return null
    if (bookings === undefined || target === undefined) return ask(key, [])
    const answer = columnFor(key, bookings)
    if (answer !== undefined) return answer.name
    const columns = referenceTo(bookings, target).map(({ name }) => name)
    return (
      only(columns) ??
      columns.find(name => name === `${singular(target.name)}_id`) ??
      ask(key, columns, keysOf(bookings))
    )
  }

  function chosen(
    key: ConfigKey,
    table: CatalogTable,
    usual: readonly string[],
    fits: Fits,
  ): CatalogColumn | undefined {
    const columns = columnsNamed(table, usual, fits)
    const fitting = table.columns.filter(fits)
    return columnFor(key, table) ?? only(columns) ?? ask(key, columns.map(nameOf), fitting.map(nameOf))
  }

  const customerId = customers && id('customers.id', customers)
  const bookingId = bookings && id('bookings.id', bookings)
  const gameId = games && id('games.id', games)
  const venueId = venues && id('venues.id', venues)
  const startsAt = bookings && chosen('bookings.starts_at', bookings, names.starts_at, isMoment)
  const tenant = answers.has('customers.tenant')
    ? null
    : customers && first(customers, names.tenant, column => keyTypes.has(column.baseType))
  const chosenAccess = answers.get('access') ?? access
  const tenantClaim = answers.get('tenant_claim') ?? undefined
  const tenantByClaim = tenant != null && tenantClaim === undefined && !chosenAccess?.startsWith('sql:')

  const config = {
    customers:
      customers &&
      withPersonal('customers', customers, {
        table: formatTableName(customers),
        id: customerId?.name,
        name: first(customers, names.name, isText)?.name ?? fullName(customers),
        email: first(customers, names.email, isText)?.name ?? null,
        phone: first(customers, names.phone, isText)?.name ?? null,
        metadata:
          first(customers, names.metadata, column => column.baseType === 'jsonb' && !column.generated)?.name ?? null,
        tenant: tenant?.name ?? null,
      }),
    bookings:
      bookings &&
      withPersonal('bookings', bookings, {
        table: formatTableName(bookings),
        id: bookingId?.name,
        customer: reference('bookings.customer', customers),
        game: reference('bookings.game', games),
        venue: reference('bookings.venue', venues),
        starts_at: startsAt?.name,
        status: first(bookings, names.status, isText)?.name ?? null,
        amount: chosen('bookings.amount', bookings, names.amount, isNumber)?.name,
      }),
    games: games && {
      table: formatTableName(games),
      id: gameId?.name,
      name: chosen('games.name', games, names.name, isText)?.name,
      image: first(games, names.image, isText)?.name ?? null,
      category: first(games, names.category, isText)?.name ?? null,
    },
    venues: venues && {
      table: formatTableName(venues),
      id: venueId?.name,
      name: chosen('venues.name', venues, names.name, isText)?.name,
    },
    keys: {
      customer: keyType(customerId),
      booking: keyType(bookingId),
      game: keyType(gameId ?? undefined),
      venue: keyType(venueId ?? undefined),
      tenant: keyType(tenant ?? undefined),
    },
    starts_at_type: startsAt?.baseType,
    access: chosenAccess ?? undefined,
    tenant_claim: tenant == null ? undefined : tenantClaim,
  }
  if (tenantByClaim) {
    questions.push({
      key: 'tenant_claim',
      problem: `is needed, for ${tenant.name} looks like the tenant of a customer`,
      expected: configKeys.tenant_claim,
      remedy: 'set it, or set customers.tenant to null if this database serves one business',
      candidates: [],
    })
  }
  if (chosenAccess === null) {
    questions.push({
      key: 'access',
      problem: 'is yours to decide',
      expected: configKeys.access,
      remedy: 'add it, or give --access "claim:app_metadata.role in staff,admin"',
      candidates: [],
    })
  }
  return { config, questions }
}

/** What is mapped, and what else of that table tells who somebody is. */
const withPersonal = <T extends object>(kind: 'customers' | 'bookings', table: CatalogTable, mapping: T) => ({
  ...mapping,
  personal: personalColumns(kind, table, Object.values(mapping)),
})

type Fits = (column: CatalogColumn) => boolean

const nameOf = ({ name }: CatalogColumn) => name

/** The columns that could refer to something. */
const keysOf = (table: CatalogTable) => table.columns.filter(({ baseType }) => keyTypes.has(baseType)).map(nameOf)

/** The only one of them, or undefined. */
function only<T>(candidates: readonly T[]): T | undefined {
  return candidates.length === 1 ? candidates[0] : undefined
}

function tablesNamed(catalog: Catalog, usual: readonly string[]): CatalogTable[] {
  return catalog.tables.filter(table => table.kind === 'table' && usual.includes(table.name.toLowerCase()))
}

/** The columns of those names that fit, in the order of the names. */
function columnsNamed(table: CatalogTable, usual: readonly string[], fits: Fits): CatalogColumn[] {
  return usual.flatMap(name => table.columns.filter(column => column.name.toLowerCase() === name && fits(column)))
}

function first(table: CatalogTable, usual: readonly string[], fits: Fits): CatalogColumn | undefined {
  return columnsNamed(table, usual, fits)[0]
}

/** The one candidate, or the one that the bookings alone refer to by a foreign key. */
function referred(bookings: CatalogTable | undefined, candidates: CatalogTable[]): CatalogTable | undefined {
  const byKey = candidates.filter(table => bookings?.columns.some(({ references }) => isSame(references, table)))
  return only(candidates) ?? only(byKey)
}

/** The columns of bookings that refer to a table: by foreign key, or else by the usual name and a key's type. */
function referenceTo(bookings: CatalogTable, target: CatalogTable): CatalogColumn[] {
  const byKey = bookings.columns.filter(({ references }) => isSame(references, target))
  if (byKey.length > 0) return byKey
  const name = `${singular(target.name)}_id`
  return bookings.columns.filter(
    column => column.references === null && column.name.toLowerCase() === name && keyTypes.has(column.baseType),
  )
}

function isSame(a: TableName | null, b: TableName): boolean {
  return a !== null && a.schema === b.schema && a.name === b.name
}

/** `first_name` and `last_name` as one, where they are all there is. */
function fullName(table: CatalogTable): { sql: string } | null {
  const parts = ['first_name', 'last_name'].flatMap(name => first(table, [name], isText)?.name ?? [])
  return parts.length === 2 ? { sql: `concat_ws(' ', ${parts.map(quoteIdent).join(', ')})` } : null
}

function keyType(column: CatalogColumn | undefined): KeyType | undefined {
  return column && keyTypes.get(column.baseType)
}

function singular(name: string): string {
  return name
    .toLowerCase()
    .replace(/ies$/, 'y')
    .replace(/(ch|sh|x|ss)es$/, '$1')
    .replace(/([^s])s$/, '$1')
}
