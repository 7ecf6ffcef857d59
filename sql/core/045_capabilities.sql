-- Promise: what the caller may do in at least one tenant: those of view, tag, export, manage and erase.
-- Cost: that of tenants_with(), five times.
-- Callers: customer_insights_status.
create function customer_insights.capabilities() returns text[]
language plpgsql stable security invoker
set search_path = ''
as $$
begin
  return array(
    select c.name
    from unnest(array['view', 'tag', 'export', 'manage', 'erase']) with ordinality as c (name, position)
    where customer_insights.is_server() or customer_insights.tenants_with(c.name) <> '{}'
    order by c.position
  );
end
$$;

revoke execute on function customer_insights.capabilities() from public, anon;
grant execute on function customer_insights.capabilities() to authenticated, service_role;
