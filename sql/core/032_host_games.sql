-- Promise: the host's games under our names; the caller's own rights and row-level security apply.
-- Cost: that of the host's table.
-- Callers: staff through the RPCs; the sync as its owner.
create view customer_insights.host_games with (security_invoker = true) as
select g.id, g.name, g.image, g.category
from customer_insights.normalized_games('host.games') g;

revoke all on customer_insights.host_games from public, anon, authenticated, service_role;
grant select on customer_insights.host_games to authenticated, service_role;
