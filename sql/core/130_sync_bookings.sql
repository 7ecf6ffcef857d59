-- For each: insert, update, delete
-- Promise: when a statement on bookings ends, rollups, facts, tallies and metadata of the customers it touched equal
-- what a count of their bookings would give, in the same transaction. Bookings of someone who is not in the customers
-- table wait for that row (see add_customers).
-- Cost: a fixed number of statements whatever the number of bookings; a customer's bookings are read again only where
-- the first or last booking of a game and venue was removed.
-- Callers: the trigger on the host's bookings.
create function customer_insights.sync_bookings_each() returns trigger
language plpgsql volatile security definer
set search_path = ''
set plan_cache_mode = force_generic_plan
as $$
-- A column of the host may have the name of a variable here.
#variable_conflict use_column
declare
  customer_ids customer_insights.customer_key[];
  booking record;
  is_done boolean;
begin
  -- The statement that there is most of has a short path.
  if tg_op = 'INSERT' and current_setting('customer_insights.has_recounted', true) is distinct from 'on' then
    select b.customer_id, b.game_id, b.venue_id, b.starts_at, b.status, b.amount,
      exists (select from customer_insights.changed_bookings('each') m offset 1)
        or exists (select from customer_insights.pauses) as takes_long
    into booking
    from customer_insights.changed_bookings('each') b
    limit 1;
    if not booking.takes_long then
      -- An expression, since PL/pgSQL has a statement's machinery for every PERFORM.
      is_done := customer_insights.add_booking(
        booking.customer_id, booking.game_id, booking.venue_id, booking.starts_at, booking.status, booking.amount
      );
      return null;
    end if;
  end if;

  customer_ids := array(
    select distinct b.customer_id from customer_insights.changed_bookings('each') b where b.customer_id is not null
  );
  if cardinality(customer_ids) = 0 then
    return null;
  end if;
  -- A bulk load, of which only is noted whom it touches; see pause.
  if exists (select from customer_insights.pauses) and customer_insights.note_changes(customer_ids) then
    return null;
  end if;
  perform customer_insights.announce(customer_ids);
  -- A recount earlier in this transaction may have seen these bookings already: a statement that inserts a customer and
  -- its bookings counts them with the customer. Counting again is right either way.
  if current_setting('customer_insights.has_recounted', true) = 'on' then
    perform customer_insights.recount_customers(customer_ids);
    return null;
  end if;
  customer_ids := customer_insights.lock_customers(customer_ids);

  -- What was added, net of what was removed. The weight of a removed booking is -1.
  with delta as (
    select f.tenant_id, f.customer_id, b.game_id, b.venue_id,
      sum(b.weight) as bookings, sum(b.weight * b.amount) as total_spent,
      min(d.day) filter (where b.weight > 0) as first_added, max(d.day) filter (where b.weight > 0) as last_added
    from customer_insights.changed_bookings('each') b
    join customer_insights.customer_facts f on f.customer_id = b.customer_id and f.is_synced
    join customer_insights.settings s on s.tenant_id = f.tenant_id
    cross join lateral (select customer_insights.booking_day(b.starts_at, s.time_zone) as day) d
    where customer_insights.is_counted(b.status, s.uncounted_statuses)
    group by f.tenant_id, f.customer_id, b.game_id, b.venue_id
  )
  insert into customer_insights.customer_rollups as r (
    tenant_id, customer_id, game_id, venue_id, bookings, total_spent, first_booking_date, last_booking_date
  )
  select d.tenant_id, d.customer_id, d.game_id, d.venue_id, d.bookings, d.total_spent, d.first_added, d.last_added
  from delta d
  on conflict (tenant_id, customer_id, game_id, venue_id) do update
  set bookings = r.bookings + excluded.bookings,
    total_spent = r.total_spent + excluded.total_spent,
    first_booking_date = least(r.first_booking_date, excluded.first_booking_date),
    last_booking_date = greatest(r.last_booking_date, excluded.last_booking_date)
  where excluded.bookings <> 0 or excluded.total_spent <> 0
    or excluded.first_booking_date < r.first_booking_date or excluded.last_booking_date > r.last_booking_date
    or (r.first_booking_date is null and excluded.first_booking_date is not null);

  if tg_op <> 'INSERT' then
    delete from customer_insights.customer_rollups r
    using customer_insights.customer_facts f
    where f.customer_id = any (customer_ids)
      and r.tenant_id = f.tenant_id and r.customer_id = f.customer_id and r.bookings = 0;

    -- A removed booking may have been the first or the last one of its game and venue.
    with removed as (
      select f.tenant_id, f.customer_id, b.game_id, b.venue_id, s as settings,
        min(d.day) as first_removed, max(d.day) as last_removed
      from customer_insights.changed_bookings('each') b
      join customer_insights.customer_facts f on f.customer_id = b.customer_id and f.is_synced
      join customer_insights.settings s on s.tenant_id = f.tenant_id
      cross join lateral (select customer_insights.booking_day(b.starts_at, s.time_zone) as day) d
      where b.weight < 0 and customer_insights.is_counted(b.status, s.uncounted_statuses)
      group by f.tenant_id, f.customer_id, b.game_id, b.venue_id, s
    )
    update customer_insights.customer_rollups r
    set first_booking_date = e.first_day, last_booking_date = e.last_day
    from removed d
    cross join lateral (
      select min(x.day) as first_day, max(x.day) as last_day
      from customer_insights.host_bookings h
      cross join lateral (
        select customer_insights.booking_day(h.starts_at, (d.settings).time_zone) as day
      ) x
      where h.customer_id = d.customer_id
        and h.game_id is not distinct from d.game_id and h.venue_id is not distinct from d.venue_id
        and customer_insights.is_counted(h.status, (d.settings).uncounted_statuses)
    ) e
    where r.tenant_id = d.tenant_id and r.customer_id = d.customer_id
      and r.game_id is not distinct from d.game_id and r.venue_id is not distinct from d.venue_id
      and (d.first_removed <= r.first_booking_date or d.last_removed >= r.last_booking_date)
      and (r.first_booking_date, r.last_booking_date) is distinct from (e.first_day, e.last_day);
  end if;

  perform customer_insights.refresh_facts(customer_ids);

  -- Another date for a booking between the first and the last leaves the facts as they are. Where the last one is still
  -- to come, it may have moved the last visit, which only metadata tells.
  if tg_op = 'UPDATE' then -- needs: customers.metadata
    perform customer_insights.mirror_metadata(array( -- needs: customers.metadata
      select f.customer_id from customer_insights.customer_facts f -- needs: customers.metadata
      where f.customer_id = any (customer_ids) and f.last_booking_date > current_date - 1 -- needs: customers.metadata
    )); -- needs: customers.metadata
  end if; -- needs: customers.metadata
  return null;
end
$$;

revoke execute on function customer_insights.sync_bookings_each() from public, anon, authenticated, service_role;
