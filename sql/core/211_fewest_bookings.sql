-- Promise: the least number of bookings in a band of bookings_band; null after the last.
-- Cost: a plain expression that the planner writes into the query that calls it.
-- Callers: value_range.
create function customer_insights.fewest_bookings(band integer) returns integer
language sql immutable parallel safe security invoker
return case when band <= 17 then band when band <= 22 then (1 << (band - 13)) + 1 end;

revoke execute on function customer_insights.fewest_bookings(integer) from public, anon, authenticated, service_role;
