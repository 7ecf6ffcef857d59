-- What the Realtime server adds to a database that it serves: each message and each change of a subscribed table is
-- notified when, and only if, its transaction commits. The platform reads the write-ahead log instead.
create schema if not exists realtime_tap;

create or replace function realtime_tap.notify_message() returns trigger
language plpgsql security definer
set search_path = ''
as $$
begin
  perform pg_notify('realtime_messages', new.id::text);
  return null;
end
$$;

create or replace trigger realtime_tap after insert on realtime.messages
for each row execute function realtime_tap.notify_message();

-- Rows, since a notification holds 8000 bytes at most.
create unlogged table if not exists realtime_tap.changes (
  id bigint generated always as identity primary key,
  relation oid not null,
  type text not null,
  record jsonb,
  old_record jsonb,
  committed_at timestamptz not null default clock_timestamp()
);

create or replace function realtime_tap.key_columns(relation oid) returns text[]
language sql stable
set search_path = ''
as $$
  select array_agg(a.attname::text)
  from pg_index i
  join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey::int[])
  where i.indrelid = relation and i.indisprimary
$$;

create or replace function realtime_tap.notify_change() returns trigger
language plpgsql security definer
set search_path = ''
as $$
declare
  change_id bigint;
begin
  insert into realtime_tap.changes (relation, type, record, old_record)
  select tg_relid, tg_op,
    case when tg_op <> 'DELETE' then to_jsonb(new) end,
    -- As the log has it: the key, unless the table's replica identity is full.
    case when tg_op <> 'INSERT' then (
      select jsonb_object_agg(e.key, e.value) from jsonb_each(to_jsonb(old)) e
      where c.relreplident = 'f' or e.key = any (realtime_tap.key_columns(c.oid))
    ) end
  from pg_class c where c.oid = tg_relid
  returning id into change_id;
  perform pg_notify('realtime_changes', change_id::text);
  return null;
end
$$;

-- The tables of the publication that a subscription names, each with what the subscriber's role may not read left out;
-- tapped from now on.
create or replace function realtime_tap.subscribe(schema_name text, table_name text, filter_column text, reader text)
returns setof oid
language plpgsql
set search_path = ''
as $$
declare
  relation oid;
begin
  for relation in
    select c.oid
    from pg_publication_tables p
    join pg_namespace n on n.nspname = p.schemaname
    join pg_class c on c.relnamespace = n.oid and c.relname = p.tablename
    where p.pubname = 'supabase_realtime' and n.nspname = schema_name
      and (table_name is null or table_name = '*' or c.relname = table_name)
      and has_schema_privilege(reader, n.oid, 'usage')
      and (
        select bool_and(has_column_privilege(reader, c.oid, k.name, 'select'))
        from unnest(realtime_tap.key_columns(c.oid)) k (name)
      )
      and (
        filter_column is null or exists (
          select from pg_attribute a
          where a.attrelid = c.oid and a.attname = filter_column and a.attnum > 0
            and has_column_privilege(reader, c.oid, a.attnum, 'select')
        )
      )
  loop
    if not exists (select from pg_trigger t where t.tgrelid = relation and t.tgname = 'realtime_tap') then
      execute format(
        'create trigger realtime_tap after insert or update or delete on %s
        for each row execute function realtime_tap.notify_change()', relation::regclass
      );
    end if;
    return next relation;
  end loop;
end
$$;

-- A change as a role is told of it: the columns it may read, and of a deleted row under row-level security only the key,
-- since nobody can check who might see it.
create or replace function realtime_tap.described(change_id bigint, reader text) returns jsonb
language sql stable
set search_path = ''
as $$
  with columns as (
    select a.attname::text as name, t.typname::text as type, a.attnum
    from realtime_tap.changes h
    join pg_attribute a on a.attrelid = h.relation and a.attnum > 0 and not a.attisdropped
    join pg_type t on t.oid = a.atttypid
    where h.id = change_id and has_column_privilege(reader, h.relation, a.attnum, 'select')
  )
  select jsonb_build_object(
    'schema', n.nspname,
    'table', c.relname,
    'type', h.type,
    'commit_timestamp', to_char(h.committed_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'columns', (select jsonb_agg(jsonb_build_object('name', k.name, 'type', k.type) order by k.attnum) from columns k),
    'errors', null
  ) || case when h.type = 'DELETE' then '{}' else jsonb_build_object(
    'record', (select jsonb_object_agg(k.name, h.record -> k.name) from columns k)
  ) end || case when h.type = 'INSERT' then '{}' else jsonb_build_object(
    'old_record', (
      select jsonb_object_agg(k.name, h.old_record -> k.name) from columns k
      where h.old_record ? k.name
        and (k.name = any (realtime_tap.key_columns(c.oid)) or not (h.type = 'DELETE' and c.relrowsecurity))
    )
  ) end
  from realtime_tap.changes h
  join pg_class c on c.oid = h.relation
  join pg_namespace n on n.oid = c.relnamespace
  where h.id = change_id
$$;

-- The query that tells whether the row is visible, to be run as the subscriber; null where everybody may see it: a
-- deleted row, or a table without row-level security.
create or replace function realtime_tap.visibility_query(change_id bigint) returns text
language sql stable
set search_path = ''
as $$
  select format('select exists (select from %s where %s) as visible', h.relation::regclass, (
    select string_agg(format('%I = %L', k.name, h.record ->> k.name), ' and ')
    from unnest(realtime_tap.key_columns(h.relation)) k (name)
  ))
  from realtime_tap.changes h
  join pg_class c on c.oid = h.relation
  where h.id = change_id and h.type <> 'DELETE' and c.relrowsecurity
$$;
