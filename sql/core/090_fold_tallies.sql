-- Promise: moves the log into the base and answers how many rows were moved. What readers see does not change. Does
-- nothing (answers 0) while another transaction folds, and under REPEATABLE READ, where it could fail its caller.
-- Cost: the length of the log.
-- Callers: the sync, whenever the log has grown by 1024 rows; the owner.
create function customer_insights.fold_tallies() returns bigint
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  folded bigint;
begin
  if current_setting('transaction_isolation') <> 'read committed'
    or not pg_try_advisory_xact_lock(customer_insights.fold_lock())
  then
    return 0;
  end if;
  with moved as (
    delete from customer_insights.tally_log where true returning *
  ), added as (
    select l.tenant_id, e.dimension, e.value,
      sum(l.weight) as customers, sum(l.weight * l.total_bookings) as bookings,
      sum(l.weight * l.total_spent) as total_spent
    from moved l
    join customer_insights.settings s on s.tenant_id = l.tenant_id
    cross join lateral customer_insights.tally_entries(
      l.total_bookings, l.total_spent, l.first_booking_date, l.last_booking_date,
      l.favorite_game_id, l.preferred_venue_id, l.favorite_category, s
    ) e
    group by l.tenant_id, e.dimension, e.value
  ), summed as (
    insert into customer_insights.tally_base as b (tenant_id, dimension, value, customers, bookings, total_spent)
    select a.tenant_id, a.dimension, a.value, a.customers, a.bookings, a.total_spent
    from added a
    where (a.customers, a.bookings, a.total_spent) <> (0, 0, 0)
    on conflict (tenant_id, dimension, value) do update
    set customers = b.customers + excluded.customers,
      bookings = b.bookings + excluded.bookings,
      total_spent = b.total_spent + excluded.total_spent
  )
  select count(*) into folded from moved;
  return folded;
end
$$;

revoke execute on function customer_insights.fold_tallies() from public, anon, authenticated, service_role;
