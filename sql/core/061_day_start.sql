-- Promise: the first moment of a day in the tenant's time zone, of the type of the host's start column.
-- Cost: a plain expression. It has no SET clause, so that the planner writes it into the query that calls it; its body
-- is bound when it is created and follows no search_path.
-- Callers: the RPCs, to cut the host's index at a day.
create function customer_insights.day_start(day date, time_zone text) returns customer_insights.starts_at_type
language sql immutable parallel safe security invoker
return customer_insights.start_of(day, time_zone);

revoke execute on function customer_insights.day_start(date, text) from public, anon;
grant execute on function customer_insights.day_start(date, text)
  to authenticated, service_role;
