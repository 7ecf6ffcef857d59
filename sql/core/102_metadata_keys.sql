-- Promise: the keys of customers.metadata that are ours.
-- Cost: a constant.
-- Callers: get_customer_with_insights, which shows the host's own keys only, and the uninstallation.
create function customer_insights.metadata_keys() returns text[]
language sql immutable parallel safe security invoker
set search_path = ''
return array[
  'segments', 'favorite_game_id', 'favorite_game_name', 'preferred_venue_id', 'preferred_venue_name',
  'lifecycle_stage', 'spending_tier', 'frequency_tier', 'last_booking_date', 'days_since_last_visit',
  'average_booking_value', 'booking_frequency_per_month', 'marketing_tags', 'insights_as_of'
];

revoke execute on function customer_insights.metadata_keys() from public, anon;
grant execute on function customer_insights.metadata_keys() to authenticated, service_role;
