-- Promise: the tenant that a caller means: the one named, or the caller's only one. PT400 where the caller is staff of
-- several and names none; PT404 for a tenant in which the caller is not staff, like one that does not exist; 42501 for
-- someone who is not staff.
-- Cost: that of staff_tenants().
-- Callers: the RPCs on settings.
create function customer_insights.require_tenant(tenant_id text) returns customer_insights.tenant_key
language plpgsql stable security invoker
set search_path = ''
as $$
declare
  tenants customer_insights.tenant_key[] := customer_insights.require_staff();
  tenant customer_insights.tenant_key;
begin
  -- The host's server has no tenants before the first customer; a host without a tenant column has one all the same.
  if cardinality(tenants) = 0 and not customer_insights.has_feature('tenants') then
    tenants := array['default'];
  end if;
  if tenant_id is null and cardinality(tenants) > 1 then
    raise sqlstate 'PT400' using
      message = format('tenant_id is missing, and this caller is staff of %s tenants.', cardinality(tenants)),
      hint = 'Expected one of access.tenants in the answer of customer_insights_status().';
  end if;
  select t.id into tenant from unnest(tenants) as t (id) where t.id::text = tenant_id or tenant_id is null;
  if not found then
    raise sqlstate 'PT404' using message = 'There is no such tenant, or this caller is not staff of it.';
  end if;
  return tenant;
end
$$;

revoke execute on function customer_insights.require_tenant(text) from public, anon;
grant execute on function customer_insights.require_tenant(text) to authenticated, service_role;
