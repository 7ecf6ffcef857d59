-- Promise: the spending tier, on the sum of counted amounts; null without a counted booking.
-- Cost: a plain expression. It has no SET clause, so that the planner writes it into the query that calls it; its body
-- is bound when it is created and follows no search_path.
-- Callers: the sync, the tallies and the RPCs.
create function customer_insights.spending_tier(
  total_bookings bigint, total_spent numeric, s customer_insights.settings
) returns text
language sql immutable parallel safe security invoker
return case
  when total_bookings = 0 then null
  when total_spent > s.vip_above then 'vip'
  when total_spent >= s.high_from then 'high'
  when total_spent >= s.medium_from then 'medium'
  else 'low'
end;

revoke execute on function customer_insights.spending_tier(bigint, numeric, customer_insights.settings)
  from public, anon;
grant execute on function customer_insights.spending_tier(bigint, numeric, customer_insights.settings)
  to authenticated, service_role;
