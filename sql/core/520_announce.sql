-- Promise: when this transaction commits, those who listen to the tenants of these customers learn that they changed.
-- Call it while the customers have their facts. Nothing is noted where the database has no Realtime.
-- Cost: an index lookup a customer, and one row, which a transaction rewrites 100 times at most, whatever the number of
-- its statements; a few microseconds without Realtime.
-- Callers: whatever changes what the RPCs answer.
create function customer_insights.announce(customer_ids customer_insights.customer_key[]) returns void
language plpgsql volatile security definer
set search_path = ''
set plan_cache_mode = force_generic_plan
as $$
#variable_conflict use_column
begin
  if not customer_insights.can_announce() then
    return;
  elsif cardinality(announce.customer_ids) = 1 then
    -- The common case, without grouping.
    insert into customer_insights.announcements as a (tenant_id, customer_ids)
    select f.tenant_id, announce.customer_ids
    from customer_insights.customer_facts f
    where f.customer_id = announce.customer_ids[1]
    on conflict (transaction_id, tenant_id) do update
    set customer_ids = customer_insights.united_ids(a.customer_ids, excluded.customer_ids)
    where not coalesce(excluded.customer_ids <@ a.customer_ids, a.customer_ids is null);
  else
    insert into customer_insights.announcements as a (tenant_id, customer_ids)
    select f.tenant_id, case when count(*) <= 100 then array_agg(f.customer_id) end
    from customer_insights.customer_facts f
    where f.customer_id = any (announce.customer_ids)
    group by f.tenant_id
    on conflict (transaction_id, tenant_id) do update
    set customer_ids = customer_insights.united_ids(a.customer_ids, excluded.customer_ids)
    where not coalesce(excluded.customer_ids <@ a.customer_ids, a.customer_ids is null);
  end if;
end
$$;

revoke execute on function customer_insights.announce(customer_insights.customer_key[])
  from public, anon, authenticated, service_role;
