-- Promise: customers, bookings and spend of each value of each dimension, exact at the moment of the statement: folded
-- base and log, summed.
-- Cost: the base rows that the query asks for, and the log, which folding keeps short.
-- Callers: staff of the tenant through the RPCs; row-level security of base and log applies.
create view customer_insights.tallies with (security_invoker = true) as
select t.tenant_id, t.dimension, t.value,
  sum(t.customers)::bigint as customers, sum(t.bookings)::bigint as bookings, sum(t.total_spent) as total_spent
from (
  select b.tenant_id, b.dimension, b.value, b.customers, b.bookings, b.total_spent
  from customer_insights.tally_base b
  union all
  select l.tenant_id, e.dimension, e.value, l.weight, l.weight * l.total_bookings, l.weight * l.total_spent
  from customer_insights.tally_log l
  join customer_insights.settings s on s.tenant_id = l.tenant_id
  cross join lateral customer_insights.tally_entries(
    l.total_bookings, l.total_spent, l.first_booking_date, l.last_booking_date,
    l.favorite_game_id, l.preferred_venue_id, l.favorite_category, s
  ) e
) t
group by t.tenant_id, t.dimension, t.value
having sum(t.customers) <> 0;

revoke all on customer_insights.tallies from public, anon, authenticated, service_role;
grant select on customer_insights.tallies to authenticated, service_role;
