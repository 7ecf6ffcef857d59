-- Promise: the tenants in which the caller has a capability, or an error (42501) that says which one is missing, and
-- for someone who is staff nowhere that these are matters of the staff.
-- Cost: that of tenants_with().
-- Callers: every RPC, first thing, or what it calls first.
create function customer_insights.require_capability(capability text) returns customer_insights.tenant_key[]
language plpgsql stable security invoker
set search_path = ''
as $$
declare
  tenants customer_insights.tenant_key[] := customer_insights.tenants_with(require_capability.capability);
begin
  -- The host's server has every capability, also while there is no tenant yet.
  if cardinality(tenants) = 0 and not customer_insights.is_server() then
    perform customer_insights.require_staff();
    perform customer_insights.refuse_capability(require_capability.capability);
  end if;
  return tenants;
end
$$;

revoke execute on function customer_insights.require_capability(text) from public, anon;
grant execute on function customer_insights.require_capability(text) to authenticated, service_role;
