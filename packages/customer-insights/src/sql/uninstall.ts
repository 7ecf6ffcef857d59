import { apiNames, INSTALL_LOCK } from './macros.ts'
import { quoteTextArray } from './quote.ts'

/**
 * The SQL that removes the bundle, whatever of it is there: it needs no config, and also clears up after an
 * installation that broke off. It stops, and changes nothing, where something of the host is built upon ours.
 *
 * @param options.stripMetadata also take our keys out of the host's metadata; the marketing tags are in no other place
 * then
 */
export function renderUninstall({ stripMetadata }: { stripMetadata: boolean }): string {
  return `-- Removes Customer Insights: triggers, indexes, policies, RPCs, and the schema customer_insights with all it holds.
do $$
declare
  ours constant oid := to_regnamespace('customer_insights');
  rpcs constant oid[] := array(
    select p.oid from pg_catalog.pg_proc p
    where p.pronamespace = 'public'::regnamespace and p.prokind = 'f'
      and p.proname = any (${quoteTextArray(apiNames)})
      and pg_catalog.pg_get_functiondef(p.oid) like '%customer_insights.%'
  );
  strangers text;
  statement text;
begin
  perform pg_advisory_xact_lock(${INSTALL_LOCK});

  with thing as (
    select 'pg_class'::regclass as classid, c.oid from pg_catalog.pg_class c where c.relnamespace = ours
    union all
    select 'pg_type'::regclass, t.oid from pg_catalog.pg_type t where t.typnamespace = ours
    union all
    select 'pg_proc'::regclass, p.oid from pg_catalog.pg_proc p where p.pronamespace = ours or p.oid = any (rpcs)
  )
  select string_agg(distinct pg_describe_object(d.classid, d.objid, 0), ', ') into strangers
  from pg_catalog.pg_depend d
  join thing t on t.classid = d.refclassid and t.oid = d.refobjid
  where d.deptype = 'n'
    and not exists (select from thing o where o.classid = d.classid and o.oid = d.objid)
    and case d.classid
      when 'pg_rewrite'::regclass then (
        select c.relnamespace <> ours
        from pg_catalog.pg_rewrite w join pg_catalog.pg_class c on c.oid = w.ev_class where w.oid = d.objid)
      when 'pg_trigger'::regclass then (
        select c.relnamespace <> ours and g.tgname not like 'customer\\_insights\\_%'
        from pg_catalog.pg_trigger g join pg_catalog.pg_class c on c.oid = g.tgrelid where g.oid = d.objid)
      when 'pg_policy'::regclass then (
        select c.relnamespace <> ours and y.polname not like 'customer\\_insights\\_%'
        from pg_catalog.pg_policy y join pg_catalog.pg_class c on c.oid = y.polrelid where y.oid = d.objid)
      when 'pg_attrdef'::regclass then (
        select c.relnamespace <> ours
        from pg_catalog.pg_attrdef a join pg_catalog.pg_class c on c.oid = a.adrelid where a.oid = d.objid)
      when 'pg_constraint'::regclass then (
        select k.connamespace <> ours from pg_catalog.pg_constraint k where k.oid = d.objid)
      when 'pg_class'::regclass then (
        select c.relname not like 'customer\\_insights\\_%' from pg_catalog.pg_class c where c.oid = d.objid)
      else true
    end;
  if strangers is not null then
    raise exception 'Something of yours is built upon Customer Insights: %.', strangers using
      hint = 'Nothing was changed. Drop or change that first.';
  end if;

  for statement in
    select format('drop trigger %I on %s', g.tgname, g.tgrelid::regclass)
    from pg_catalog.pg_trigger g
    join pg_catalog.pg_proc p on p.oid = g.tgfoid
    join pg_catalog.pg_class c on c.oid = g.tgrelid
    where p.pronamespace = ours and c.relnamespace <> ours and not g.tgisinternal and g.tgparentid = 0
    union all
    select format('drop policy %I on %s', y.polname, y.polrelid::regclass)
    from pg_catalog.pg_policy y join pg_catalog.pg_class c on c.oid = y.polrelid
    where y.polname like 'customer\\_insights\\_%' and c.relnamespace <> ours
    union all
    select format('drop index %s', i.indexrelid::regclass)
    from pg_catalog.pg_index i join pg_catalog.pg_class c on c.oid = i.indexrelid
    where c.relname like 'customer\\_insights\\_%' and c.relnamespace is distinct from ours
    union all
    select format('drop function %s', r.oid::regprocedure) from unnest(rpcs) as r (oid)
  loop
    execute statement;
  end loop;
${stripMetadata ? strip : ''}
  if to_regclass('cron.job') is not null then
    execute $cron$
      select cron.unschedule(j.jobid) from cron.job j
      where j.jobname like 'customer-insights-%' and j.database = current_database()
    $cron$;
  end if;
  drop schema if exists customer_insights cascade;
end
$$;

notify pgrst, 'reload schema';
`
}

/** The column is the one of the host's customers that our view reads as metadata: jsonb, and with a key of ours in it. */
const strip = `
  for statement in
    select format(
      'update %s set %I = %I - customer_insights.metadata_keys() where %I ? ''insights_as_of''',
      a.attrelid::regclass, a.attname, a.attname, a.attname)
    from pg_catalog.pg_rewrite w
    join pg_catalog.pg_depend d on d.classid = 'pg_rewrite'::regclass and d.objid = w.oid
      and d.refclassid = 'pg_class'::regclass and d.refobjid <> w.ev_class
    join pg_catalog.pg_attribute a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid
    where w.ev_class = to_regclass('customer_insights.host_customers') and a.atttypid = 'jsonb'::regtype
      and to_regprocedure('customer_insights.metadata_keys()') is not null
  loop
    execute statement;
  end loop;
`
