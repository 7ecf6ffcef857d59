-- Promise: the start of a booking as the clock on the tenant's wall shows it; midnight where the host knows only days.
-- Cost: a plain expression.
-- Callers: get_customer_analytics.
create function customer_insights.booking_time(
  starts_at customer_insights.starts_at_type, time_zone text
) returns timestamp
language sql immutable parallel safe security invoker
set search_path = ''
return customer_insights.time_of(starts_at, time_zone);

revoke execute on function customer_insights.booking_time(customer_insights.starts_at_type, text) from public, anon;
grant execute on function customer_insights.booking_time(customer_insights.starts_at_type, text)
  to authenticated, service_role;
