import type { Client } from 'pg'

/**
 * Everything that `pg_dump --schema-only` would write of a database, from the catalog itself, a line each and sorted: no
 * npm package carries pg_dump. Two databases with equal lines have equal schemas.
 */
export async function dumpCatalog(client: Client): Promise<string[]> {
  await client.query(`set search_path = ''`)
  const { rows } = await client.query<{ line: string }>(dumpQuery)
  await client.query('reset search_path')
  return rows.map(({ line }) => line)
}

const dumpQuery = `
with n as (
  select oid, nspname, nspacl, nspowner from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema'
), c as (
  select c.*, c.oid::regclass::text as name from pg_class c where c.relnamespace in (select oid from n)
)
select concat_ws(' ', 'schema', nspname, nspowner::regrole, nspacl::text) as line from n
union all
select concat_ws(' ', 'relation', relkind, name, relowner::regrole, relacl::text, relrowsecurity, relforcerowsecurity,
  reloptions::text, relpersistence, relreplident) from c
union all
select concat_ws(' ', 'view', name, pg_get_viewdef(oid)) from c where relkind in ('v', 'm')
union all
select concat_ws(' ', 'column', c.name, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attidentity,
  a.attgenerated, a.attacl::text, a.attstattarget, a.attstorage, pg_get_expr(d.adbin, d.adrelid))
from c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
union all
select concat_ws(' ', 'index', pg_get_indexdef(i.indexrelid), i.indisvalid, i.indisclustered, i.indisreplident)
from pg_index i join c on c.oid = i.indexrelid
union all
select concat_ws(' ', 'constraint', conrelid::regclass, contypid::regtype, conname, pg_get_constraintdef(oid), convalidated)
from pg_constraint where connamespace in (select oid from n)
union all
select concat_ws(' ', 'trigger', pg_get_triggerdef(t.oid), t.tgenabled)
from pg_trigger t join c on c.oid = t.tgrelid where not t.tgisinternal
union all
select concat_ws(' ', 'rule', pg_get_ruledef(r.oid)) from pg_rewrite r join c on c.oid = r.ev_class
union all
select concat_ws(' ', 'policy', c.name, p.polname, p.polcmd, p.polpermissive, p.polroles::regrole[]::text,
  pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid))
from pg_policy p join c on c.oid = p.polrelid
union all
select concat_ws(' ', 'function', p.proowner::regrole, p.proacl::text,
  case when p.prokind <> 'a' then pg_get_functiondef(p.oid) else p.oid::regprocedure::text end)
from pg_proc p where p.pronamespace in (select oid from n)
union all
select concat_ws(' ', 'type', t.oid::regtype, t.typtype, t.typowner::regrole, t.typacl::text)
from pg_type t where t.typnamespace in (select oid from n)
union all
select concat_ws(' ', 'enum', enumtypid::regtype, enumsortorder, enumlabel) from pg_enum
union all
select concat_ws(' ', 'sequence', seqrelid::regclass, seqtypid::regtype, seqstart, seqincrement, seqmin, seqmax, seqcycle)
from pg_sequence
union all
select concat_ws(' ', 'extension', extname, extversion, extnamespace::regnamespace) from pg_extension
union all
select concat_ws(' ', 'default rights', defaclrole::regrole, defaclnamespace::regnamespace, defaclobjtype, defaclacl::text)
from pg_default_acl
union all
select concat_ws(' ', 'publication', p.pubname, r.prrelid::regclass)
from pg_publication p left join pg_publication_rel r on r.prpubid = p.oid
union all
select concat_ws(' ', 'event trigger', evtname, evtevent, evtenabled) from pg_event_trigger
union all
select concat_ws(' ', 'statistics', pg_get_statisticsobjdef(oid)) from pg_statistic_ext
union all
select concat_ws(' ', 'comment', pg_describe_object(classoid, objoid, objsubid), description)
from pg_description
where pg_describe_object(classoid, objoid, objsubid) is not null and objoid >= 16384
union all
select concat_ws(' ', 'setting', setdatabase, setrole, setconfig::text)
from pg_db_role_setting where setdatabase = (select oid from pg_database where datname = current_database())
order by 1`
