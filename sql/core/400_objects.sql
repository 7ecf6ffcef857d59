-- Promise: what of ours is in the database now, each with the statement that makes it and the one that removes it: our
-- schema, the RPCs, and what stands on the host's tables under a name that begins with customer_insights. `part_of` is
-- the function or table that a thing goes with; by `ordinal`, what is needed comes before what needs it.
-- Cost: some hundred rows of the catalog.
-- Callers: record_objects, `customer-insights doctor` and `uninstall`.
create function customer_insights.objects()
returns table (kind text, name text, part_of text, ordinal bigint, create_sql text, drop_sql text)
language sql stable security invoker
set search_path = ''
as $$
  with relation as (
    select c.oid, c.relkind, c.relpersistence, c.relacl, c.relowner, c.relrowsecurity, c.oid::regclass::text as name,
      format('table %s', c.oid::regclass) as object, c.relnamespace = 'customer_insights'::regnamespace as is_ours,
      ' with (' || array_to_string(c.reloptions, ', ') || ')' as options
    from pg_class c
    where c.relkind in ('r', 'p', 'v')
  ), routine as (
    select p.oid, p.proacl, p.proowner, p.oid::regprocedure::text as name,
      format('function %s', p.oid::regprocedure) as object
    from pg_proc p
    where p.pronamespace = 'customer_insights'::regnamespace
      or (p.pronamespace = 'public'::regnamespace and p.proname = any (customer_insights.api_names()))
  ), stored_column as (
    select r.oid, r.name, r.object, a.attname, a.attnum,
      concat_ws(' ', quote_ident(a.attname), format_type(a.atttypid, a.atttypmod),
        case when l.collname <> 'default' then format('collate %I', l.collname) end,
        case when a.attnotnull then 'not null' end,
        case when a.attidentity <> '' then 'generated always as identity' end,
        'default ' || pg_get_expr(d.adbin, d.adrelid)) as definition
    from relation r
    join pg_attribute a on a.attrelid = r.oid and a.attnum > 0 and not a.attisdropped
    left join pg_collation l on l.oid = a.attcollation
    left join pg_attrdef d on d.adrelid = r.oid and d.adnum = a.attnum
    where r.is_ours and r.relkind = 'r'
  ), owned as (
    select 'schema customer_insights' as object, n.oid, n.nspowner as owner, n.nspacl as acl
    from pg_namespace n
    where n.nspname = 'customer_insights'
    union all
    select r.object, r.oid, r.relowner, coalesce(r.relacl, acldefault('r', r.relowner)) from relation r where r.is_ours
    union all
    select f.object, f.oid, f.proowner, coalesce(f.proacl, acldefault('f', f.proowner)) from routine f
  ), granted as (
    select o.object, o.oid, lower(a.privilege_type) as privilege, bool_or(a.is_grantable) as is_grantable,
      case a.grantee when 0 then 'public' else a.grantee::regrole::text end as grantee
    from owned o
    cross join lateral aclexplode(o.acl) a
    where a.grantee <> o.owner
    group by o.object, o.oid, a.privilege_type, a.grantee
  )
  select 'function', f.name, null, f.oid::bigint, pg_get_functiondef(f.oid), format('drop %s', f.object)
  from routine f
  union all
  select 'table', r.name, null, r.oid::bigint,
    format('create table %s (%s)%s', r.name, (
      select string_agg(c.definition, ', ' order by c.attnum) from stored_column c where c.oid = r.oid
    ), r.options),
    format('drop %s', r.object)
  from relation r
  where r.is_ours and r.relkind = 'r'
  union all
  select 'view', r.name, null, r.oid::bigint,
    format('create or replace view %s%s as %s', r.name, r.options, rtrim(pg_get_viewdef(r.oid), ';')),
    format('drop view %s', r.name)
  from relation r
  where r.is_ours and r.relkind = 'v'
  union all
  select 'column', format('%s.%I', c.name, c.attname), c.object, c.oid::bigint,
    format('alter table %s add column %s', c.name, c.definition),
    format('alter table %s drop column %I', c.name, c.attname)
  from stored_column c
  union all
  select 'unlogged', r.name, r.object, r.oid::bigint, format('alter table %s set unlogged', r.name),
    format('alter table %s set logged', r.name)
  from relation r
  where r.is_ours and r.relpersistence = 'u'
  union all
  select 'row security', r.name, r.object, r.oid::bigint, format('alter table %s enable row level security', r.name),
    format('alter table %s disable row level security', r.name)
  from relation r
  where r.is_ours and r.relrowsecurity
  union all
  select 'constraint', format('%I on %s', k.conname, r.name), r.object, k.oid::bigint,
    format('alter table %s add constraint %I %s', r.name, k.conname, pg_get_constraintdef(k.oid)),
    format('alter table %s drop constraint %I', r.name, k.conname)
  from pg_constraint k
  join relation r on r.oid = k.conrelid
  where r.is_ours and k.contype not in ('n', 't')
  union all
  select 'index', i.indexrelid::regclass::text, r.object, i.indexrelid::bigint,
    pg_get_indexdef(i.indexrelid) || case when i.indisvalid then '' else ' -- invalid' end,
    format('drop index %s', i.indexrelid::regclass)
  from pg_index i
  join pg_class c on c.oid = i.indexrelid
  join relation r on r.oid = i.indrelid
  where (r.is_ours or c.relname like 'customer\_insights\_%')
    and not exists (select from pg_constraint k where k.conindid = i.indexrelid)
  union all
  select 'trigger', format('%I on %s', t.tgname, r.name), r.object, t.oid::bigint,
    pg_get_triggerdef(t.oid) || case t.tgenabled
      when 'D' then format('; alter table %s disable trigger %I', r.name, t.tgname)
      when 'R' then format('; alter table %s enable replica trigger %I', r.name, t.tgname)
      when 'A' then format('; alter table %s enable always trigger %I', r.name, t.tgname)
      else '' end,
    format('drop trigger %I on %s', t.tgname, r.name)
  from pg_trigger t
  join relation r on r.oid = t.tgrelid
  where not t.tgisinternal and t.tgparentid = 0 and (r.is_ours or t.tgname like 'customer\_insights\_%')
  union all
  select 'policy', format('%I on %s', p.polname, r.name), r.object, p.oid::bigint,
    concat_ws(' ', format('create policy %I on %s', p.polname, r.name),
      case when not p.polpermissive then 'as restrictive' end,
      'for ' || case p.polcmd
        when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' when 'd' then 'delete' else 'all' end,
      'to ' || (
        select string_agg(case u.role when 0 then 'public' else u.role::regrole::text end, ', ' order by u.role)
        from unnest(p.polroles) as u (role)),
      'using (' || pg_get_expr(p.polqual, p.polrelid) || ')',
      'with check (' || pg_get_expr(p.polwithcheck, p.polrelid) || ')'),
    format('drop policy %I on %s', p.polname, r.name)
  from pg_policy p
  join relation r on r.oid = p.polrelid
  where r.is_ours or p.polname like 'customer\_insights\_%'
  union all
  select 'owner', o.object, o.object, o.oid::bigint, format('alter %s owner to %s', o.object, o.owner::regrole), null
  from owned o
  union all
  select 'grant', format('%s on %s to %s', g.privilege, g.object, g.grantee), g.object, g.oid::bigint,
    format('grant %s on %s to %s%s', g.privilege, g.object, g.grantee,
      case when g.is_grantable then ' with grant option' else '' end),
    format('revoke %s on %s from %s', g.privilege, g.object, g.grantee)
  from granted g
$$;

revoke execute on function customer_insights.objects() from public, anon, authenticated, service_role;
