-- Promise: a line in the audit log of each tenant whose customers are going to be exported, before the first of them
-- is: who, in which format and columns, and by which keys the customers are filtered, never what values these have.
-- Answers `{ export_id }`, for close_export. 42501 where the caller may view a tenant and not export from it: an export
-- has everyone whom a list has.
-- Cost: one entry a tenant.
-- Callers: start_export. SECURITY DEFINER, as it writes to the log; it checks the caller's capability itself.
create function customer_insights.open_export(filter jsonb, format text, columns text[]) returns jsonb
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  tenants customer_insights.tenant_key[] := customer_insights.require_capability('export');
  export_id text := gen_random_uuid()::text;
begin
  if not customer_insights.tenants_with('view') <@ tenants then
    perform customer_insights.refuse_capability('export');
  end if;
  perform customer_insights.check_filter(filter);
  if format is null or format !~ '^[a-z0-9-]{1,20}$' then
    raise sqlstate 'PT400' using
      message = format('format is %s.', coalesce('"' || left(open_export.format, 60) || '"', 'null')),
      hint = 'Expected a short name such as csv or json.';
  end if;
  if cardinality(columns) > 100 or exists (
    select from unnest(columns) as c (name) where c.name is null or length(c.name) not between 1 and 100
  ) then
    raise sqlstate 'PT400' using
      message = 'columns has a name that cannot be one, or more than 100.',
      hint = 'Expected up to 100 names of 1 to 100 characters; null where that is not known.';
  end if;

  perform customer_insights.write_audit(t.id, 'export.started', null, null, jsonb_build_object(
    'export_id', export_id, 'format', open_export.format, 'columns', to_jsonb(open_export.columns),
    'filter_keys', (select coalesce(jsonb_agg(k.key), '[]') from jsonb_object_keys(filter) as k (key))))
  from (select u.id from unnest(tenants) as u (id) order by u.id) t;
  return jsonb_build_object('export_id', export_id);
end
$$;

revoke execute on function customer_insights.open_export(jsonb, text, text[]) from public, anon;
grant execute on function customer_insights.open_export(jsonb, text, text[]) to authenticated, service_role;
