-- Needs: customers.metadata
-- Promise: whether metadata says of a customer what is true on a date: tiers, stage, tags, and the last visit, which
-- metadata holds as insights_as_of less days_since_last_visit. Whatever a host has written there is compared, never
-- cast, so that nothing in it can fail.
-- Cost: a plain expression.
-- Callers: queue_stale_metadata.
create function customer_insights.is_mirrored(
  metadata jsonb,
  f customer_insights.customer_facts,
  s customer_insights.settings,
  tags jsonb,
  last_visit date,
  as_of date
) returns boolean
language sql immutable parallel safe security invoker
return (
  metadata ->> 'spending_tier', metadata ->> 'frequency_tier', metadata ->> 'lifecycle_stage',
  metadata -> 'marketing_tags'
) is not distinct from (
  customer_insights.spending_tier(f.total_bookings, f.total_spent, s),
  customer_insights.frequency_tier(f.total_bookings, s),
  customer_insights.lifecycle_stage(f.first_booking_date, f.last_booking_date, as_of, s),
  tags
) and case
  when last_visit is null then metadata -> 'days_since_last_visit' = 'null'
  when metadata ->> 'days_since_last_visit' ~ '^\d{1,6}$'
    then metadata ->> 'insights_as_of'
      = to_char(last_visit + (metadata ->> 'days_since_last_visit')::integer, 'YYYY-MM-DD')
  else false
end;

revoke execute on function customer_insights.is_mirrored(
  jsonb, customer_insights.customer_facts, customer_insights.settings, jsonb, date, date
) from public, anon, authenticated, service_role;
