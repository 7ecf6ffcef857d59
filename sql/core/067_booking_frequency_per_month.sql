-- Promise: counted bookings / months since the first one (30 days at least; a month is 30.4375 days),
-- 2 decimals.
-- Cost: a plain expression. It has no SET clause, so that the planner writes it into the query that calls it; its body
-- is bound when it is created and follows no search_path.
-- Callers: the sync and the RPCs.
create function customer_insights.booking_frequency_per_month(
  total_bookings bigint, first_booking_date date, as_of date
) returns numeric
language sql immutable parallel safe security invoker
return round(total_bookings * 30.4375 / greatest(30, as_of - first_booking_date), 2);

revoke execute on function customer_insights.booking_frequency_per_month(bigint, date, date) from public, anon;
grant execute on function customer_insights.booking_frequency_per_month(bigint, date, date)
  to authenticated, service_role;
