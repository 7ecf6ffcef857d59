-- Promise: the tenant that a caller means and in which the caller has a capability: the one named, or the only one.
-- PT400 where there are several and none is named; PT404 for a tenant in which the caller is not staff, like one that
-- does not exist; 42501 for someone who is not staff, or lacks the capability.
-- Cost: that of tenants_with().
-- Callers: the RPCs on settings, the audit log and retention.
create function customer_insights.require_tenant(tenant_id text, capability text default 'view')
returns customer_insights.tenant_key
language plpgsql stable security invoker
set search_path = ''
as $$
declare
  tenants customer_insights.tenant_key[] := customer_insights.require_capability(require_tenant.capability);
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
    if tenant_id = any (customer_insights.staff_tenants()::text[]) then
      perform customer_insights.refuse_capability(require_tenant.capability);
    end if;
    raise sqlstate 'PT404' using message = 'There is no such tenant, or this caller is not staff of it.';
  end if;
  return tenant;
end
$$;

revoke execute on function customer_insights.require_tenant(text, text) from public, anon;
grant execute on function customer_insights.require_tenant(text, text) to authenticated, service_role;
