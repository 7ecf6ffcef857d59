-- Promise: with all bookings gone, every customer is as one who never booked.
-- Cost: one pass over facts and metadata.
-- Callers: the trigger on the host's bookings.
create function customer_insights.sync_truncated_bookings() returns trigger
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  customer_ids customer_insights.customer_key[];
begin
  perform pg_advisory_xact_lock(customer_insights.sync_lock());
  customer_ids := array(select f.customer_id from customer_insights.customer_facts f where f.total_bookings > 0);
  delete from customer_insights.customer_rollups where true;
  update customer_insights.customer_facts set is_synced = true where not is_synced;
  perform customer_insights.refresh_facts(customer_ids);
  perform customer_insights.announce(customer_ids);
  return null;
end
$$;

revoke execute on function customer_insights.sync_truncated_bookings() from public, anon, authenticated, service_role;
