-- Promise: where facts and rollups of these customers are not what the host's bookings give, counted in another way
-- than by the sync: from the bookings themselves, by windows. A customer who waits for the backfill is a difference of
-- that name. What is missing is null in `stored`, what should not be there in `expected`.
-- Cost: the customers' bookings. One statement, and so exact while bookings go on.
-- Callers: the owner: `customer-insights verify`.
create function customer_insights.customer_differences(customer_ids customer_insights.customer_key[])
returns table (subject text, id text, stored jsonb, expected jsonb)
language plpgsql stable security invoker
set search_path = ''
as $$
#variable_conflict use_column
begin
  return query
  with waiting as (
    select f.customer_id from customer_insights.customer_facts f
    where f.customer_id = any (customer_ids) and not f.is_synced
  ), customer as (
    select c.id, c.tenant_id, s.time_zone, s.uncounted_statuses
    from customer_insights.host_customers c
    left join customer_insights.settings s on s.tenant_id = c.tenant_id
    where c.id = any (customer_ids) and c.tenant_id is not null and c.id not in (select w.customer_id from waiting w)
  ), booking as (
    select x.id, x.tenant_id, x.game_id, x.venue_id, x.amount, customer_insights.day_of(starts_at, time_zone) as day
    from (
      select c.id, c.tenant_id, b.game_id, b.venue_id, b.amount, b.starts_at, c.time_zone
      from customer c
      join customer_insights.host_bookings b on b.customer_id = c.id
      where coalesce(array_position(c.uncounted_statuses, lower(b.status)), 0) = 0
    ) x
  ), game as (
    select b.id, b.game_id, count(*) as bookings, row_number() over (
      partition by b.id
      order by count(*) desc, sum(b.amount) desc, max(b.day) desc nulls last, customer_insights.by_id(b.game_id)
    ) as place
    from booking b
    where b.game_id in (select g.id from customer_insights.host_games g)
    group by b.id, b.game_id
  ), venue as (
    select b.id, b.venue_id, count(*) as bookings, row_number() over (
      partition by b.id
      order by count(*) desc, sum(b.amount) desc, max(b.day) desc nulls last, customer_insights.by_id(b.venue_id)
    ) as place
    from booking b
    where b.venue_id in (select v.id from customer_insights.host_venues v)
    group by b.id, b.venue_id
  ), category as (
    select b.id, g.category, count(*) as bookings, row_number() over (
      partition by b.id
      order by count(*) desc, sum(b.amount) desc, max(b.day) desc nulls last, g.category collate "C"
    ) as place
    from booking b
    join customer_insights.host_games g on g.id = b.game_id
    where length(g.category) > 0
    group by b.id, g.category
  ), total as (
    select b.id, count(*) as bookings, sum(b.amount) as spent, min(b.day) as first_day, max(b.day) as last_day
    from booking b
    group by b.id
  ), wanted as (
    select 'facts' as subject, c.id, '' as part, jsonb_build_object(
      'tenant_id', c.tenant_id, 'total_bookings', coalesce(t.bookings, 0), 'total_spent', coalesce(t.spent, 0),
      'first_booking_date', t.first_day, 'last_booking_date', t.last_day,
      'favorite_game_id', g.game_id, 'favorite_game_bookings', g.bookings,
      'preferred_venue_id', v.venue_id, 'preferred_venue_bookings', v.bookings,
      'favorite_category', k.category, 'favorite_category_bookings', k.bookings
    ) as content
    from customer c
    left join total t on t.id = c.id
    left join game g on g.id = c.id and g.place = 1
    left join venue v on v.id = c.id and v.place = 1
    left join category k on k.id = c.id and k.place = 1
    union all
    select 'rollups', b.id, jsonb_build_array(b.tenant_id, b.game_id, b.venue_id)::text, jsonb_build_object(
      'tenant_id', b.tenant_id, 'game_id', b.game_id, 'venue_id', b.venue_id,
      'bookings', count(*), 'total_spent', sum(b.amount),
      'first_booking_date', min(b.day), 'last_booking_date', max(b.day)
    )
    from booking b
    group by b.id, b.tenant_id, b.game_id, b.venue_id
  ), found as (
    select 'facts' as subject, f.customer_id as id, '' as part,
      to_jsonb(f) - array['customer_id', 'is_synced'] as content
    from customer_insights.customer_facts f
    where f.customer_id = any (customer_ids) and f.is_synced
    union all
    select 'rollups', r.customer_id, jsonb_build_array(r.tenant_id, r.game_id, r.venue_id)::text,
      to_jsonb(r) - 'customer_id'
    from customer_insights.customer_facts f
    join customer_insights.customer_rollups r on r.tenant_id = f.tenant_id and r.customer_id = f.customer_id
    where f.customer_id = any (customer_ids) and f.is_synced
  )
  select subject, id::text, f.content, w.content
  from wanted w
  full join found f using (subject, id, part)
  where f.content is distinct from w.content
  union all
  select 'backfill', w.customer_id::text, '{"is_synced": false}', '{"is_synced": true}'
  from waiting w;
end
$$;

revoke execute on function customer_insights.customer_differences(customer_insights.customer_key[])
  from public, anon, authenticated, service_role;
