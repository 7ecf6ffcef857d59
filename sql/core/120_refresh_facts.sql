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
  with computed as (
    select f as old, t.total_bookings, t.total_spent, t.first_booking_date, t.last_booking_date,
      g.game_id, g.bookings as game_bookings, v.venue_id, v.bookings as venue_bookings,
      c.category, c.bookings as category_bookings
    from customer_insights.customer_facts f
    cross join lateral (
      select coalesce(sum(r.bookings), 0)::bigint as total_bookings, coalesce(sum(r.total_spent), 0) as total_spent,
        min(r.first_booking_date) as first_booking_date, max(r.last_booking_date) as last_booking_date
      from customer_insights.customer_rollups r
      where r.tenant_id = f.tenant_id and r.customer_id = f.customer_id
    ) t
    left join lateral (
      select r.game_id, sum(r.bookings)::bigint as bookings
      from customer_insights.customer_rollups r
      join customer_insights.host_games h on h.id = r.game_id
      where r.tenant_id = f.tenant_id and r.customer_id = f.customer_id
      group by r.game_id
      order by sum(r.bookings) desc, sum(r.total_spent) desc, max(r.last_booking_date) desc nulls last,
        customer_insights.by_id(r.game_id)
      limit 1
    ) g on true
    left join lateral (
      select r.venue_id, sum(r.bookings)::bigint as bookings
      from customer_insights.customer_rollups r
      join customer_insights.host_venues h on h.id = r.venue_id
      where r.tenant_id = f.tenant_id and r.customer_id = f.customer_id
      group by r.venue_id
      order by sum(r.bookings) desc, sum(r.total_spent) desc, max(r.last_booking_date) desc nulls last,
        customer_insights.by_id(r.venue_id)
      limit 1
    ) v on true
    left join lateral (
      select h.category, sum(r.bookings)::bigint as bookings
      from customer_insights.customer_rollups r
      join customer_insights.host_games h on h.id = r.game_id
      where r.tenant_id = f.tenant_id and r.customer_id = f.customer_id and h.category <> ''
      group by h.category
      order by sum(r.bookings) desc, sum(r.total_spent) desc, max(r.last_booking_date) desc nulls last,
        h.category collate "C"
      limit 1
    ) c on true
    where f.customer_id = any (customer_ids) and f.is_synced
  ), changed as (
    update customer_insights.customer_facts f
    set total_bookings = n.total_bookings, total_spent = n.total_spent,
      first_booking_date = n.first_booking_date, last_booking_date = n.last_booking_date,
      favorite_game_id = n.game_id, favorite_game_bookings = n.game_bookings,
      preferred_venue_id = n.venue_id, preferred_venue_bookings = n.venue_bookings,
      favorite_category = n.category, favorite_category_bookings = n.category_bookings
    from computed n
    where f.tenant_id = (n.old).tenant_id and f.customer_id = (n.old).customer_id
      and (
        f.total_bookings, f.total_spent, f.first_booking_date, f.last_booking_date,
        f.favorite_game_id, f.favorite_game_bookings, f.preferred_venue_id, f.preferred_venue_bookings,
        f.favorite_category, f.favorite_category_bookings
      ) is distinct from (
        n.total_bookings, n.total_spent, n.first_booking_date, n.last_booking_date,
        n.game_id, n.game_bookings, n.venue_id, n.venue_bookings,
        n.category, n.category_bookings
      )
    returning n.old, f as new
  ), logged as (
    insert into customer_insights.tally_log (
      tenant_id, weight, total_bookings, total_spent, first_booking_date, last_booking_date,
      favorite_game_id, preferred_venue_id, favorite_category
    )
    select (w.state).tenant_id, w.weight, (w.state).total_bookings, (w.state).total_spent,
      (w.state).first_booking_date, (w.state).last_booking_date,
      (w.state).favorite_game_id, (w.state).preferred_venue_id, (w.state).favorite_category
    from changed c
    cross join lateral (values (-1, c.old), (1, c.new)) as w (weight, state)
    returning position
  )
  select (select array_agg((c.new).customer_id) from changed c), min(l.position), max(l.position)
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
