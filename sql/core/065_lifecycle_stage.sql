-- Promise: the lifecycle stage on a date; null without a dated booking. An upcoming booking makes the
-- difference negative, so its customer is new or active.
-- Cost: a plain expression. It has no SET clause, so that the planner writes it into the query that calls it; its body
-- is bound when it is created and follows no search_path.
-- Callers: the sync and the RPCs.
create function customer_insights.lifecycle_stage(
  first_booking_date date, last_booking_date date, as_of date, s customer_insights.settings
) returns text
language sql immutable parallel safe security invoker
return case
  when first_booking_date is null then null
  when as_of - first_booking_date < s.new_days then 'new'
  when as_of - last_booking_date < s.active_days then 'active'
  when as_of - last_booking_date <= s.churned_after then 'at-risk'
  else 'churned'
end;

revoke execute on function customer_insights.lifecycle_stage(date, date, date, customer_insights.settings)
  from public, anon;
grant execute on function customer_insights.lifecycle_stage(date, date, date, customer_insights.settings)
  to authenticated, service_role;
