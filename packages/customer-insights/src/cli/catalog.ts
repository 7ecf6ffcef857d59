import type { ClientBase } from 'pg'
import type { TableName } from '../sql/config.ts'

/** A column as the catalog has it. */
export interface CatalogColumn {
  name: string
  /** As a person writes it: `numeric(10,2)`, `timestamp with time zone`, the name of a domain or enum. */
  type: string
  /** The name of the type itself, domains resolved: `numeric`, `timestamptz`, `uuid`. */
  baseType: string
  /** `E` an enum, `S` text and its kin, `N` a number, ... (pg_type.typcategory) */
  category: string
  notNull: boolean
  generated: boolean
  /** Whether it has a default, or is generated. */
  hasDefault: boolean
  /** Whether a plain unique index (or primary key) stands on this column alone. */
  unique: boolean
  /** The table this column refers to by a foreign key of its own, if any. */
  references: TableName | null
}

export interface CatalogTable extends TableName {
  /** `table`, or what else it is: `view`, `materialized view`, `foreign table`. */
  kind: string
  /** Whether the role of signed-in users has the right to read at least one column. */
  readable: boolean
  /** Whether row-level security is on and no policy lets anyone read. */
  closed: boolean
  columns: CatalogColumn[]
}

/** What `init` needs to know of a database. */
export interface Catalog {
  tables: CatalogTable[]
}

/** Schemas of Postgres, of Supabase and of ours: no host keeps its tables there. */
const otherSchemas = [
  'auth',
  'cron',
  'customer_insights',
  'extensions',
  'graphql',
  'graphql_public',
  'information_schema',
  'net',
  'pgbouncer',
  'pgmq',
  'pgsodium',
  'pgsodium_masks',
  'realtime',
  'storage',
  'supabase_functions',
  'supabase_migrations',
  'vault',
]

/** Reads every table of the host, with its columns, in the order they were made. */
export async function readCatalog(client: ClientBase): Promise<Catalog> {
  const { rows } = await client.query<CatalogTable>(tablesQuery, [otherSchemas])
  return { tables: rows }
}

/** The table of that name, or undefined. */
export function findTable(catalog: Catalog, { schema, name }: TableName): CatalogTable | undefined {
  return catalog.tables.find(table => table.schema === schema && table.name === name)
}

const tablesQuery = `
with recursive base(oid, base) as (
  select oid, oid from pg_type where typtype <> 'd'
  union all
  select d.oid, b.base from pg_type d join base b on b.oid = d.typbasetype where d.typtype = 'd'
),
unique_index as (
  select distinct indrelid, indkey[0] as attnum
  from pg_index
  where indisvalid and indpred is null and indisunique and indimmediate and indnkeyatts = 1
),
reference as (
  select distinct on (k.conrelid, k.conkey[1]) k.conrelid, k.conkey[1] as attnum, n.nspname, c.relname
  from pg_constraint k
  join pg_class c on c.oid = k.confrelid
  join pg_namespace n on n.oid = c.relnamespace
  where k.contype = 'f' and cardinality(k.conkey) = 1
  order by 1, 2, k.oid
)
select n.nspname as schema, c.relname as name,
  case c.relkind when 'v' then 'view' when 'm' then 'materialized view' when 'f' then 'foreign table' else 'table' end as kind,
  coalesce(has_any_column_privilege(to_regrole('authenticated')::oid, c.oid, 'select'), false) as readable,
  c.relrowsecurity and not exists (
    select from pg_policy p where p.polrelid = c.oid and p.polcmd in ('r', '*')
  ) as closed,
  coalesce((
    select json_agg(json_build_object(
      'name', a.attname,
      'type', format_type(a.atttypid, a.atttypmod),
      'baseType', t.typname,
      'category', t.typcategory,
      'notNull', a.attnotnull,
      'generated', a.attgenerated <> '',
      'hasDefault', a.atthasdef,
      'unique', i.attnum is not null,
      'references', case when r.attnum is null then null else json_build_object('schema', r.nspname, 'name', r.relname) end
    ) order by a.attnum)
    from pg_attribute a
    join base b on b.oid = a.atttypid
    join pg_type t on t.oid = b.base
    left join unique_index i on i.indrelid = c.oid and i.attnum = a.attnum
    left join reference r on r.conrelid = c.oid and r.attnum = a.attnum
    where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  ), '[]'::json) as columns
from pg_class c
join pg_namespace n on n.oid = c.relnamespace
where c.relkind in ('r', 'p', 'v', 'm', 'f')
  and not c.relispartition
  and n.nspname <> all ($1::text[])
  and n.nspname !~ '^pg_'
order by n.nspname, c.oid`
