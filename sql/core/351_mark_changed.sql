-- Promise: up to `chunk` of what was noted during a pause becomes customers who wait to be counted; answers how many
-- notes are left. Until its turn comes a customer stays as it was, and the sync leaves it alone. It may be called while
-- the pause goes on: who changes again is noted again.
-- Cost: a write of the facts row of each customer.
-- Callers: resume, `customer-insights resume` before it, and backfill, for what a transaction noted that had not seen
-- the end of the pause.
create function customer_insights.mark_changed(chunk integer default null) returns bigint
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  customer_ids customer_insights.customer_key[];
begin
  perform pg_advisory_xact_lock_shared(customer_insights.sync_lock());
  with noted as (
    delete from customer_insights.paused_changes n
    where n.ctid = any (array(
      select m.ctid from customer_insights.paused_changes m limit mark_changed.chunk for update skip locked))
    returning n.customer_id
  )
  select array_agg(distinct d.customer_id) into customer_ids from noted d;
  -- Not the host's rows, which someone may hold who waits for resume to end.
  perform from customer_insights.customer_facts f
  where f.customer_id = any (customer_ids)
  order by f.tenant_id, f.customer_id
  for no key update;
  update customer_insights.customer_facts f set is_synced = false
  where f.customer_id = any (customer_ids) and f.is_synced;
  return (select count(*) from customer_insights.paused_changes);
end
$$;

revoke execute on function customer_insights.mark_changed(integer) from public, anon, authenticated;
grant execute on function customer_insights.mark_changed(integer) to service_role;
