-- Promise: the bands of bookings_band in which is everyone who ever booked.
-- Cost: a plain expression.
-- Callers: page_range and page_statement.
create function customer_insights.booked_bands() returns integer[]
language sql immutable parallel safe security invoker
set search_path = ''
return array(select * from generate_series(1, customer_insights.bookings_band(1000)));

revoke execute on function customer_insights.booked_bands() from public, anon, authenticated, service_role;
