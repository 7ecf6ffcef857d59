import type { ClientBase } from 'pg'
import { formatTableName } from '../../sql/config-names.ts'
import { quoteIdent, quoteTable } from '../../sql/quote.ts'
import { describeExposure, readExposure } from '../metadata-exposure.ts'
import type { Finding } from './finding.ts'

interface HostTable {
  schema: string
  name: string
  /** Columns that the installation reads and signed-in users may not. */
  unreadable: string[]
  usable: boolean
  /** Row-level security without a policy that lets anyone read. */
  closed: boolean
  /** The jsonb columns of the customers table that we write to. */
  metadata: string[]
}

/** Staff read through their own rights; and what those let others read of the metadata. */
export async function checkAccess(client: ClientBase): Promise<Finding[]> {
  const { rows } = await client.query<HostTable>(tablesQuery)
  const findings = rows.flatMap(withheld)
  for (const table of rows) {
    for (const column of table.metadata) {
      const exposure = await readExposure(client, table, column)
      if (exposure === null || exposure === 'staff?') continue
      findings.push({ level: 'advice', topic: 'access', ...describeExposure(table, exposure), sql: null })
    }
  }
  return findings
}

function withheld(table: HostTable): Finding[] {
  const name = formatTableName(table)
  const find = (problem: string, remedy: string | null, sql: string | null): Finding => ({
    ...{ level: 'problem', topic: 'access' },
    ...{ problem, remedy, sql },
  })
  if (!table.usable) {
    const sql = `grant usage on schema ${quoteIdent(table.schema)} to authenticated;`
    return [find(`signed-in users may not use the schema of ${name}, staff neither`, null, sql)]
  }
  if (table.unreadable.length > 0) {
    const columns = table.unreadable.map(quoteIdent).join(', ')
    const sql = `grant select (${columns}) on ${quoteTable(table)} to authenticated;`
    return [find(`signed-in users may not read ${table.unreadable.join(', ')} of ${name}, staff neither`, null, sql)]
  }
  if (!table.closed) return []
  const remedy = 'create a policy for staff'
  return [
    find(`${name} has row-level security and no policy that lets anyone read: staff see nothing of it`, remedy, null),
  ]
}

/** The host's tables and columns that our views read. */
const tablesQuery = `
select n.nspname as schema, c.relname as name,
  has_schema_privilege('authenticated', n.oid, 'usage') as usable,
  coalesce(
    json_agg(distinct a.attname) filter (where not has_column_privilege('authenticated', c.oid, a.attnum, 'select')),
    '[]'
  ) as unreadable,
  c.relrowsecurity and not exists (
    select from pg_policy p where p.polrelid = c.oid and p.polcmd in ('r', '*')
  ) as closed,
  coalesce(json_agg(distinct a.attname) filter (
    where v.relname = 'host_customers' and a.atttypid = 'jsonb'::regtype
      and (customer_insights.features() ->> 'metadata')::boolean
  ), '[]') as metadata
from pg_class v
join pg_rewrite w on w.ev_class = v.oid
join pg_depend d on d.classid = 'pg_rewrite'::regclass and d.objid = w.oid
  and d.refclassid = 'pg_class'::regclass and d.refobjsubid > 0 and d.refobjid <> v.oid
join pg_class c on c.oid = d.refobjid
join pg_namespace n on n.oid = c.relnamespace
join pg_attribute a on a.attrelid = c.oid and a.attnum = d.refobjsubid
where v.relnamespace = 'customer_insights'::regnamespace and v.relname like 'host\\_%'
group by n.oid, n.nspname, c.oid, c.relname
order by c.oid`
