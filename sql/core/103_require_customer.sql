-- Promise: the tenant of a customer that this caller may see; PT404 otherwise, 42501 for someone who is not staff.
-- Cost: two primary-key reads.
-- Callers: the RPCs that take a customer.
create function customer_insights.require_customer(customer_id customer_insights.customer_key)
returns customer_insights.tenant_key
language plpgsql stable security invoker
set search_path = ''
as $$
#variable_conflict use_column
declare
  tenants customer_insights.tenant_key[] := customer_insights.require_staff();
  tenant customer_insights.tenant_key;
begin
  select f.tenant_id into tenant
  from customer_insights.customer_facts f
  join customer_insights.host_customers c on c.id = f.customer_id
  where f.customer_id = require_customer.customer_id and f.tenant_id = any (tenants);
  if not found then
    raise sqlstate 'PT404' using message = 'There is no such customer, or this caller may not see it.';
  end if;
  return tenant;
end
$$;

revoke execute on function customer_insights.require_customer(customer_insights.customer_key) from public, anon;
grant execute on function customer_insights.require_customer(customer_insights.customer_key)
  to authenticated, service_role;
