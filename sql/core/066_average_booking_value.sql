-- Promise: total spent / counted bookings, 2 decimals; 0 with none.
-- Cost: a plain expression. It has no SET clause, so that the planner writes it into the query that calls it; its body
-- is bound when it is created and follows no search_path.
-- Callers: the sync and the RPCs.
create function customer_insights.average_booking_value(total_bookings bigint, total_spent numeric) returns numeric
language sql immutable parallel safe security invoker
return case when total_bookings = 0 then 0 else round(total_spent / total_bookings, 2) end;

revoke execute on function customer_insights.average_booking_value(bigint, numeric) from public, anon;
grant execute on function customer_insights.average_booking_value(bigint, numeric)
  to authenticated, service_role;
