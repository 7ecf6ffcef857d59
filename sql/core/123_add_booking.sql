-- Promise: what sync_bookings does, for the statement that there is most of: one booking, inserted. Answers whether it
-- counted.
-- Cost: a third of sync_bookings: four statements on single rows, and the customer's rollups. Only what was just booked
-- can become a favourite, so that no order of all games, venues and categories is made; a tie costs a statement more.
-- Callers: sync_bookings_insert, with its rights.
create function customer_insights.add_booking(
  customer_id customer_insights.customer_key,
  game_id customer_insights.game_key,
  venue_id customer_insights.venue_key,
  starts_at customer_insights.starts_at_type,
  status text,
  amount numeric
) returns boolean
language plpgsql volatile security invoker
set search_path = ''
as $$
-- A column of the host may have the name of a variable here.
#variable_conflict use_column
<<this>>
declare
  before record;
  is_done boolean;
  facts customer_insights.customer_facts;
  of_game bigint;
  of_venue bigint;
  of_category bigint;
begin
  -- An expression, since PL/pgSQL has a statement's machinery for every PERFORM.
  is_done := pg_advisory_xact_lock_shared(customer_insights.sync_lock()) is not null;

  -- In the order of lock_customers. A row is read as it is once it is locked; everything else is read later.
  select f.*, s as settings,
    customer_insights.booking_day(add_booking.starts_at, s.time_zone) as booking_day,
    customer_insights.is_counted(add_booking.status, s.uncounted_statuses) as is_counted,
    g.id as game_id, nullif(g.category, '') as category, v.id as venue_id
  into before
  from customer_insights.customer_facts f
  join host.customers c on c.__customers_id__ = f.customer_id -- needs: customers.metadata
  join customer_insights.settings s on s.tenant_id = f.tenant_id
  left join customer_insights.host_games g on g.id = add_booking.game_id
  left join customer_insights.host_venues v on v.id = add_booking.venue_id
  where f.customer_id = add_booking.customer_id
  for no key update of c -- needs: customers.metadata
  for no key update of f;
  if not found or not before.is_synced or not before.is_counted then
    return false;
  end if;

  -- The sums are over the rollups as they were before this statement.
  with added as (
    insert into customer_insights.customer_rollups as r (
      tenant_id, customer_id, game_id, venue_id, bookings, total_spent, first_booking_date, last_booking_date
    )
    values (
      before.tenant_id, before.customer_id, add_booking.game_id, add_booking.venue_id,
      1, add_booking.amount, before.booking_day, before.booking_day
    )
    on conflict (tenant_id, customer_id, game_id, venue_id) do update
    set bookings = r.bookings + 1,
      total_spent = r.total_spent + excluded.total_spent,
      first_booking_date = least(r.first_booking_date, excluded.first_booking_date),
      last_booking_date = greatest(r.last_booking_date, excluded.last_booking_date)
  )
  select 1 + coalesce(sum(r.bookings) filter (where r.game_id = before.game_id), 0),
    1 + coalesce(sum(r.bookings) filter (where r.venue_id = before.venue_id), 0),
    1 + coalesce(sum(r.bookings) filter (where g.category = before.category), 0)
  into of_game, of_venue, of_category
  from customer_insights.customer_rollups r
  left join customer_insights.host_games g on g.id = r.game_id
  where r.tenant_id = before.tenant_id and r.customer_id = before.customer_id;

  -- Whoever was a favourite still is before all others but, maybe, what was booked. The order is that of refresh_facts.
  if of_game = before.favorite_game_bookings then
    select r.game_id into before.game_id
    from customer_insights.customer_rollups r
    where r.tenant_id = before.tenant_id and r.customer_id = before.customer_id
      and r.game_id in (before.game_id, before.favorite_game_id)
    group by r.game_id
    order by sum(r.total_spent) desc, max(r.last_booking_date) desc nulls last, customer_insights.by_id(r.game_id)
    limit 1;
  elsif before.game_id is null or of_game < before.favorite_game_bookings then
    before.game_id := before.favorite_game_id;
    of_game := before.favorite_game_bookings;
  end if;
  if of_venue = before.preferred_venue_bookings then
    select r.venue_id into before.venue_id
    from customer_insights.customer_rollups r
    where r.tenant_id = before.tenant_id and r.customer_id = before.customer_id
      and r.venue_id in (before.venue_id, before.preferred_venue_id)
    group by r.venue_id
    order by sum(r.total_spent) desc, max(r.last_booking_date) desc nulls last, customer_insights.by_id(r.venue_id)
    limit 1;
  elsif before.venue_id is null or of_venue < before.preferred_venue_bookings then
    before.venue_id := before.preferred_venue_id;
    of_venue := before.preferred_venue_bookings;
  end if;
  if of_category = before.favorite_category_bookings then
    select g.category into before.category
    from customer_insights.customer_rollups r
    join customer_insights.host_games g on g.id = r.game_id
    where r.tenant_id = before.tenant_id and r.customer_id = before.customer_id
      and g.category in (before.category, before.favorite_category)
    group by g.category
    order by sum(r.total_spent) desc, max(r.last_booking_date) desc nulls last, g.category collate "C"
    limit 1;
  elsif before.category is null or of_category < before.favorite_category_bookings then
    before.category := before.favorite_category;
    of_category := before.favorite_category_bookings;
  end if;

  with changed as (
    update customer_insights.customer_facts f
    set total_bookings = f.total_bookings + 1, total_spent = f.total_spent + add_booking.amount,
      first_booking_date = least(f.first_booking_date, before.booking_day),
      last_booking_date = greatest(f.last_booking_date, before.booking_day),
      favorite_game_id = before.game_id, favorite_game_bookings = this.of_game,
      preferred_venue_id = before.venue_id, preferred_venue_bookings = this.of_venue,
      favorite_category = before.category, favorite_category_bookings = this.of_category
    where f.tenant_id = before.tenant_id and f.customer_id = before.customer_id
    returning f as facts
  ), logged as (
    insert into customer_insights.tally_log (
      tenant_id, weight, total_bookings, total_spent, first_booking_date, last_booking_date,
      favorite_game_id, preferred_venue_id, favorite_category
    )
    values (
      before.tenant_id, -1, before.total_bookings, before.total_spent, before.first_booking_date,
      before.last_booking_date, before.favorite_game_id, before.preferred_venue_id, before.favorite_category
    ), (
      before.tenant_id, 1, before.total_bookings + 1, before.total_spent + add_booking.amount,
      least(before.first_booking_date, before.booking_day), greatest(before.last_booking_date, before.booking_day),
      before.game_id, before.venue_id, before.category
    )
  )
  select (c.facts).* into this.facts from changed c;
  is_done := customer_insights.mirror_customer(facts, before.settings); -- needs: customers.metadata
  -- Whoever writes the 1024th row folds; see refresh_facts. The last position is the second of two.
  if lastval() & 1023 < 4 then
    perform customer_insights.fold_tallies();
  end if;
  return true;
end
$$;

revoke execute on function customer_insights.add_booking(
  customer_insights.customer_key, customer_insights.game_key, customer_insights.venue_key,
  customer_insights.starts_at_type, text, numeric
) from public, anon, authenticated, service_role;
