-- Promise: nothing of ours is left of these customers: facts, rollups, tags; the tallies are without them.
-- Cost: their rows.
-- Callers: the triggers on the host's customers.
create function customer_insights.remove_customers(customer_ids customer_insights.customer_key[]) returns void
language plpgsql volatile security definer
set search_path = ''
as $$
begin
  perform pg_advisory_xact_lock_shared(customer_insights.sync_lock());
  perform from customer_insights.customer_facts f
  where f.customer_id = any (customer_ids)
  order by f.tenant_id, f.customer_id
  for update;
  perform customer_insights.announce(customer_ids);

  delete from customer_insights.customer_rollups r
  using customer_insights.customer_facts f
  where f.customer_id = any (customer_ids) and r.tenant_id = f.tenant_id and r.customer_id = f.customer_id;

  delete from customer_insights.customer_tags t
  using customer_insights.customer_facts f
  where f.customer_id = any (customer_ids) and t.tenant_id = f.tenant_id and t.customer_id = f.customer_id;

  with removed as (
    delete from customer_insights.customer_facts f where f.customer_id = any (customer_ids) returning f.*
  )
  insert into customer_insights.tally_log (
    tenant_id, weight, total_bookings, total_spent, first_booking_date, last_booking_date,
    favorite_game_id, preferred_venue_id, favorite_category
  )
  select r.tenant_id, -1, r.total_bookings, r.total_spent, r.first_booking_date, r.last_booking_date,
    r.favorite_game_id, r.preferred_venue_id, r.favorite_category
  from removed r;
end
$$;

revoke execute on function customer_insights.remove_customers(customer_insights.customer_key[])
  from public, anon, authenticated, service_role;
