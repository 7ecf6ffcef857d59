-- Promise: where base and log of the tallies together are not what a count of customer_facts gives.
-- Cost: one pass over customer_facts. One statement, and so exact while bookings go on.
-- Callers: the owner: `customer-insights verify`.
create function customer_insights.tally_differences()
returns table (subject text, id text, stored jsonb, expected jsonb)
language plpgsql stable security invoker
set search_path = ''
as $$
#variable_conflict use_column
begin
  return query
  with state as (
    select f.tenant_id, 1 as is_expected, 1 as weight, f.total_bookings, f.total_spent, f.first_booking_date,
      f.last_booking_date, f.favorite_game_id, f.preferred_venue_id, f.favorite_category
    from customer_insights.customer_facts f
    union all
    select l.tenant_id, 0, l.weight, l.total_bookings, l.total_spent, l.first_booking_date,
      l.last_booking_date, l.favorite_game_id, l.preferred_venue_id, l.favorite_category
    from customer_insights.tally_log l
  ), entry as (
    select t.tenant_id, t.is_expected, e.dimension collate "C" as dimension,
      coalesce(e.value, '') collate "C" as value,
      t.weight::bigint as customers, t.weight * t.total_bookings as bookings, t.weight * t.total_spent as total_spent
    from state t
    left join customer_insights.settings s on s.tenant_id = t.tenant_id
    cross join lateral (
      values
        ('spending_tier', case when t.total_bookings > 0 then (array['low', 'medium', 'high', 'vip'])[
          1 + (t.total_spent >= s.medium_from)::integer + (t.total_spent >= s.high_from)::integer
            + (t.total_spent > s.vip_above)::integer] end),
        ('frequency_tier', case when t.total_bookings > 0 then (array['one-time', 'occasional', 'regular', 'frequent'])[
          1 + (t.total_bookings >= s.occasional_from)::integer + (t.total_bookings >= s.regular_from)::integer
            + (t.total_bookings > s.frequent_above)::integer] end),
        ('favorite_game', t.favorite_game_id::text),
        ('preferred_venue', t.preferred_venue_id::text),
        ('favorite_category', t.favorite_category),
        ('first_day', to_char(t.first_booking_date, 'YYYY-MM-DD')),
        ('last_day', to_char(t.last_booking_date, 'YYYY-MM-DD'))
    ) as e (dimension, value)
    union all
    select b.tenant_id, 0, b.dimension, b.value, b.customers, b.bookings, b.total_spent
    from customer_insights.tally_base b
  ), summed as (
    select e.tenant_id, e.dimension, e.value, e.is_expected,
      jsonb_build_object(
        'customers', sum(e.customers), 'bookings', sum(e.bookings), 'total_spent', sum(e.total_spent)) as content
    from entry e
    group by e.tenant_id, e.dimension, e.value, e.is_expected
    having (sum(e.customers), sum(e.bookings), sum(e.total_spent)) <> (0, 0, 0)
  )
  select 'tallies', concat_ws(' ', t.dimension, quote_literal(t.value), 'of tenant', t.tenant_id),
    max(t.content::text) filter (where t.is_expected = 0)::jsonb,
    max(t.content::text) filter (where t.is_expected = 1)::jsonb
  from summed t
  group by t.tenant_id, t.dimension, t.value
  having max(t.content::text) filter (where t.is_expected = 0)::jsonb
    is distinct from max(t.content::text) filter (where t.is_expected = 1)::jsonb
  order by 2;
end
$$;

revoke execute on function customer_insights.tally_differences() from public, anon, authenticated, service_role;
