-- Promise: what a customer booked by month and by hour of the week, as `CustomerAnalytics`: counted bookings whose day
-- is in the last `months` calendar months (1 to 60, otherwise PT400) up to `as_of`, which is today in the tenant's time
-- zone by default; null months are all since the first counted booking, at most 600. Every month is there, oldest
-- first; the heatmap has the hours that have bookings, weekdays as in ISO 8601 (1 is Monday), and is empty where the
-- host knows only days. An unknown customer, or one that the caller may not see, is PT404; the host's row-level
-- security on bookings applies.
-- Cost: the customer's bookings of the period, by the index on (customer, start).
-- Callers: staff of the customer's tenant, and the service role.
create function public.get_customer_analytics(
  customer_id customer_insights.customer_key, months integer default 12, as_of date default null
) returns jsonb
language plpgsql stable security invoker
set search_path = ''
set plan_cache_mode = force_generic_plan
as $$
#variable_conflict use_column
declare
  tenant customer_insights.tenant_key := customer_insights.require_customer(get_customer_analytics.customer_id);
  answer jsonb;
begin
  if months not between 1 and 60 then
    raise sqlstate 'PT400' using
      message = format('months is %s.', months),
      hint = 'Expected a number from 1 to 60, or null for all.';
  end if;

  with period as (
    select s.time_zone, s.uncounted_statuses, s.currency, d.as_of,
      date_trunc('month', case
        when months is not null then d.as_of::timestamp - (months - 1) * interval '1 month'
        else greatest(
          least(f.first_booking_date, d.as_of)::timestamp, d.as_of::timestamp - 599 * interval '1 month')
      end)::date as first_day
    from customer_insights.settings s
    join customer_insights.customer_facts f
      on f.tenant_id = s.tenant_id and f.customer_id = get_customer_analytics.customer_id
    cross join lateral (
      select coalesce(get_customer_analytics.as_of, (now() at time zone s.time_zone)::date) as as_of
    ) d
    where s.tenant_id = tenant
  ), visit as materialized (
    select customer_insights.booking_time(b.starts_at, p.time_zone) as moment, b.amount
    from period p
    join customer_insights.host_bookings b on b.customer_id = get_customer_analytics.customer_id
      and b.starts_at >= customer_insights.day_start(p.first_day, p.time_zone)
      and b.starts_at < customer_insights.day_start(p.as_of + 1, p.time_zone)
      and customer_insights.is_counted(b.status, p.uncounted_statuses)
  ), month as (
    select to_char(m.first_moment, 'YYYY-MM') as month, count(v.moment) as bookings,
      coalesce(sum(v.amount), 0) as total_spent
    from period p
    cross join lateral generate_series(p.first_day::timestamp, p.as_of::timestamp, interval '1 month')
      as m (first_moment)
    left join visit v on v.moment >= m.first_moment and v.moment < m.first_moment + interval '1 month'
    group by m.first_moment
  ), hour as (
    select extract(isodow from v.moment)::integer as weekday, extract(hour from v.moment)::integer as hour,
      count(*) as bookings
    from visit v
    where customer_insights.has_feature('hours')
    group by 1, 2
  )
  select jsonb_build_object(
    'months', (select jsonb_agg(to_jsonb(m) order by m.month) from month m),
    'heatmap', (select coalesce(jsonb_agg(to_jsonb(h) order by h.weekday, h.hour), '[]') from hour h),
    'as_of', p.as_of,
    'currency', p.currency
  ) into answer
  from period p;
  return answer;
end
$$;

revoke execute on function public.get_customer_analytics(customer_insights.customer_key, integer, date)
  from public, anon;
grant execute on function public.get_customer_analytics(customer_insights.customer_key, integer, date)
  to authenticated, service_role;
