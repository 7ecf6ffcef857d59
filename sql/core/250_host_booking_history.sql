-- Promise: the host's bookings under our names, each with its id; the caller's own rights and row-level security apply.
-- Cost: that of the host's table.
-- Callers: staff through get_customer_bookings.
create view customer_insights.host_booking_history with (security_invoker = true) as
select b.id, b.customer_id, b.game_id, b.venue_id, b.starts_at, b.status, b.amount
from customer_insights.identified_bookings() b;

revoke all on customer_insights.host_booking_history from public, anon, authenticated, service_role;
grant select on customer_insights.host_booking_history to authenticated, service_role;
