import type { ClientBase } from 'pg'
import type { ResolvedConfig } from '../sql/config.ts'
import { formatTableName } from '../sql/config-names.ts'
import { quoteIdent, quoteTable } from '../sql/quote.ts'
import { type Catalog, type CatalogTable, findTable } from './catalog.ts'
import { describeExposure, readExposure } from './metadata-exposure.ts'

/** From how many bookings on an index takes long enough to build that people notice. */
const manyRows = 500_000

/** What will work, but not as one would wish. For a config without problems. */
export async function advise(client: ClientBase, config: ResolvedConfig, catalog: Catalog): Promise<string[]> {
  const { customers, bookings, games, venues } = config
  const tables = [customers, bookings, games, venues].flatMap(mapped => {
    const table = mapped && findTable(catalog, mapped.table)
    return table ? [table] : []
  })
  return [...tables.flatMap(visibility), ...(await exposure(client, config)), ...(await indexing(client, config))]
}

/** The mirror is the only thing of ours that the host's own policies guard. */
async function exposure(client: ClientBase, { customers }: ResolvedConfig): Promise<string[]> {
  if (customers.metadata === null) return []
  const found = await readExposure(client, customers.table, customers.metadata.column)
  if (found === null) return []
  const { problem, remedy } = describeExposure(customers.table, found)
  return [`${problem}.\n  remedy: ${remedy}`]
}

/** Staff read through their own rights: what those withhold, no insight shows. */
function visibility(table: CatalogTable): string[] {
  const name = formatTableName(table)
  if (!table.readable) {
    return [
      `Signed-in users may not read ${name}, staff neither: they would get an error in place of insights.\n` +
        `  remedy: grant select on ${quoteTable(table)} to authenticated;`,
    ]
  }
  if (!table.closed) return []
  return [
    `${name} has row-level security and no policy that lets anyone read, so staff would see nothing of it.\n` +
      '  remedy: create a policy for staff',
  ]
}

async function indexing(client: ClientBase, { bookings }: ResolvedConfig): Promise<string[]> {
  const start = 'column' in bookings.starts_at ? [bookings.starts_at.column] : []
  const columns = [bookings.customer.column, ...start]
  const { rows } = await client.query<{ rows: number }>(indexQuery, [quoteTable(bookings.table), columns])
  const found = rows[0]?.rows ?? 0
  if (found < manyRows) return []
  const index = `on ${quoteTable(bookings.table)} (${columns.map(quoteIdent).join(', ')})`
  return [
    `The migration builds an index ${index}; with about ${found.toLocaleString('en')} bookings, writes would wait for it.\n` +
      `  remedy: build it before, without a wait: create index concurrently ${index};`,
  ]
}

/** About how many rows a table has, where no index of it begins with these columns. */
const indexQuery = `
select c.reltuples::float8 as rows
from pg_class c
where c.oid = $1::regclass and not exists (
  select from pg_index i
  where i.indrelid = c.oid and i.indisvalid and i.indpred is null
    and array(
      select a.attname::text
      from unnest(i.indkey::int2[]) with ordinality k(attnum, position)
      join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum
      where k.position <= cardinality($2::text[])
      order by k.position
    ) = $2::text[]
)`
