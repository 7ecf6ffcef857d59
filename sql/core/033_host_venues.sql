-- Promise: the host's venues under our names; the caller's own rights and row-level security apply.
-- Cost: that of the host's table.
-- Callers: staff through the RPCs; the sync as its owner.
create view customer_insights.host_venues with (security_invoker = true) as
select v.id, v.name
from customer_insights.normalized_venues('host.venues') v;

revoke all on customer_insights.host_venues from public, anon, authenticated, service_role;
grant select on customer_insights.host_venues to authenticated, service_role;
