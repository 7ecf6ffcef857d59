-- Promise: the host's customers under our names; the caller's own rights and row-level security apply.
-- Cost: that of the host's table.
-- Callers: staff through the RPCs; the sync as its owner.
create view customer_insights.host_customers with (security_invoker = true) as
select c.id, c.tenant_id, c.name, c.email, c.phone, c.metadata
from customer_insights.normalized_customers('host.customers') c;

revoke all on customer_insights.host_customers from public, anon, authenticated, service_role;
grant select on customer_insights.host_customers to authenticated, service_role;
