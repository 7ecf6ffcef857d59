-- Promise: whether a customer belongs to a segment (kind, value) on a date, in the terms of get_customer_segments.
-- Cost: a plain expression.
-- Callers: segment_preview.
create function customer_insights.is_segment_member(
  f customer_insights.customer_facts, s customer_insights.settings, kind text, value text, as_of date
) returns boolean
language sql stable parallel safe security invoker
return case kind
  when 'spending_tier' then customer_insights.spending_tier(f.total_bookings, f.total_spent, s) = value
  when 'frequency_tier' then customer_insights.frequency_tier(f.total_bookings, s) = value
  when 'lifecycle_stage'
    then customer_insights.lifecycle_stage(f.first_booking_date, f.last_booking_date, as_of, s) = value
  when 'favorite_game' then f.favorite_game_id::text = value
  when 'preferred_venue' then f.preferred_venue_id::text = value
  when 'favorite_category' then f.favorite_category = value
  when 'unsegmented' then f.total_bookings = 0
end;

revoke execute on function customer_insights.is_segment_member(
  customer_insights.customer_facts, customer_insights.settings, text, text, date
) from public, anon;
grant execute on function customer_insights.is_segment_member(
  customer_insights.customer_facts, customer_insights.settings, text, text, date
) to authenticated, service_role;
