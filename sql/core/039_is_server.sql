-- Promise: whether the caller is the host's own server: the service role, or a direct connection of the database's
-- owner.
-- Cost: two settings and a look at the roles.
-- Callers: staff_tenants and require_staff. SECURITY DEFINER, so that the owner is who it runs as; it looks at the role
-- that the connection has taken, which no request can set.
create function customer_insights.is_server() returns boolean
language plpgsql stable security definer
set search_path = ''
as $$
begin
  return current_setting('role') = 'service_role'
    or (current_setting('role') = 'none' and pg_has_role(session_user, current_user, 'member'));
end
$$;

revoke execute on function customer_insights.is_server() from public, anon;
grant execute on function customer_insights.is_server() to authenticated, service_role;
