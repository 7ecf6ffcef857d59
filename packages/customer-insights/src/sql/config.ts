/**
 * The mapping between a host's own tables and the words of this package.
 *
 * `HostConfig` is what a host writes in `customer-insights.config.json`. `parseConfig` checks it without a database
 * and turns it into `ResolvedConfig`, in which nothing is left to guess. Everything that renders SQL takes the latter.
 */

/** The types an id may have in the host's database. */
export type KeyType = 'uuid' | 'bigint' | 'integer' | 'text'

/** How the host stores the start of a booking. Without a time zone it is taken as the tenant's local time. */
export type StartsAtType = 'timestamptz' | 'timestamp' | 'date'

/** The name of a column, or an SQL expression over the columns of its table (`{"sql": "first || ' ' || last"}`). */
export type HostColumn = string | { sql: string }

/** `customer-insights.config.json` as a host writes it. What may be left out may also be null. */
export interface HostConfig {
  /** For editors; not read. */
  $schema?: string | undefined
  customers: {
    /** `schema.table`; `public` where no schema is named. A part with a dot in it is written `"in.quotes"`. */
    table: string
    id: string
    name?: HostColumn | null | undefined
    email?: HostColumn | null | undefined
    phone?: HostColumn | null | undefined
    /** The jsonb column that mirrors the insights. Without it nothing is written to the host's customers. */
    metadata?: string | null | undefined
    /** The column that separates tenants, where one database serves several businesses. */
    tenant?: string | null | undefined
    /**
     * Columns that tell who a customer is, beside name, e-mail and phone: an address, a note, a date of birth, and what
     * an expression above is made of. They are part of the customer's export, and blanked by an erasure.
     */
    personal?: readonly string[] | null | undefined
    /**
     * Booleans of the host that say who has opted in to marketing by a channel. They count as granted until somebody
     * says otherwise through us; we never write them.
     */
    consent?:
      | {
          email?: HostColumn | null | undefined
          sms?: HostColumn | null | undefined
          phone?: HostColumn | null | undefined
          post?: HostColumn | null | undefined
        }
      | null
      | undefined
  }
  bookings: {
    table: string
    id: string
    customer: string
    game?: string | null | undefined
    venue?: string | null | undefined
    starts_at: HostColumn
    status?: HostColumn | null | undefined
    amount: HostColumn
    /** Columns that tell who booked, such as a note or the names of those who come: exported, and blanked, likewise. */
    personal?: readonly string[] | null | undefined
  }
  games?:
    | {
        table: string
        id: string
        name: HostColumn
        image?: HostColumn | null | undefined
        category?: HostColumn | null | undefined
      }
    | null
    | undefined
  venues?: { table: string; id: string; name: HostColumn } | null | undefined
  /** Default: uuid for each, text for the tenant. */
  keys?:
    | {
        customer?: KeyType | undefined
        booking?: KeyType | undefined
        game?: KeyType | undefined
        venue?: KeyType | undefined
        tenant?: KeyType | undefined
      }
    | null
    | undefined
  /** Default: timestamptz. */
  starts_at_type?: StartsAtType | null | undefined
  /** Who is staff. `claim:<path in the JWT> in <value>,<value>` or `sql:<expression>`. There is no default. */
  access: string
  /**
   * Splits the staff by what they may do, each in the grammar of `access`. Left out: all staff may do everything. Given:
   * what is not named is nobody's but the server's; `view` alone is everybody's on the staff unless named.
   */
  capabilities?:
    | {
        /** Every read. Whoever lacks it sees no customer, and so changes none. */
        view?: string | null | undefined
        /** Tags, one by one and in bulk, and consent to marketing. */
        tag?: string | null | undefined
        /** Files of customers, and all that is held of one of them. */
        export?: string | null | undefined
        /** Settings, retention, legal holds, and the audit log. */
        manage?: string | null | undefined
        /** The erasure of a customer. */
        erase?: string | null | undefined
      }
    | null
    | undefined
  /** The path in the JWT of the caller's tenant; needed where there is a tenant column and a claim access. */
  tenant_claim?: string | null | undefined
  /**
   * `live` where the host's row-level security on customers shows some of the staff fewer customers than their tenant
   * has, and they must not learn how many there are: every number then counts what the caller may see, whatever is asked
   * for. Default: tallied, the tenant's numbers, at once.
   */
  counts?: 'tallied' | 'live' | null | undefined
  /** Default of a tenant's settings: an IANA name. Default: UTC. */
  time_zone?: string | null | undefined
  /** Default of a tenant's settings: ISO 4217. Default: USD. */
  currency?: string | null | undefined
}

export interface TableName {
  schema: string
  name: string
}

/** A plain column: what keys and the metadata must be. */
export interface PlainColumn {
  column: string
}

/** A plain column, or an expression over the columns of its table. */
export type Column = PlainColumn | { sql: string }

/** Who is staff, and of which tenant. */
export type Access =
  | {
      kind: 'claim'
      /** Keys to follow in the JWT: `['app_metadata', 'role']`. */
      path: string[]
      /** The claim is one of these, or an array that holds one of them. */
      values: string[]
      /** Where the JWT names the caller's tenant; null exactly when there is no tenant column. */
      tenantPath: string[] | null
    }
  | {
      kind: 'sql'
      /** Without a tenant column a boolean expression; with one a query that returns the caller's tenant ids. */
      expression: string
    }

/** A way to reach a person for marketing. */
export type ConsentChannel = 'email' | 'sms' | 'phone' | 'post'

/** What a member of staff may do. */
export type Capability = 'view' | 'tag' | 'export' | 'manage' | 'erase'

/**
 * A config with every default filled in and everything optional null. Promised beside the types:
 * `games` is null exactly when `bookings.game` is, `venues` exactly when `bookings.venue` is.
 */
export interface ResolvedConfig {
  customers: {
    table: TableName
    id: PlainColumn
    name: Column | null
    email: Column | null
    phone: Column | null
    metadata: PlainColumn | null
    tenant: PlainColumn | null
    /** Each once, and none that is mapped as something else. */
    personal: PlainColumn[]
    consent: Record<ConsentChannel, Column | null>
  }
  bookings: {
    table: TableName
    id: PlainColumn
    customer: PlainColumn
    game: PlainColumn | null
    venue: PlainColumn | null
    starts_at: Column
    status: Column | null
    amount: Column
    personal: PlainColumn[]
  }
  games: { table: TableName; id: PlainColumn; name: Column; image: Column | null; category: Column | null } | null
  venues: { table: TableName; id: PlainColumn; name: Column } | null
  keys: { customer: KeyType; booking: KeyType; game: KeyType; venue: KeyType; tenant: KeyType }
  starts_at_type: StartsAtType
  access: Access
  /** Null: all staff may do everything. A capability that is null is nobody's but the server's. */
  capabilities: Record<Capability, Access | null> | null
  counts: 'tallied' | 'live'
  time_zone: string
  currency: string
}

export { defaultConfig } from './config-default.ts'
export { ConfigError, type ConfigProblem } from './config-error.ts'
export { parseConfig } from './config-parse.ts'
