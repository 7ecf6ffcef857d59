-- Promise: every segment of the caller's tenants on a date with count, share, bookings, spend, average value and a
-- preview of its customers, as `CustomerSegments`. Exact at the moment of the call. Tiers and stages come complete and
-- in order, also with count 0; games, venues and categories by count. `preview_size` is 0 to 100, otherwise PT400.
-- `as_of` is today in the tenant's time zone by default. `counts` is tallied, the tenant's customers, or live: only
-- those whom the caller may see by the host's row-level security. With `last_visits` each segment has its
-- `average_days_since_last_visit` on that date, over its customers who have been there; null otherwise. With
-- a channel as `reachable` each says how many of its customers may be reached by it for marketing; null otherwise.
-- Cost: the tallies, and the previews. Live counts, last visits and reachable are a pass over the customers: a few
-- seconds for a million.
-- Callers: staff, for the tenants in which they are; the service role, for all.
create function public.get_customer_segments(
  preview_size integer default 5,
  as_of date default null,
  counts text default 'tallied',
  last_visits boolean default false,
  reachable text default null
) returns jsonb
language plpgsql stable security invoker
set search_path = ''
as $$
#variable_conflict use_column
declare
  tenants customer_insights.tenant_key[] := customer_insights.require_capability('view');
  is_live boolean := customer_insights.is_live(counts);
  answer jsonb;
begin
  if get_customer_segments.reachable is not null then
    perform customer_insights.check_consent_kind(get_customer_segments.reachable, 'marketing');
  end if;
  if preview_size is null or preview_size not between 0 and 100 then
    raise sqlstate 'PT400' using
      message = format('preview_size is %s.', coalesce(preview_size::text, 'null')),
      hint = 'Expected a number from 0 to 100.';
  end if;

  with counted as materialized (
    -- A branch whose condition is false is not begun.
    select * from customer_insights.counted_segments(
      tenants, get_customer_segments.as_of, is_live, get_customer_segments.reachable)
    where is_live or last_visits or get_customer_segments.reachable is not null
  ), totals as materialized (
    select t.kind, t.value, t.customers, t.bookings, t.total_spent
    from customer_insights.segment_totals(tenants, get_customer_segments.as_of) t
    where not is_live
    union all
    select c.kind, c.value, c.customers, c.bookings, c.total_spent from counted c where is_live
  ), visits as (
    select c.kind, c.value, round(c.days::numeric / nullif(c.visitors, 0), 1) as average_days
    from counted c
    where last_visits
  ), reached as (
    select c.kind, c.value, c.reachable as customers
    from counted c
    where get_customer_segments.reachable is not null
  ), overall as (
    select coalesce(sum(t.customers), 0)::bigint as customers, coalesce(sum(t.bookings), 0)::bigint as bookings,
      coalesce(sum(t.total_spent), 0) as total_spent,
      (select a.average_days from visits a where a.kind = 'all') as average_days,
      (select r.customers from reached r where r.kind = 'all') as reachable
    from totals t where t.kind = 'all'
  ), listed (kind, value, position) as (
    values
      ('spending_tier', 'vip', 1), ('spending_tier', 'high', 2), ('spending_tier', 'medium', 3),
      ('spending_tier', 'low', 4),
      ('frequency_tier', 'frequent', 1), ('frequency_tier', 'regular', 2), ('frequency_tier', 'occasional', 3),
      ('frequency_tier', 'one-time', 4),
      ('lifecycle_stage', 'new', 1), ('lifecycle_stage', 'active', 2), ('lifecycle_stage', 'at-risk', 3),
      ('lifecycle_stage', 'churned', 4),
      ('unsegmented', '', 1)
    union all
    select t.kind, t.value, 0
    from totals t
    where t.kind in ('favorite_game', 'preferred_venue', 'favorite_category')
  ), named as (
    select l.kind, l.position, coalesce(t.customers, 0) as customers, l.value,
      case l.kind
        when 'spending_tier' then jsonb_build_object('tier', l.value)
        when 'frequency_tier' then jsonb_build_object('tier', l.value)
        when 'lifecycle_stage' then jsonb_build_object('stage', l.value)
        when 'favorite_game' then jsonb_build_object(
          'game', jsonb_build_object('id', l.value, 'name', g.name, 'category', g.category))
        when 'preferred_venue' then jsonb_build_object(
          'venue', jsonb_build_object('id', l.value, 'name', v.name))
        when 'favorite_category' then jsonb_build_object('category', l.value)
        else '{}'
      end || jsonb_build_object(
        'count', coalesce(t.customers, 0),
        'share', case when o.customers = 0 then 0 else round(coalesce(t.customers, 0)::numeric / o.customers, 6) end,
        'bookings', coalesce(t.bookings, 0),
        'total_spent', coalesce(t.total_spent, 0),
        'average_booking_value', customer_insights.average_booking_value(coalesce(t.bookings, 0), t.total_spent),
        'average_days_since_last_visit', a.average_days,
        'reachable', case
          when get_customer_segments.reachable is not null then coalesce(r.customers, 0)
        end,
        'customers', customer_insights.segment_preview(
          tenants, l.kind, l.value, preview_size, get_customer_segments.as_of)
      ) as segment
    from listed l
    cross join overall o
    left join totals t on t.kind = l.kind and t.value = l.value
    left join visits a on a.kind = l.kind and a.value = l.value
    left join reached r on r.kind = l.kind and r.value = l.value
    left join customer_insights.host_games g
      on g.id = case when l.kind = 'favorite_game' then l.value::customer_insights.game_key end
    left join customer_insights.host_venues v
      on v.id = case when l.kind = 'preferred_venue' then l.value::customer_insights.venue_key end
  ), grouped as (
    select n.kind,
      jsonb_agg(n.segment order by n.position, n.customers desc, n.value collate "C") as segments
    from named n
    group by n.kind
  )
  select jsonb_build_object(
    'spending_tiers', (select g.segments from grouped g where g.kind = 'spending_tier'),
    'frequency_tiers', (select g.segments from grouped g where g.kind = 'frequency_tier'),
    'lifecycle_stages', (select g.segments from grouped g where g.kind = 'lifecycle_stage'),
    'game_preferences', coalesce((select g.segments from grouped g where g.kind = 'favorite_game'), '[]'),
    'venue_preferences', coalesce((select g.segments from grouped g where g.kind = 'preferred_venue'), '[]'),
    'category_preferences', coalesce((select g.segments from grouped g where g.kind = 'favorite_category'), '[]'),
    'unsegmented', (select g.segments -> 0 from grouped g where g.kind = 'unsegmented'),
    'totals', jsonb_build_object(
      'count', o.customers, 'bookings', o.bookings, 'total_spent', o.total_spent,
      'average_booking_value', customer_insights.average_booking_value(o.bookings, o.total_spent),
      'average_days_since_last_visit', o.average_days,
      'reachable', o.reachable),
    'as_of', d.as_of,
    'currency', d.currency
  ) into answer
  from overall o
  cross join customer_insights.day_and_currency(tenants, get_customer_segments.as_of) d;
  return answer;
end
$$;

revoke execute on function public.get_customer_segments(integer, date, text, boolean, text) from public, anon;
grant execute on function public.get_customer_segments(integer, date, text, boolean, text)
  to authenticated, service_role;
