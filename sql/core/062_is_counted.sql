-- Promise: whether a booking counts: its status is not one of the tenant's uncounted ones; a null status counts.
-- Cost: a plain expression. It has no SET clause, so that the planner writes it into the query that calls it; its body
-- is bound when it is created and follows no search_path.
-- Callers: the sync and the RPCs.
create function customer_insights.is_counted(status text, uncounted_statuses text[]) returns boolean
language sql immutable parallel safe security invoker
return status is null or not (lower(status) = any (uncounted_statuses));

revoke execute on function customer_insights.is_counted(text, text[]) from public, anon;
grant execute on function customer_insights.is_counted(text, text[])
  to authenticated, service_role;
