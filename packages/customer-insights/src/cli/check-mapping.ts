import type { ClientBase } from 'pg'
import type { Access, Column, KeyType, PlainColumn, ResolvedConfig, TableName } from '../sql/config.ts'
import type { ConfigProblem } from '../sql/config-error.ts'
import { type ConfigKey, configKeys } from '../sql/config-keys.ts'
import { formatTableName, nearest } from '../sql/config-names.ts'
import { quoteTable } from '../sql/quote.ts'
import { type Catalog, type CatalogColumn, type CatalogTable, findTable } from './catalog.ts'
import { planAccess, planExpression } from './plan-expression.ts'
import { canBeBlanked, keyTypes, moment, number, text, type ValueType, type Wanted, yesOrNo } from './value-types.ts'

/**
 * Compares a config with the tables and columns that it names. Changes nothing: reads the catalog, and plans the
 * config's expressions in transactions that are rolled back.
 *
 * @returns every problem, in the order of the config's keys
 */
export async function checkMapping(
  client: ClientBase,
  config: ResolvedConfig,
  catalog: Catalog,
): Promise<ConfigProblem[]> {
  const check = new MappingCheck(client, config, catalog)
  await check.run()
  return check.problems
}

class MappingCheck {
  readonly problems: ConfigProblem[] = []
  private readonly client: ClientBase
  private readonly config: ResolvedConfig
  private readonly catalog: Catalog

  constructor(client: ClientBase, config: ResolvedConfig, catalog: Catalog) {
    this.client = client
    this.config = config
    this.catalog = catalog
  }

  async run(): Promise<void> {
    const { customers, bookings, games, venues, keys } = this.config
    await this.customers(customers)
    await this.bookings(bookings)
    if (games !== null) {
      const table = this.table('games.table', games.table)
      this.id(table, 'games.id', games.id, 'keys.game', keys.game)
      await this.value(table, 'games.name', games.name, text)
      await this.value(table, 'games.image', games.image, text)
      await this.value(table, 'games.category', games.category, text)
    }
    if (venues !== null) {
      const table = this.table('venues.table', venues.table)
      this.id(table, 'venues.id', venues.id, 'keys.venue', keys.venue)
      await this.value(table, 'venues.name', venues.name, text)
    }
    await this.access()
    await this.timeZone()
  }

  private async customers(customers: ResolvedConfig['customers']): Promise<void> {
    const table = this.table('customers.table', customers.table)
    this.id(table, 'customers.id', customers.id, 'keys.customer', this.config.keys.customer)
    await this.value(table, 'customers.name', customers.name, text)
    await this.value(table, 'customers.email', customers.email, text)
    await this.value(table, 'customers.phone', customers.phone, text)
    for (const channel of ['email', 'sms', 'phone', 'post'] as const) {
      await this.value(table, `customers.consent.${channel}`, customers.consent[channel], yesOrNo)
    }
    this.metadata(table, customers.metadata)
    this.tenant(table, customers.tenant)
    for (const column of customers.personal) this.personal(table, 'customers.personal', column)
  }

  private async bookings(bookings: ResolvedConfig['bookings']): Promise<void> {
    const { keys, starts_at_type } = this.config
    const table = this.table('bookings.table', bookings.table)
    this.id(table, 'bookings.id', bookings.id, 'keys.booking', keys.booking)
    this.key(table, 'bookings.customer', bookings.customer, 'keys.customer', keys.customer)
    this.key(table, 'bookings.game', bookings.game, 'keys.game', keys.game)
    this.key(table, 'bookings.venue', bookings.venue, 'keys.venue', keys.venue)
    await this.value(table, 'bookings.starts_at', bookings.starts_at, moment(starts_at_type))
    await this.value(table, 'bookings.status', bookings.status, text)
    await this.value(table, 'bookings.amount', bookings.amount, number)
    for (const column of bookings.personal) this.personal(table, 'bookings.personal', column)
  }

  /** The table that a key names, or null with a problem noted: its columns are then not looked at. */
  private table(key: ConfigKey, name: TableName): CatalogTable | null {
    const table = findTable(this.catalog, name)
    if (table === undefined) {
      const tables = this.catalog.tables.filter(({ kind }) => kind === 'table')
      const elsewhere = tables.find(other => other.name === name.name)
      const meant = elsewhere ? formatTableName(elsewhere) : nearest(formatTableName(name), tables.map(formatTableName))
      this.add(
        key,
        `names ${formatTableName(name)}, which is not in the database`,
        meant === null ? `the tables there are ${list(tables.map(formatTableName))}` : `did you mean ${meant}?`,
      )
      return null
    }
    if (table.kind === 'table') return table
    this.add(
      key,
      `names ${formatTableName(name)}, which is a ${table.kind}`,
      'name the table behind it: only a table has triggers that see every change',
    )
    return null
  }

  /** The column that a key names, or null with a problem noted. */
  private column(table: CatalogTable | null, key: ConfigKey, plain: PlainColumn | null): CatalogColumn | null {
    if (table === null || plain === null) return null
    const column = table.columns.find(({ name }) => name === plain.column)
    if (column !== undefined) return column
    const names = table.columns.map(({ name }) => name)
    const meant = nearest(plain.column, names)
    this.add(
      key,
      `names "${plain.column}", which ${formatTableName(table)} does not have`,
      `${meant === null ? '' : `did you mean ${meant}? `}its columns are ${list(names)}`,
    )
    return null
  }

