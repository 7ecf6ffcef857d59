-- Needs: customers.metadata
-- Promise: what customers.metadata gets from us for a customer on a date: exactly the keys of metadata_keys.
-- Cost: a plain expression. It has no SET clause, so that the planner writes it into the query that calls it.
-- Callers: mirror_metadata and add_booking.
create function customer_insights.metadata_of(
  f customer_insights.customer_facts,
  s customer_insights.settings,
  as_of date,
  last_visit date,
  game_name text,
  venue_name text,
  tags text[]
) returns jsonb
language sql stable parallel safe security invoker
return jsonb_build_object(
  'segments', to_jsonb(customer_insights.segments_of(f.total_bookings, f.total_spent, f.favorite_category, s)),
  'favorite_game_id', f.favorite_game_id,
  'favorite_game_name', game_name,
  'preferred_venue_id', f.preferred_venue_id,
  'preferred_venue_name', venue_name,
  'lifecycle_stage', customer_insights.lifecycle_stage(f.first_booking_date, f.last_booking_date, as_of, s),
  'spending_tier', customer_insights.spending_tier(f.total_bookings, f.total_spent, s),
  'frequency_tier', customer_insights.frequency_tier(f.total_bookings, s),
  'last_booking_date', f.last_booking_date,
  'days_since_last_visit', as_of - last_visit,
  'average_booking_value', customer_insights.average_booking_value(f.total_bookings, f.total_spent),
  'booking_frequency_per_month',
  customer_insights.booking_frequency_per_month(f.total_bookings, f.first_booking_date, as_of),
  'marketing_tags', to_jsonb(tags),
  'insights_as_of', as_of
);

revoke execute on function customer_insights.metadata_of(
  customer_insights.customer_facts, customer_insights.settings, date, date, text, text, text[]
) from public, anon, authenticated, service_role;
