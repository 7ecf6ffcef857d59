-- Promise: what one state of a customer adds to the tallies: a row for each dimension.
-- Cost: seven rows; a plain expression that the planner writes into the query that calls it.
-- Callers: fold_tallies, rebuild_tallies and the view tallies.
create function customer_insights.tally_entries(
  total_bookings bigint,
  total_spent numeric,
  first_booking_date date,
  last_booking_date date,
  favorite_game_id customer_insights.game_key,
  preferred_venue_id customer_insights.venue_key,
  favorite_category text,
  s customer_insights.settings
) returns table (dimension text, value text)
language sql stable parallel safe security invoker
begin atomic
  select e.dimension, coalesce(e.value, '')
  from (
    values
      ('spending_tier', customer_insights.spending_tier(total_bookings, total_spent, s)),
      ('frequency_tier', customer_insights.frequency_tier(total_bookings, s)),
      ('favorite_game', favorite_game_id::text),
      ('preferred_venue', preferred_venue_id::text),
      ('favorite_category', favorite_category),
      ('first_day', to_char(first_booking_date, 'YYYY-MM-DD')),
      ('last_day', to_char(last_booking_date, 'YYYY-MM-DD'))
  ) as e (dimension, value);
end;

revoke execute on function customer_insights.tally_entries(
  bigint, numeric, date, date, customer_insights.game_key, customer_insights.venue_key, text, customer_insights.settings
) from public, anon;
grant execute on function customer_insights.tally_entries(
  bigint, numeric, date, date, customer_insights.game_key, customer_insights.venue_key, text, customer_insights.settings
) to authenticated, service_role;
