-- Promise: the host's bookings under our names; the caller's own rights and row-level security apply.
-- Cost: that of the host's table.
-- Callers: staff through the RPCs; the sync as its owner.
create view customer_insights.host_bookings with (security_invoker = true) as
select b.customer_id, b.game_id, b.venue_id, b.starts_at, b.status, b.amount
from customer_insights.normalized_bookings('host.bookings') b;

revoke all on customer_insights.host_bookings from public, anon, authenticated, service_role;
grant select on customer_insights.host_bookings to authenticated, service_role;
