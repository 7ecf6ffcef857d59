-- Promise: the bands in which everyone is whom a filter's key lets through: spend for spending_tier, bookings for
-- frequency_tier, days for lifecycle_stage.
-- Cost: a few rows; for stages the first and the last booking day of the tenant, by index.
-- Callers: page_statement, which has checked the tenant.
create function customer_insights.bands_of(
  key text, wanted text[], tenant customer_insights.tenant_key, s customer_insights.settings, as_of date
) returns integer[]
language plpgsql stable security definer
set search_path = ''
as $$
declare
  oldest date;
  latest date;
begin
  if key = 'lifecycle_stage' then
    select min(f.last_booking_date), max(f.last_booking_date) into oldest, latest
    from customer_insights.customer_facts f
    where f.tenant_id = tenant;
  end if;
  return array(
    select distinct b.band
    from (
      values
        ('vip', customer_insights.spend_band(1, s.vip_above), 51),
        ('high', customer_insights.spend_band(1, s.high_from), customer_insights.spend_band(1, s.vip_above)),
        ('medium', customer_insights.spend_band(1, s.medium_from), customer_insights.spend_band(1, s.high_from)),
        ('low', 0, customer_insights.spend_band(1, s.medium_from)),
        ('frequent', customer_insights.bookings_band(s.frequent_above + 1), 22),
        ('regular',
          customer_insights.bookings_band(s.regular_from), customer_insights.bookings_band(s.frequent_above)),
        ('occasional',
          customer_insights.bookings_band(s.occasional_from), customer_insights.bookings_band(s.regular_from - 1)),
        ('one-time', 1, customer_insights.bookings_band(s.occasional_from - 1)),
        ('new', customer_insights.day_band(as_of - s.new_days + 1), customer_insights.day_band(latest)),
        ('active', customer_insights.day_band(as_of - s.active_days + 1), customer_insights.day_band(latest)),
        ('at-risk',
          customer_insights.day_band(greatest(as_of - s.churned_after, oldest)),
          customer_insights.day_band(least(as_of - s.active_days, latest))),
        ('churned',
          customer_insights.day_band(oldest), customer_insights.day_band(least(as_of - s.churned_after, latest)))
    ) as r (value, first_band, last_band)
    cross join lateral generate_series(r.first_band, r.last_band) as b (band)
    where r.value = any (wanted)
  );
end
$$;

revoke execute on function customer_insights.bands_of(
  text, text[], customer_insights.tenant_key, customer_insights.settings, date
) from public, anon, authenticated, service_role;
