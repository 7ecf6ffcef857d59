import type { ClientBase } from 'pg'
import type { TableName } from '../sql/config.ts'
import { formatTableName } from '../sql/config-names.ts'
import { quoteTable } from '../sql/quote.ts'

/**
 * Who reads the metadata of customers, beside staff: everyone who signs in (or who does not), customers their own, or,
 * as far as can be told from policies, nobody else. Null where signed-in users may not read the column at all.
 */
export type Exposure = 'everyone' | 'own' | 'staff?' | null

/** Judges by rights and policies. A policy that calls a function of the host may hide anything: hence `staff?`. */
export async function readExposure(client: ClientBase, table: TableName, column: string): Promise<Exposure> {
  const { rows } = await client.query<{ exposure: Exposure }>(exposureQuery, [quoteTable(table), column])
  return rows[0]?.exposure ?? null
}

/** What is wrong with it, as two phrases. */
export function describeExposure(
  table: TableName,
  exposure: Exclude<Exposure, null>,
): { problem: string; remedy: string } {
  const name = formatTableName(table)
  const who = {
    everyone: `Whoever signs in may read every row of ${name}`,
    own: `Customers may read their own row of ${name}, by its policies`,
    'staff?': `Whoever may read a row of ${name} reads its metadata`,
  }
  return {
    problem: `${who[exposure]}, and so what is noted there about a customer: segments, tiers, marketing tags`,
    remedy:
      exposure === 'staff?'
        ? 'if customers sign in and may read their own row, set customers.metadata to null'
        : 'let only staff read that table, or set customers.metadata to null',
  }
}

const exposureQuery = `
select case
  when not bool_or(has_column_privilege(r.name, c.oid, a.attnum, 'select')) then null
  when not c.relrowsecurity then 'everyone'
  when bool_or(p.qual = 'true') then 'everyone'
  when bool_or(p.qual ~* $$\\muid\\(\\)|\\memail\\(\\)|'(sub|email)'$$) then 'own'
  else 'staff?'
end as exposure
from pg_class c
join pg_attribute a on a.attrelid = c.oid and a.attname = $2
cross join unnest(array['anon', 'authenticated']) as r (name)
left join lateral (
  select pg_get_expr(l.polqual, l.polrelid) as qual
  from pg_policy l
  where l.polrelid = c.oid and l.polpermissive and l.polcmd in ('r', '*')
    and (l.polroles = '{0}' or to_regrole(r.name)::oid = any (l.polroles))
    and has_column_privilege(r.name, c.oid, a.attnum, 'select')
) p on true
where c.oid = $1::regclass
group by c.oid, c.relrowsecurity`