  /** An id of a table of its own: of the key's type, unique and never null. */
  private id(table: CatalogTable | null, key: ConfigKey, plain: PlainColumn, typeKey: ConfigKey, type: KeyType): void {
    const column = this.key(table, key, plain, typeKey, type)
    if (column === null || table === null) return
    if (column.unique && column.notNull) return
    const name = `${formatTableName(table)}.${column.name}`
    this.add(
      key,
      column.unique ? `names ${name}, which may be null` : `names ${name}, which is not unique by itself`,
      `name the column of the primary key, or make it one: alter table ${quoteTable(table)} add primary key (...)`,
    )
  }

  /** A column that holds an id: of exactly the key's type, so that it is compared through its indexes. */
  private key(
    table: CatalogTable | null,
    key: ConfigKey,
    plain: PlainColumn | null,
    typeKey: ConfigKey,
    type: KeyType,
  ): CatalogColumn | null {
    const column = this.column(table, key, plain)
    if (column === null || table === null) return column
    const found = keyTypes.get(column.baseType)
    if (found === type) return column
    this.add(
      key,
      `names ${formatTableName(table)}.${column.name}, which is ${column.type}, but ${typeKey} is ${type}`,
      found === undefined
        ? `name a column of type uuid, bigint, integer or text`
        : `set ${typeKey} to "${found}", or name another column`,
    )
    return null
  }

  /** A column or expression whose value is shown or computed with. */
  private async value(
    table: CatalogTable | null,
    key: ConfigKey,
    column: Column | null,
    wanted: Wanted,
  ): Promise<void> {
    if (table === null || column === null) return
    const type = await this.typeOf(table, key, column)
    if (type === null || wanted.fits(type)) return
    const source = 'sql' in column ? `(${column.sql})` : `${formatTableName(table)}.${column.column}`
    this.problems.push({
      key,
      problem: `gives ${type.type}: ${source}`,
      expected: wanted.words,
      remedy: wanted.remedy(type, column),
    })
  }

  private async typeOf(table: CatalogTable, key: ConfigKey, column: Column): Promise<ValueType | null> {
    if (!('sql' in column)) return this.column(table, key, column)
    const planned = await planExpression(this.client, column.sql, table)
    if (!('error' in planned)) return planned.type
    this.add(key, `has an expression that Postgres refuses: ${planned.error}`, planned.remedy)
    return null
  }

  private metadata(table: CatalogTable | null, plain: PlainColumn | null): void {
    const column = this.column(table, 'customers.metadata', plain)
    if (column === null || table === null) return
    const name = `${formatTableName(table)}.${column.name}`
    if (column.baseType !== 'jsonb') {
      this.add(
        'customers.metadata',
        `names ${name}, which is ${column.type}, not jsonb`,
        'name a jsonb column, or set it to null',
      )
    } else if (column.generated) {
      this.add(
        'customers.metadata',
        `names ${name}, which is generated`,
        'name a column that can be written, or set it to null',
      )
    }
  }

  private tenant(table: CatalogTable | null, plain: PlainColumn | null): void {
    const column = this.key(table, 'customers.tenant', plain, 'keys.tenant', this.config.keys.tenant)
    if (column === null || table === null || column.notNull) return
    this.add(
      'customers.tenant',
      `names ${formatTableName(table)}.${column.name}, which may be null`,
      'a customer without a tenant would be seen by nobody: make the column not null',
    )
  }

  /** A column that an erasure can blank; see blanks_of. */
  private personal(table: CatalogTable | null, key: ConfigKey, plain: PlainColumn): void {
    const column = this.column(table, key, plain)
    if (column === null || table === null) return
    if (canBeBlanked(column)) return
    this.add(
      key,
      `names ${formatTableName(table)}.${column.name}, which is ${column.type} and may not be null, so that it cannot be blanked`,
      'let the column be null, or give it a default',
    )
  }

  private async access(): Promise<void> {
    const { access, capabilities, customers, keys } = this.config
    const tenantType = customers.tenant === null ? null : keys.tenant
    const choices: [ConfigKey, Access | null][] = [
      ['access', access],
      ['capabilities.view', capabilities?.view ?? null],
      ['capabilities.tag', capabilities?.tag ?? null],
      ['capabilities.export', capabilities?.export ?? null],
      ['capabilities.manage', capabilities?.manage ?? null],
      ['capabilities.erase', capabilities?.erase ?? null],
    ]
    for (const [key, who] of choices) {
      // What `view` took over from `access` is not told twice.
      if (who?.kind !== 'sql' || (key !== 'access' && who === access)) continue
      const problem = await planAccess(this.client, who.expression, tenantType)
      if (problem !== null) this.add(key, problem.error, problem.remedy)
    }
  }

  private async timeZone(): Promise<void> {
    const { time_zone } = this.config
    const { rows } = await this.client.query<{ name: string }>(
      'select name from pg_timezone_names where lower(name) = lower($1)',
      [time_zone],
    )
    if (rows.some(({ name }) => name === time_zone)) return
    const meant = rows[0] ? `did you mean ${rows[0].name}?` : null
    this.add('time_zone', `is "${time_zone}", which this database does not know`, meant)
  }

  private add(key: ConfigKey, problem: string, remedy: string | null): void {
    this.problems.push({ key, problem, expected: configKeys[key], remedy })
  }
}

/** Names, as far as a person reads them. */
function list(names: readonly string[]): string {
  const shown = names.slice(0, 30)
  if (shown.length === 0) return '(none)'
  return names.length > shown.length ? `${shown.join(', ')} and ${names.length - shown.length} more` : shown.join(', ')
}
