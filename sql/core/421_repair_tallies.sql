-- Promise: the tallies are counted anew from customer_facts.
-- Cost: one pass over customer_facts, during which bookings wait.
-- Callers: the owner: `customer-insights verify --repair`.
create function customer_insights.repair_tallies() returns void
language plpgsql volatile security definer
set search_path = ''
as $$
begin
  perform pg_advisory_xact_lock(customer_insights.sync_lock());
  perform customer_insights.rebuild_tallies();
end
$$;

revoke execute on function customer_insights.repair_tallies() from public, anon, authenticated, service_role;
