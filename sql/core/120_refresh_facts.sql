-- Promise: the facts of these customers equal their rollups; for each row that changed the tallies get its old and its
-- new state, and its metadata follows. Rows that do not change are not written.
-- Cost: the customers' rollups (one row for each game and venue booked), not their bookings.
-- Callers: the sync, which holds the lock of every facts row in question and has written the rollups in an earlier
-- statement.
create function customer_insights.refresh_facts(customer_ids customer_insights.customer_key[]) returns void
language plpgsql volatile security definer
set search_path = ''
set plan_cache_mode = force_generic_plan
as $$
declare
  changed_ids customer_insights.customer_key[];
  first_position bigint;
  last_position bigint;
begin
  -- One pass over the rollups adds up totals, games, venues and categories; of each kind the first in order counts.
  -- Nothing here is quadratic in the number of customers, whichever way it is planned: a bulk load has thousands. An id
  -- is one customer's alone: to sort by tenants, too, would compare their names each time.
  with sums as (
    select f.customer_id, grouping(g.id, v.id, g.category) as kind, g.id as game_id, v.id as venue_id,
      g.category, sum(r.bookings)::bigint as bookings, sum(r.total_spent) as total_spent,
      min(r.first_booking_date) as first_booking_date, max(r.last_booking_date) as last_booking_date
    from customer_insights.customer_facts f
    left join customer_insights.customer_rollups r on r.tenant_id = f.tenant_id and r.customer_id = f.customer_id
    left join customer_insights.host_games g on g.id = r.game_id
    left join customer_insights.host_venues v on v.id = r.venue_id
    where f.customer_id = any (customer_ids) and f.is_synced
    group by f.customer_id, grouping sets ((), (g.id), (v.id), (g.category))
  ), firsts as (
    select distinct on (u.customer_id, u.kind) u.*
    from sums u
    where u.kind = 7 or u.game_id is not null or u.venue_id is not null or u.category <> ''
    order by u.customer_id, u.kind, u.bookings desc, u.total_spent desc,
      u.last_booking_date desc nulls last, customer_insights.by_id(u.game_id), customer_insights.by_id(u.venue_id),
      u.category collate "C"
  ), computed as (
    select u.customer_id,
      coalesce(max(u.bookings) filter (where u.kind = 7), 0) as total_bookings,
      coalesce(max(u.total_spent) filter (where u.kind = 7), 0) as total_spent,
      max(u.first_booking_date) filter (where u.kind = 7) as first_booking_date,
      max(u.last_booking_date) filter (where u.kind = 7) as last_booking_date,
      (array_agg(u.game_id) filter (where u.kind = 3))[1] as game_id,
      max(u.bookings) filter (where u.kind = 3) as game_bookings,
      (array_agg(u.venue_id) filter (where u.kind = 5))[1] as venue_id,
      max(u.bookings) filter (where u.kind = 5) as venue_bookings,
      max(u.category) filter (where u.kind = 6) as category,
      max(u.bookings) filter (where u.kind = 6) as category_bookings
    from firsts u
    group by u.customer_id
  ), changed as (
    update customer_insights.customer_facts f
    set total_bookings = n.total_bookings, total_spent = n.total_spent,
      first_booking_date = n.first_booking_date, last_booking_date = n.last_booking_date,
      favorite_game_id = n.game_id, favorite_game_bookings = n.game_bookings,
      preferred_venue_id = n.venue_id, preferred_venue_bookings = n.venue_bookings,
      favorite_category = n.category, favorite_category_bookings = n.category_bookings
    from computed n
    join customer_insights.customer_facts o on o.customer_id = n.customer_id
    where f.tenant_id = o.tenant_id and f.customer_id = o.customer_id
      and (
        f.total_bookings, f.total_spent, f.first_booking_date, f.last_booking_date,
        f.favorite_game_id, f.favorite_game_bookings, f.preferred_venue_id, f.preferred_venue_bookings,
        f.favorite_category, f.favorite_category_bookings
      ) is distinct from (
        n.total_bookings, n.total_spent, n.first_booking_date, n.last_booking_date,
        n.game_id, n.game_bookings, n.venue_id, n.venue_bookings,
        n.category, n.category_bookings
      )
    returning n.*, o.tenant_id, o.total_bookings as old_bookings, o.total_spent as old_spent,
      o.first_booking_date as old_first, o.last_booking_date as old_last, o.favorite_game_id as old_game,
      o.preferred_venue_id as old_venue, o.favorite_category as old_category
  ), logged as (
    insert into customer_insights.tally_log (
      tenant_id, weight, total_bookings, total_spent, first_booking_date, last_booking_date,
      favorite_game_id, preferred_venue_id, favorite_category
    )
    select c.tenant_id, -1, c.old_bookings, c.old_spent, c.old_first, c.old_last,
      c.old_game, c.old_venue, c.old_category
    from changed c
    union all
    select c.tenant_id, 1, c.total_bookings, c.total_spent, c.first_booking_date, c.last_booking_date,
      c.game_id, c.venue_id, c.category
    from changed c
    returning position
  )
  select (select array_agg(c.customer_id) from changed c), min(l.position), max(l.position)
  into changed_ids, first_position, last_position
  from logged l;

  if changed_ids is not null then
    perform customer_insights.mirror_metadata(changed_ids); -- needs: customers.metadata
    -- Whoever writes the 1024th row folds, so that a read never finds a long log.
    if first_position >> 10 <> (last_position + 1) >> 10 then
      perform customer_insights.fold_tallies();
    end if;
  end if;
end
$$;

revoke execute on function customer_insights.refresh_facts(customer_insights.customer_key[])
  from public, anon, authenticated, service_role;
