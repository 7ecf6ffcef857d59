-- Promise: the day of a booking: its start in the tenant's time zone, as a date.
-- Cost: a plain expression. It has no SET clause, so that the planner writes it into the query that calls it; its body
-- is bound when it is created and follows no search_path.
-- Callers: the sync and the RPCs.
create function customer_insights.booking_day(starts_at customer_insights.starts_at_type, time_zone text) returns date
language sql immutable parallel safe security invoker
return customer_insights.day_of(starts_at, time_zone);

revoke execute on function customer_insights.booking_day(customer_insights.starts_at_type, text) from public, anon;
grant execute on function customer_insights.booking_day(customer_insights.starts_at_type, text)
  to authenticated, service_role;
