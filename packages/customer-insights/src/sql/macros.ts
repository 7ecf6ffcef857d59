import type { Operation } from './adapter.ts'
import {
  capableTenants,
  changedBookings,
  changedIds,
  customerKeyChanged,
  customerNamesChanged,
  hostConsents,
  hostTable,
  identifiedBookings,
  keptColumns,
  mailColumns,
  normalized,
  personalColumns,
  personalOf,
  tenantsOfCaller,
} from './adapter.ts'
import type { Capability, ResolvedConfig } from './config.ts'
import { quoteIdent, quoteLiteral, quoteTable, quoteTextArray } from './quote.ts'
import { apiSources } from './sources.generated.ts'

/**
 * The words in /sql that stand for something of the host. Each is valid SQL where it stands, so that the sources can be
 * parsed as they are; CONTRIBUTING.md lists them.
 */

/** Transaction-level advisory locks, one pair a database. Arbitrary, and never changed. */
const SYNC_LOCK = '6140523617802317'
const FOLD_LOCK = '6140523617802318'
export const INSTALL_LOCK = '6140523617802319'

/** The RPCs: each is the file of its name. */
export const apiNames: readonly string[] = apiSources.map(({ path }) => path.replace(/^.*\/|\.sql$/g, ''))

type Macro = [pattern: RegExp, replace: (config: ResolvedConfig, ...groups: string[]) => string]

const role = '(customers|bookings|games|venues)'
const operation = "'(insert|update|delete)'"

