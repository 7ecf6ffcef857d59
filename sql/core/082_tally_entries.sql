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
  -- The rows are constants, so that a query of many states makes them once: a VALUES list of expressions would be
  -- prepared anew for each state.
  select d.dimension, coalesce(
    case d.dimension
      when 'spending_tier' then customer_insights.spending_tier(total_bookings, total_spent, s)
      when 'frequency_tier' then customer_insights.frequency_tier(total_bookings, s)
      when 'favorite_game' then favorite_game_id::text
      when 'preferred_venue' then preferred_venue_id::text
      when 'favorite_category' then favorite_category
      when 'first_day' then to_char(first_booking_date, 'YYYY-MM-DD')
      when 'last_day' then to_char(last_booking_date, 'YYYY-MM-DD')
    end, '')
  from (
    values ('spending_tier'), ('frequency_tier'), ('favorite_game'), ('preferred_venue'), ('favorite_category'),
      ('first_day'), ('last_day')
  ) as d (dimension);
end;

revoke execute on function customer_insights.tally_entries(
  bigint, numeric, date, date, customer_insights.game_key, customer_insights.venue_key, text, customer_insights.settings
) from public, anon;
grant execute on function customer_insights.tally_entries(
  bigint, numeric, date, date, customer_insights.game_key, customer_insights.venue_key, text, customer_insights.settings
) to authenticated, service_role;
