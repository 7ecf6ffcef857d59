-- Promise: the bands in which everyone is whom a filter's key lets through: spend for spending_tier, bookings for
-- frequency_tier, days for lifecycle_stage.
-- Cost: a few rows; for stages the first and the last booking day of the tenant, by index.
-- Callers: page_range, which has checked the tenant.
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
    select b.band
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
        ('one-time', 1, customer_insights.bookings_band(s.occasional_from - 1))
    ) as r (value, first_band, last_band)
    cross join lateral generate_series(r.first_band, r.last_band) as b (band)
    where r.value = any (wanted)
    union
    -- See stage_band: even bands go by the last day, odd ones by the first, which is there a band earlier at most.
    select b.band
    from (
      values
        ('new', as_of - s.new_days + 1, latest),
        ('active', as_of - s.active_days + 1, latest),
        ('at-risk', greatest(as_of - s.churned_after, oldest), least(as_of - s.active_days, latest)),
        ('churned', oldest, least(as_of - s.churned_after, latest))
    ) as r (value, first_day, last_day)
    cross join lateral (
      values
        (2 * customer_insights.day_band(r.first_day) + case r.value when 'new' then 4 else 0 end,
          2 * customer_insights.day_band(r.last_day)),
        (2 * customer_insights.day_band(r.first_day) + case r.value when 'new' then 1 else -1 end,
          2 * customer_insights.day_band(r.last_day) + 1)
    ) as e (first_band, last_band)
    cross join lateral generate_series(e.first_band, e.last_band, 2) as b (band)
    where r.value = any (wanted)
  );
end
$$;

revoke execute on function customer_insights.bands_of(
  text, text[], customer_insights.tenant_key, customer_insights.settings, date
) from public, anon, authenticated, service_role;