const macros: readonly Macro[] = [
  // Subqueries and expressions over the host's columns. First, for they bring further words with them.
  [
    new RegExp(`customer_insights\\.normalized_${role}\\('([\\w.]+)'\\)`, 'g'),
    (config, name, relation) => normalized(config, name as 'customers', relation ?? ''),
  ],
  [/customer_insights\.identified_bookings\(\)/g, config => identifiedBookings(config)],
  [/customer_insights\.opted_in_customers\(\)/g, config => hostConsents(config)],
  [
    new RegExp(`customer_insights\\.changed_bookings\\(${operation}\\)`, 'g'),
    (config, op) => changedBookings(config, op as Operation),
  ],
  [
    new RegExp(`customer_insights\\.changed_(games|venues)\\(${operation}\\)`, 'g'),
    (config, name, op) => changedIds(config, name as 'games', op as Operation),
  ],
  [
    /customer_insights\.customer_key_changed\('(\w+)', '(\w+)'\)/g,
    (config, before, after) => customerKeyChanged(config, before ?? '', after ?? ''),
  ],
  [
    /customer_insights\.customer_names_changed\('(\w+)', '(\w+)'\)/g,
    (config, before, after) => customerNamesChanged(config, before ?? '', after ?? ''),
  ],
  [
    /customer_insights\.capable_tenants\('(view|tag|export|manage|erase)'\)/g,
    (config, capability) => capableTenants(config, capability as Capability),
  ],
  [/customer_insights\.tenants_of_caller\(\)/g, config => tenantsOfCaller(config)],
  [
    /customer_insights\.personal_columns\('(customers|bookings)'\)/g,
    (config, name) => personalColumns(config, name as 'customers'),
  ],
  [/customer_insights\.mail_columns\(\)/g, config => mailColumns(config)],
  [/customer_insights\.kept_columns\(\)/g, config => keptColumns(config)],
  [
    /customer_insights\.personal_of\('(customers|bookings)', '(\w+)'\)/g,
    (config, name, alias) => personalOf(config, name as 'customers', alias ?? ''),
  ],
  [
    /customer_insights\.host_regclass\('(customers|bookings)'\)/g,
    (config, name) => `${quoteLiteral(quoteTable(config[name as 'customers'].table))}::regclass`,
  ],
  [
    /customer_insights\.key_column\('(customers|bookings)'\)/g,
    ({ customers, bookings }, name) =>
      quoteLiteral(name === 'customers' ? customers.id.column : bookings.customer.column),
  ],
  [/__bookings_customer__/g, ({ bookings }) => quoteIdent(bookings.customer.column)],
  [/__bookings_id__/g, ({ bookings }) => quoteIdent(bookings.id.column)],
  [/customer_insights\.bookings_index_columns\(\)/g, config => `${quoteTextArray(indexColumns(config))}::name[]`],
  [/__customers_id__/g, ({ customers }) => quoteIdent(customers.id.column)],
  [/__customers_metadata__/g, ({ customers }) => (customers.metadata ? quoteIdent(customers.metadata.column) : 'null')],
  [/__bookings_index__/g, config => indexColumns(config).map(quoteIdent).join(', ')],
  [new RegExp(`\\bhost\\.${role}\\b`, 'g'), (config, name) => hostTable(config, name as 'customers')],

  // Types and what follows from them.
  [
    /customer_insights\.by_id\(([\w.]*(game|venue)_id)\)/g,
    ({ keys }, column, name) => (keys[name as 'game'] === 'text' ? `${column} collate "C"` : `${column}`),
  ],
  [/customer_insights\.(customer|booking|game|venue|tenant)_key\b/g, ({ keys }, name) => keys[name as 'customer']],
  [/customer_insights\.starts_at_type\b/g, config => config.starts_at_type],
  [
    /customer_insights\.day_of\((\w+), (\w+)\)/g,
    (config, start, zone) =>
      config.starts_at_type === 'timestamptz' ? `(${start} at time zone ${zone})::date` : `${start}::date`,
  ],
  [
    /customer_insights\.start_of\((\w+), (\w+)\)/g,
    (config, day, zone) =>
      config.starts_at_type === 'timestamptz'
        ? // A midnight that comes twice, as the clocks go back over it, would be taken for the second one.
          `(${day}::timestamp - interval '1 microsecond') at time zone ${zone} + interval '1 microsecond'`
        : `${day}::${config.starts_at_type}`,
  ],

  [
    /customer_insights\.time_of\((\w+), (\w+)\)/g,
    (config, start, zone) =>
      config.starts_at_type === 'timestamptz' ? `${start} at time zone ${zone}` : `${start}::timestamp`,
  ],
  [
    /customer_insights\.now_of\((\w+)\)/g,
    (config, zone) =>
      config.starts_at_type === 'timestamptz' ? 'now()' : `(now() at time zone ${zone})::${config.starts_at_type}`,
  ],
  [/customer_insights\.has_feature\('hours'\)/g, config => String(config.starts_at_type !== 'date')],

  // Constants.
  [/customer_insights\.default_time_zone\(\)/g, config => quoteLiteral(config.time_zone)],
  [/customer_insights\.default_currency\(\)/g, config => quoteLiteral(config.currency)],
  [/customer_insights\.has_feature\('metadata'\)/g, ({ customers }) => String(customers.metadata !== null)],
  [/customer_insights\.has_feature\('live_counts'\)/g, ({ counts }) => String(counts === 'live')],
  [/customer_insights\.has_feature\('capabilities'\)/g, ({ capabilities }) => String(capabilities !== null)],
  [
    /customer_insights\.has_feature\('host_consents'\)/g,
    ({ customers }) => String(Object.values(customers.consent).some(column => column !== null)),
  ],
  [/customer_insights\.has_feature\('tenants'\)/g, ({ customers }) => String(customers.tenant !== null)],
  [/customer_insights\.sync_lock\(\)/g, () => SYNC_LOCK],
  [/customer_insights\.fold_lock\(\)/g, () => FOLD_LOCK],
  [/customer_insights\.api_names\(\)/g, () => quoteTextArray(apiNames)],
]

/** An expression may not be immutable, and then cannot be indexed: the index is on the customer alone. */
const indexColumns = ({ bookings }: ResolvedConfig): string[] => [
  bookings.customer.column,
  ...('column' in bookings.starts_at ? [bookings.starts_at.column] : []),
]

/** `sql` with every word of the adapter replaced by what it stands for in this host. */
export function expandMacros(sql: string, config: ResolvedConfig): string {
  return macros.reduce(
    (text, [pattern, replace]) => text.replace(pattern, (_match, ...groups) => replace(config, ...groups)),
    sql,
  )
}
