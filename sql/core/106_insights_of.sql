-- Promise: what is known of a customer on a date, as the answers of the RPCs word it; the host's own columns and the
-- tags are not in it. A favourite whose game or venue the caller may not see is null.
-- Cost: a plain expression. It has no SET clause, so that the planner may write it into the query that calls it.
-- Callers: get_customer_with_insights and list_customers.
create function customer_insights.insights_of(
  f customer_insights.customer_facts,
  s customer_insights.settings,
  game_id customer_insights.game_key,
  game_name text,
  venue_id customer_insights.venue_key,
  venue_name text,
  as_of date,
  last_visit date
) returns jsonb
language sql stable parallel safe security invoker
return jsonb_build_object(
  'favorite_game', case when game_id is not null then jsonb_build_object(
    'id', game_id::text, 'name', game_name, 'count', f.favorite_game_bookings) end,
  'preferred_venue', case when venue_id is not null then jsonb_build_object(
    'id', venue_id::text, 'name', venue_name, 'count', f.preferred_venue_bookings) end,
  'favorite_category', case when f.favorite_category is not null then jsonb_build_object(
    'name', f.favorite_category, 'count', f.favorite_category_bookings) end,
  'lifecycle_stage', customer_insights.lifecycle_stage(f.first_booking_date, f.last_booking_date, as_of, s),
  'spending_tier', customer_insights.spending_tier(f.total_bookings, f.total_spent, s),
  'frequency_tier', customer_insights.frequency_tier(f.total_bookings, s),
  'total_bookings', f.total_bookings,
  'total_spent', f.total_spent,
  'average_booking_value', customer_insights.average_booking_value(f.total_bookings, f.total_spent),
  'booking_frequency_per_month',
  customer_insights.booking_frequency_per_month(f.total_bookings, f.first_booking_date, as_of),
  'first_booking_date', f.first_booking_date,
  'last_booking_date', f.last_booking_date,
  'last_visit', last_visit,
  'days_since_last_visit', as_of - last_visit,
  'segments', to_jsonb(customer_insights.segments_of(f.total_bookings, f.total_spent, f.favorite_category, s))
);

revoke execute on function customer_insights.insights_of(
  customer_insights.customer_facts, customer_insights.settings, customer_insights.game_key, text,
  customer_insights.venue_key, text, date, date
) from public, anon;
grant execute on function customer_insights.insights_of(
  customer_insights.customer_facts, customer_insights.settings, customer_insights.game_key, text,
  customer_insights.venue_key, text, date, date
) to authenticated, service_role;
