-- Promise: the frequency tier, on the number of counted bookings; null without one.
-- Cost: a plain expression. It has no SET clause, so that the planner writes it into the query that calls it; its body
-- is bound when it is created and follows no search_path.
-- Callers: the sync, the tallies and the RPCs.
create function customer_insights.frequency_tier(total_bookings bigint, s customer_insights.settings) returns text
language sql immutable parallel safe security invoker
return case
  when total_bookings = 0 then null
  when total_bookings > s.frequent_above then 'frequent'
  when total_bookings >= s.regular_from then 'regular'
  when total_bookings >= s.occasional_from then 'occasional'
  else 'one-time'
end;

revoke execute on function customer_insights.frequency_tier(bigint, customer_insights.settings) from public, anon;
grant execute on function customer_insights.frequency_tier(bigint, customer_insights.settings)
  to authenticated, service_role;
