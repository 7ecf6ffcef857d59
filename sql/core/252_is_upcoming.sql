-- Promise: whether a booking is still to start; one of today is not, where the host knows only days. Null for one
-- without a start.
-- Cost: a plain expression.
-- Callers: get_customer_bookings.
create function customer_insights.is_upcoming(
  starts_at customer_insights.starts_at_type, time_zone text
) returns boolean
language sql stable parallel safe security invoker
set search_path = ''
return starts_at > customer_insights.now_of(time_zone);

revoke execute on function customer_insights.is_upcoming(customer_insights.starts_at_type, text) from public, anon;
grant execute on function customer_insights.is_upcoming(customer_insights.starts_at_type, text)
  to authenticated, service_role;
