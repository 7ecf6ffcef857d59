-- Promise: the SQL condition that a row `f` with as many bookings as the band `b.band` has, and of these spending
-- tiers, fulfils by the average value of its bookings: spend is bookings times that value, but for a cent's rounding.
-- In a band of one number of bookings nearly everyone who fulfils it is of the tiers.
-- Cost: a plain expression.
-- Callers: page_range. Every value in it is quoted.
create function customer_insights.value_range(wanted text[], s customer_insights.settings) returns text
language plpgsql stable security invoker
set search_path = ''
as $$
declare
  least_spend numeric;
  most_spend numeric;
begin
  -- A tier without a limit is as wide as all, and a null would be left out.
  select case when bool_and(r.least_spend is not null) then min(r.least_spend) end,
    case when bool_and(r.most_spend is not null) then max(r.most_spend) end
  into least_spend, most_spend
  from (
    values ('vip', s.vip_above, null), ('high', s.high_from, s.vip_above), ('medium', s.medium_from, s.high_from),
      ('low', null, s.medium_from)
  ) as r (tier, least_spend, most_spend)
  where r.tier = any (wanted);
  return concat_ws(' and ',
    'true',
    case when least_spend is not null then format(
      'customer_insights.average_booking_value(f.total_bookings, f.total_spent)'
      ' >= coalesce(%L::numeric / (customer_insights.fewest_bookings(b.band + 1) - 1), 0) - 0.01', least_spend) end,
    case when most_spend is not null then format(
      'customer_insights.average_booking_value(f.total_bookings, f.total_spent)'
      ' <= %L::numeric / customer_insights.fewest_bookings(b.band) + 0.01', most_spend) end);
end
$$;

revoke execute on function customer_insights.value_range(text[], customer_insights.settings)
  from public, anon, authenticated, service_role;
