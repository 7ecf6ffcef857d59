-- Promise: what segment_totals says, counted one by one from customer_facts instead of the tallies, and with it how
-- many `visitors` a segment has, who have been there by that date, the sum of their `days` since the last visit, and,
-- with a channel, how many of its customers are `reachable` by it. With `is_visible` only customers whom the caller may
-- see by the host's own row-level security.
-- Cost: one pass over the tenants' customers, some 2 s for a million, and a step into the host's index on (customer,
-- start) for each who has a booking ahead; with `is_visible` also the host's policy on each customer.
-- Callers: get_customer_segments; runs with its caller's rights.
create function customer_insights.counted_segments(
  tenants customer_insights.tenant_key[], as_of date, is_visible boolean, channel text default null
) returns table (
  kind text, value text, customers bigint, bookings bigint, total_spent numeric, visitors bigint, days bigint,
  reachable bigint
)
language plpgsql stable security invoker
set search_path = ''
set jit = off
as $$
#variable_conflict use_column
begin
  return query execute format(
    'with customer as (
      select f.total_bookings, f.total_spent,
        customer_insights.spending_tier(f.total_bookings, f.total_spent, s) as spending_tier,
        customer_insights.frequency_tier(f.total_bookings, s) as frequency_tier,
        customer_insights.lifecycle_stage(f.first_booking_date, f.last_booking_date, d.as_of, s) as lifecycle_stage,
        f.favorite_game_id, f.preferred_venue_id, f.favorite_category,
        d.as_of - case
          when f.last_booking_date <= d.as_of then f.last_booking_date
          when f.first_booking_date <= d.as_of then customer_insights.last_visit(
            f.customer_id, f.first_booking_date, f.last_booking_date, d.as_of, s)
        end as days,
        f.customer_id in (
          select r.id from customer_insights.reachable_customers($1, $3) as r (id) where $3 is not null
        ) as is_reachable
      from customer_insights.customer_facts f
      join customer_insights.settings s on s.tenant_id = f.tenant_id
      cross join lateral (select coalesce($2, (now() at time zone s.time_zone)::date) as as_of) d
      %s
      where f.tenant_id = any ($1)
    ), alike as (
      -- Those who are in the same segments add up to a few thousand rows, which then are split seven ways.
      select c.spending_tier, c.frequency_tier, c.lifecycle_stage, c.favorite_game_id::text as favorite_game,
        c.preferred_venue_id::text as preferred_venue, c.favorite_category, count(*) as customers,
        sum(c.total_bookings) as bookings, sum(c.total_spent) as total_spent, count(c.days) as visitors,
        sum(c.days) as days, count(*) filter (where c.is_reachable) as reachable
      from customer c
      group by c.spending_tier, c.frequency_tier, c.lifecycle_stage, c.favorite_game_id, c.preferred_venue_id,
        c.favorite_category
    ), counted as (
      select grouping(c.spending_tier, c.frequency_tier, c.lifecycle_stage, c.favorite_game, c.preferred_venue,
          c.favorite_category) as left_out,
        coalesce(c.spending_tier, c.frequency_tier, c.lifecycle_stage, c.favorite_game, c.preferred_venue,
          c.favorite_category) as value,
        coalesce(sum(c.customers), 0)::bigint as customers, coalesce(sum(c.bookings), 0)::bigint as bookings,
        coalesce(sum(c.total_spent), 0) as total_spent,
        coalesce(sum(c.visitors), 0)::bigint as visitors, coalesce(sum(c.days), 0)::bigint as days,
        coalesce(sum(c.reachable), 0)::bigint as reachable
      from alike c
      group by grouping sets (
        (), (c.spending_tier), (c.frequency_tier), (c.lifecycle_stage), (c.favorite_game), (c.preferred_venue),
        (c.favorite_category))
    )
    select case
        when n.left_out = 63 then ''all''
        when n.left_out = 31 and n.value is null then ''unsegmented''
        when n.left_out = 31 then ''spending_tier''
        when n.left_out = 47 then ''frequency_tier''
        when n.left_out = 55 then ''lifecycle_stage''
        when n.left_out = 59 then ''favorite_game''
        when n.left_out = 61 then ''preferred_venue''
        else ''favorite_category''
      end,
      coalesce(n.value, ''''), n.customers, n.bookings, n.total_spent, n.visitors, n.days, n.reachable
    from counted n
    where n.value is not null or n.left_out in (31, 63)',
    case when is_visible then 'join customer_insights.host_customers h on h.id = f.customer_id' else '' end)
  using tenants, counted_segments.as_of, counted_segments.channel;
end
$$;

revoke execute on function customer_insights.counted_segments(customer_insights.tenant_key[], date, boolean, text)
  from public, anon;
grant execute on function customer_insights.counted_segments(customer_insights.tenant_key[], date, boolean, text)
  to authenticated, service_role;
