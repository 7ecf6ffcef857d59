-- Promise: what sync_bookings does, for the statement that there is most of: one booking, inserted. Answers whether it
-- counted.
-- Cost: a third of sync_bookings: three statements on single rows, and the customer's rollups. What costs is to start a
-- statement, so that everything that is known at the end is written by one. Only what was just booked can become a
-- favourite, so that no order of all games, venues and categories is made; a tie costs a statement more.
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
  booked record;
  after customer_insights.customer_facts;
  last_visit date; -- needs: customers.metadata
  is_done boolean;
begin
  -- An expression, since PL/pgSQL has a statement's machinery for every PERFORM.
  is_done := pg_advisory_xact_lock_shared(customer_insights.sync_lock()) is not null;

  -- In the order of lock_customers. A row is read as it is once it is locked; everything else is read later.
  select f.*, f as facts, s as settings, (now() at time zone s.time_zone)::date as today,
    customer_insights.booking_day(add_booking.starts_at, s.time_zone) as booking_day,
    customer_insights.is_counted(add_booking.status, s.uncounted_statuses) as is_counted,
    g.id as game_id, g.name as game_name, nullif(g.category, '') as category, v.id as venue_id, v.name as venue_name
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
    is_done := customer_insights.announce(array[add_booking.customer_id]) is not null;
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
  select
    -- Needs customers.metadata:
    (select o.name from customer_insights.host_games o where o.id = before.favorite_game_id) as favorite_game_name,
    (select o.name from customer_insights.host_venues o where o.id = before.preferred_venue_id) as preferred_venue_name,
    array(
      select t.tag from customer_insights.customer_tags t
      where t.tenant_id = before.tenant_id and t.customer_id = before.customer_id
      order by t.tag collate "C"
    ) as tags,
    -- End.
    1 + coalesce(sum(r.bookings) filter (where r.game_id = before.game_id), 0) as of_game,
    1 + coalesce(sum(r.bookings) filter (where r.venue_id = before.venue_id), 0) as of_venue,
    1 + coalesce(sum(r.bookings) filter (where g.category = before.category), 0) as of_category
  into booked
  from customer_insights.customer_rollups r
  left join customer_insights.host_games g on g.id = r.game_id
  where r.tenant_id = before.tenant_id and r.customer_id = before.customer_id;

  after := before.facts;
  after.total_bookings := before.total_bookings + 1;
  after.total_spent := before.total_spent + add_booking.amount;
  after.first_booking_date := least(before.first_booking_date, before.booking_day);
  after.last_booking_date := greatest(before.last_booking_date, before.booking_day);

  -- Whoever was a favourite still is before all others but, maybe, what was booked. The order is that of refresh_facts.
  if booked.of_game = before.favorite_game_bookings then
    select r.game_id into after.favorite_game_id
    from customer_insights.customer_rollups r
    where r.tenant_id = before.tenant_id and r.customer_id = before.customer_id
      and r.game_id in (before.game_id, before.favorite_game_id)
    group by r.game_id
    order by sum(r.total_spent) desc, max(r.last_booking_date) desc nulls last, customer_insights.by_id(r.game_id)
    limit 1;
  elsif before.game_id is not null and coalesce(booked.of_game > before.favorite_game_bookings, true) then
    after.favorite_game_id := before.game_id;
    after.favorite_game_bookings := booked.of_game;
  end if;
  if booked.of_venue = before.preferred_venue_bookings then
    select r.venue_id into after.preferred_venue_id
    from customer_insights.customer_rollups r
    where r.tenant_id = before.tenant_id and r.customer_id = before.customer_id
      and r.venue_id in (before.venue_id, before.preferred_venue_id)
    group by r.venue_id
    order by sum(r.total_spent) desc, max(r.last_booking_date) desc nulls last, customer_insights.by_id(r.venue_id)
    limit 1;
  elsif before.venue_id is not null and coalesce(booked.of_venue > before.preferred_venue_bookings, true) then
    after.preferred_venue_id := before.venue_id;
    after.preferred_venue_bookings := booked.of_venue;
  end if;
  if booked.of_category = before.favorite_category_bookings then
    select g.category into after.favorite_category
    from customer_insights.customer_rollups r
    join customer_insights.host_games g on g.id = r.game_id
    where r.tenant_id = before.tenant_id and r.customer_id = before.customer_id
      and g.category in (before.category, before.favorite_category)
    group by g.category
    order by sum(r.total_spent) desc, max(r.last_booking_date) desc nulls last, g.category collate "C"
    limit 1;
  elsif before.category is not null and coalesce(booked.of_category > before.favorite_category_bookings, true) then
    after.favorite_category := before.category;
    after.favorite_category_bookings := booked.of_category;
  end if;

  -- Needs customers.metadata:
  last_visit := after.last_booking_date;
  -- The usual case is spared a call.
  if last_visit > before.today then
    last_visit := customer_insights.last_visit(
      after.customer_id, after.first_booking_date, after.last_booking_date, before.today, before.settings);
  end if;
  -- End.

  with logged as (
    insert into customer_insights.tally_log (
      tenant_id, weight, total_bookings, total_spent, first_booking_date, last_booking_date,
      favorite_game_id, preferred_venue_id, favorite_category
    )
    values (
      before.tenant_id, -1, before.total_bookings, before.total_spent, before.first_booking_date,
      before.last_booking_date, before.favorite_game_id, before.preferred_venue_id, before.favorite_category
    ), (
      before.tenant_id, 1, after.total_bookings, after.total_spent, after.first_booking_date,
      after.last_booking_date, after.favorite_game_id, after.preferred_venue_id, after.favorite_category
    )
  -- Needs customers.metadata:
  ), mirrored as (
    update host.customers c
    set __customers_metadata__ = coalesce(c.__customers_metadata__, '{}') || customer_insights.metadata_of(
      this.after, before.settings, before.today, this.last_visit,
      case when after.favorite_game_id = before.game_id then before.game_name else booked.favorite_game_name end,
      case when after.preferred_venue_id = before.venue_id then before.venue_name else booked.preferred_venue_name end,
      booked.tags
    )
    where c.__customers_id__ = before.customer_id
  -- End.
  ), announced as (
    -- As announce does.
    insert into customer_insights.announcements as a (tenant_id, customer_ids)
    select before.tenant_id, array[before.customer_id]
    where customer_insights.can_announce()
    on conflict (transaction_id, tenant_id) do update
    set customer_ids = customer_insights.united_ids(a.customer_ids, excluded.customer_ids)
    where not coalesce(excluded.customer_ids <@ a.customer_ids, a.customer_ids is null)
  )
  update customer_insights.customer_facts f
  set total_bookings = after.total_bookings, total_spent = after.total_spent,
    first_booking_date = after.first_booking_date, last_booking_date = after.last_booking_date,
    favorite_game_id = after.favorite_game_id, favorite_game_bookings = after.favorite_game_bookings,
    preferred_venue_id = after.preferred_venue_id, preferred_venue_bookings = after.preferred_venue_bookings,
    favorite_category = after.favorite_category, favorite_category_bookings = after.favorite_category_bookings
  where f.tenant_id = before.tenant_id and f.customer_id = before.customer_id;

  -- Whoever writes the 1024th row folds; see refresh_facts. The last position is the second of two.
  if currval('customer_insights.tally_log_position_seq') & 1023 < 4 then
    perform customer_insights.fold_tallies();
  end if;
  return true;
end
$$;

revoke execute on function customer_insights.add_booking(
  customer_insights.customer_key, customer_insights.game_key, customer_insights.venue_key,
  customer_insights.starts_at_type, text, numeric
) from public, anon, authenticated, service_role;
