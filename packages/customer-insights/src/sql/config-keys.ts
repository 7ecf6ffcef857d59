const key = "uuid, bigint, integer or text: the type of that table's id"
const column = (what: string) => `the name of the column that holds ${what}`
const columnOrSql = (what: string) => `${column(what)}, or {"sql": "<expression>"}`
const optional = (what: string) => `${what}; null if there is none`
const capability = (what: string) => `who ${what}, as in access`
const personal = (what: string) => `a list of up to 40 columns that tell ${what}: exported, and blanked by an erasure`
const table = (what: string) => `the table of ${what}, as "schema.table"`

/**
 * Every key of the config and what it should hold, in the words that errors and the editor's schema show.
 * Its order is the order in which problems are reported.
 */
export const configKeys = {
  $schema: 'the address of a JSON schema, for editors',
  customers: 'an object that maps the table of customers',
  'customers.table': table('customers'),
  'customers.id': column("a customer's id"),
  'customers.name': optional(columnOrSql("a customer's name")),
  'customers.email': optional(columnOrSql("a customer's email address")),
  'customers.phone': optional(columnOrSql("a customer's telephone number")),
  'customers.metadata': optional('the name of the jsonb column that mirrors the insights'),
  'customers.tenant': optional(column('the tenant a customer belongs to')),
  'customers.personal': personal('who a customer is'),
  'customers.consent': 'an object that maps opt-ins to marketing; null if there are none',
  'customers.consent.email': optional(columnOrSql('whether a customer opted in to e-mail')),
  'customers.consent.sms': optional(columnOrSql('whether a customer opted in to text messages')),
  'customers.consent.phone': optional(columnOrSql('whether a customer opted in to calls')),
  'customers.consent.post': optional(columnOrSql('whether a customer opted in to letters')),
  bookings: 'an object that maps the table of bookings',
  'bookings.table': table('bookings'),
  'bookings.id': column("a booking's id"),
  'bookings.customer': column('the id of the customer who booked'),
  'bookings.game': optional(column('the id of the game that was booked')),
  'bookings.venue': optional(column('the id of the venue that was booked')),
  'bookings.starts_at': columnOrSql('when a booking starts'),
  'bookings.status': optional(columnOrSql("a booking's status")),
  'bookings.amount': columnOrSql('what a booking costs'),
  'bookings.personal': personal('who booked'),
  games: optional('an object that maps the table of games'),
  'games.table': table('games'),
  'games.id': column("a game's id"),
  'games.name': columnOrSql("a game's name"),
  'games.image': optional(columnOrSql("the address of a game's image")),
  'games.category': optional(columnOrSql("a game's category")),
  venues: optional('an object that maps the table of venues'),
  'venues.table': table('venues'),
  'venues.id': column("a venue's id"),
  'venues.name': columnOrSql("a venue's name"),
  keys: 'an object that gives the types of the ids',
  'keys.customer': key,
  'keys.booking': key,
  'keys.game': key,
  'keys.venue': key,
  'keys.tenant': 'uuid, bigint, integer or text: the type of the tenant column',
  starts_at_type: 'timestamptz, timestamp or date: the type of bookings.starts_at',
  access: '"claim:<path in the JWT> in <value>,<value>" or "sql:<expression>"',
  capabilities: 'an object that says who of the staff may do what; null if all may do everything',
  'capabilities.view': capability('sees customers; null for all staff'),
  'capabilities.tag': capability('changes tags and consents; null for nobody'),
  'capabilities.export': capability('exports customers; null for nobody'),
  'capabilities.manage': capability('changes settings and reads the audit log; null for nobody'),
  'capabilities.erase': capability('erases customers; null for nobody'),
  tenant_claim: 'the path in the JWT of the caller\'s tenant, such as "app_metadata.tenant_id"',
  counts: 'tallied or live: whether numbers are of the whole tenant, or of what the caller may see',
  time_zone: 'an IANA time zone, such as "Europe/Berlin"',
  currency: 'an ISO 4217 code, such as "EUR"',
} as const

export type ConfigKey = keyof typeof configKeys
