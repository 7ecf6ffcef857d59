-- Promise: while the sync is paused, notes these customers to be counted anew, and answers true; otherwise it does
-- nothing and answers false.
-- Cost: an append for each customer.
-- Callers: sync_bookings, which has seen a pause. Whether it has ended meanwhile is asked again under the lock that
-- resume takes: a note behind its back would wait for the next maintenance.
create function customer_insights.note_changes(customer_ids customer_insights.customer_key[]) returns boolean
language plpgsql volatile security definer
set search_path = ''
as $$
begin
  perform pg_advisory_xact_lock_shared(customer_insights.sync_lock());
  if not exists (select from customer_insights.pauses) then
    return false;
  end if;
  insert into customer_insights.paused_changes (customer_id) select c.id from unnest(customer_ids) as c (id)
  on conflict do nothing;
  return true;
end
$$;

revoke execute on function customer_insights.note_changes(customer_insights.customer_key[])
  from public, anon, authenticated, service_role;
