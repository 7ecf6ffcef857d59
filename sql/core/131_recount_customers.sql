-- Promise: rollups, facts, tallies and metadata of these customers, counted anew from the host's bookings; from then on
-- the sync keeps them. Customers that are waiting for the backfill are done with it.
-- Cost: the customers' bookings.
-- Callers: add_customers, backfill, changes of a tenant's time zone or uncounted statuses, repair.
create function customer_insights.recount_customers(customer_ids customer_insights.customer_key[]) returns void
language plpgsql volatile security definer
set search_path = ''
set plan_cache_mode = force_generic_plan
as $$
declare
  locked_ids customer_insights.customer_key[] := customer_insights.lock_customers(customer_ids);
begin
  -- Until the transaction ends; see sync_bookings.
  perform set_config('customer_insights.has_recounted', 'on', true);

  update customer_insights.customer_facts f set is_synced = true
  where f.customer_id = any (locked_ids) and not f.is_synced;

  delete from customer_insights.customer_rollups r
  using customer_insights.customer_facts f
  where f.customer_id = any (locked_ids) and r.tenant_id = f.tenant_id and r.customer_id = f.customer_id;

  insert into customer_insights.customer_rollups (
    tenant_id, customer_id, game_id, venue_id, bookings, total_spent, first_booking_date, last_booking_date
  )
  select f.tenant_id, f.customer_id, b.game_id, b.venue_id, count(*), sum(b.amount), min(d.day), max(d.day)
  from customer_insights.customer_facts f
  join customer_insights.settings s on s.tenant_id = f.tenant_id
  join customer_insights.host_bookings b on b.customer_id = f.customer_id
  cross join lateral (select customer_insights.booking_day(b.starts_at, s.time_zone) as day) d
  where f.customer_id = any (locked_ids) and customer_insights.is_counted(b.status, s.uncounted_statuses)
  group by f.tenant_id, f.customer_id, b.game_id, b.venue_id;

  perform customer_insights.refresh_facts(locked_ids);
end
$$;

revoke execute on function customer_insights.recount_customers(customer_insights.customer_key[])
  from public, anon, authenticated, service_role;
