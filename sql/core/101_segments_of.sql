-- Promise: the segments of a customer as text: spending tier, frequency tier, "<category>_fan"; empty without a counted
-- booking.
-- Cost: a plain expression.
-- Callers: the metadata mirror and get_customer_with_insights.
create function customer_insights.segments_of(
  total_bookings bigint, total_spent numeric, favorite_category text, s customer_insights.settings
) returns text[]
language sql immutable parallel safe security invoker
return array_remove(
  array[
    customer_insights.spending_tier(total_bookings, total_spent, s),
    customer_insights.frequency_tier(total_bookings, s),
    customer_insights.category_segment(favorite_category)
  ],
  null
);

revoke execute on function customer_insights.segments_of(bigint, numeric, text, customer_insights.settings)
  from public, anon;
grant execute on function customer_insights.segments_of(bigint, numeric, text, customer_insights.settings)
  to authenticated, service_role;
