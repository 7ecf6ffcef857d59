-- Promise: the manifest says what is there now.
-- Cost: that of objects().
-- Callers: the last statement of an installation; the owner, after an upgrade of Postgres.
create function customer_insights.record_objects() returns void
language plpgsql volatile security invoker
set search_path = ''
as $$
begin
  delete from customer_insights.manifest where true;
  insert into customer_insights.manifest (kind, name, part_of, ordinal, create_sql, drop_sql)
  select o.kind, o.name, o.part_of, o.ordinal, o.create_sql, o.drop_sql from customer_insights.objects() o;
end
$$;

revoke execute on function customer_insights.record_objects() from public, anon, authenticated, service_role;
