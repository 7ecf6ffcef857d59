-- Promise: the tallies of every tenant, made anew from customer_facts.
-- Cost: one pass over customer_facts. Waits for folding, and holds off other folding until the transaction ends.
-- Callers: the installation, truncation and repair. The caller holds the sync lock exclusively, so that no booking is
-- under way.
create function customer_insights.rebuild_tallies() returns void
language plpgsql volatile security definer
set search_path = ''
as $$
begin
  perform pg_advisory_xact_lock(customer_insights.fold_lock());
  delete from customer_insights.tally_log where true;
  delete from customer_insights.tally_base where true;
  insert into customer_insights.tally_base (tenant_id, dimension, value, customers, bookings, total_spent)
  select f.tenant_id, e.dimension, e.value, count(*), sum(f.total_bookings), sum(f.total_spent)
  from customer_insights.customer_facts f
  join customer_insights.settings s on s.tenant_id = f.tenant_id
  cross join lateral customer_insights.tally_entries(
    f.total_bookings, f.total_spent, f.first_booking_date, f.last_booking_date,
    f.favorite_game_id, f.preferred_venue_id, f.favorite_category, s
  ) e
  group by f.tenant_id, e.dimension, e.value;
end
$$;

revoke execute on function customer_insights.rebuild_tallies() from public, anon, authenticated, service_role;
