-- Promise: the tenant of a customer that this caller may see, and for whom the caller has a capability. PT404 for a
-- customer whom the caller may not see, like one that does not exist; 42501 for someone who is not staff, or who lacks
-- the capability. Nobody does anything to a customer whom they may not view.
-- Cost: two primary-key reads.
-- Callers: the RPCs that take a customer.
create function customer_insights.require_customer(
  customer_id customer_insights.customer_key, capability text default 'view'
) returns customer_insights.tenant_key
language plpgsql stable security invoker
set search_path = ''
as $$
#variable_conflict use_column
declare
  tenants customer_insights.tenant_key[] := customer_insights.require_capability(require_customer.capability);
  viewed customer_insights.tenant_key[] := tenants;
  tenant customer_insights.tenant_key;
begin
  if require_customer.capability <> 'view' then
    viewed := customer_insights.tenants_with('view');
  end if;
  select f.tenant_id into tenant
  from customer_insights.customer_facts f
  join customer_insights.host_customers c on c.id = f.customer_id
  where f.customer_id = require_customer.customer_id and f.tenant_id = any (viewed);
  if not found then
    raise sqlstate 'PT404' using message = 'There is no such customer, or this caller may not see it.';
  end if;
  if tenant <> all (tenants) then
    perform customer_insights.refuse_capability(require_customer.capability);
  end if;
  return tenant;
end
$$;

revoke execute on function customer_insights.require_customer(customer_insights.customer_key, text) from public, anon;
grant execute on function customer_insights.require_customer(customer_insights.customer_key, text)
  to authenticated, service_role;
