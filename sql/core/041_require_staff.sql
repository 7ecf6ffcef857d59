-- Promise: the caller's tenants, or an error (42501) for someone who is staff nowhere.
-- Cost: that of staff_tenants().
-- Callers: every RPC, first thing.
create function customer_insights.require_staff() returns customer_insights.tenant_key[]
language plpgsql stable security invoker
set search_path = ''
as $$
declare
  tenants customer_insights.tenant_key[] := customer_insights.staff_tenants();
begin
  -- The host's server is staff of every tenant, also while there is none yet.
  if cardinality(tenants) = 0 and not customer_insights.is_server() then
    raise insufficient_privilege using
      message = 'Customer insights are for staff only, and this caller is not staff.',
      hint = 'Sign in as staff. Who is staff was chosen with `customer-insights init --access`.';
  end if;
  return tenants;
end
$$;

revoke execute on function customer_insights.require_staff() from public, anon;
grant execute on function customer_insights.require_staff() to authenticated, service_role;
