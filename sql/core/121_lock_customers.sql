-- Promise: the lock of the facts rows of these customers until the transaction ends, taken in key order, and the ids of
-- those that have one. Everything that changes facts, rollups or tags of a customer takes it first and reads in a later
-- statement, so that the second of two overlapping transactions sees the first. The host's row comes before ours, since
-- the host's own triggers lock it before ours run.
-- Cost: one index lookup a customer.
-- Callers: the sync, backfill and write_tags.
create function customer_insights.lock_customers(customer_ids customer_insights.customer_key[])
returns customer_insights.customer_key[]
language plpgsql volatile security definer
set search_path = ''
set plan_cache_mode = force_generic_plan
as $$
begin
  perform pg_advisory_xact_lock_shared(customer_insights.sync_lock());
  return array(
    select f.customer_id
    from customer_insights.customer_facts f
    join host.customers c on c.__customers_id__ = f.customer_id -- needs: customers.metadata
    where f.customer_id = any (lock_customers.customer_ids)
    order by f.tenant_id, f.customer_id
    for no key update of c -- needs: customers.metadata
    for no key update of f
  );
end
$$;

revoke execute on function customer_insights.lock_customers(customer_insights.customer_key[])
  from public, anon, authenticated, service_role;
