-- Needs: customers.metadata
-- Promise: writes the metadata of up to `chunk` customers of mirror_queue as of a date (today in their tenant's time
-- zone by default), and answers how many it did and how many are left. Customers whom someone is writing, and those who
-- wait to be counted, stay in the queue.
-- Cost: one update of the host's table for each customer whose metadata changes; their rows there are locked until the
-- transaction ends. It never waits for one. Of our own tables only the queue is written.
-- Callers: maintain, which holds the sync lock.
create function customer_insights.mirror_queued(chunk integer, as_of date default null)
returns table (done bigint, pending bigint)
language plpgsql volatile security definer
set search_path = ''
-- A chunk is the beginning of the queue, and each of its customers is found by index: not all customers, to find it.
set enable_seqscan = off
set enable_hashjoin = off
set enable_mergejoin = off
set random_page_cost = 1.1
as $$
-- A column of the host may have the name of a variable here.
#variable_conflict use_column
declare
  picked record;
  deleted bigint;
begin
  -- The host's row is lock enough. Who changes the facts of one of these locks it too: before, and then the statements
  -- below, which begin after this one, read the new facts; or after us, and then writes newer metadata than ours.
  select
    coalesce(array_agg(p.customer_id), '{}') as customer_ids,
    array_agg(distinct p.tenant_id) as tenant_ids,
    array_agg(p.customer_id) filter (where p.has_aged) as aged_ids,
    array_agg(p.customer_id) filter (where not p.has_aged) as other_ids
  into picked
  from (
    select q.tenant_id, q.customer_id, q.has_aged
    from customer_insights.mirror_queue q
    join host.customers c on c.__customers_id__ = q.customer_id
    -- By an index of those alone who wait, who are none or few.
    where not exists (
      select from customer_insights.customer_facts f
      where f.tenant_id = q.tenant_id and f.customer_id = q.customer_id and not f.is_synced
    )
    order by q.tenant_id, q.customer_id
    limit mirror_queued.chunk
    for no key update of c skip locked
  ) p;
  if picked.aged_ids is not null then
    perform customer_insights.mirror_aged(picked.aged_ids, mirror_queued.as_of);
  end if;
  if picked.other_ids is not null then
    perform customer_insights.mirror_metadata(picked.other_ids, mirror_queued.as_of);
  end if;
  -- Another maintenance may have done one of them since this transaction looked; whoever deletes the row counts it.
  delete from customer_insights.mirror_queue q
  where q.tenant_id = any (picked.tenant_ids) and q.customer_id = any (picked.customer_ids);
  get diagnostics deleted = row_count;
  if cardinality(picked.customer_ids) < mirror_queued.chunk then
    -- Customers who are gone, or belong to another tenant by now.
    delete from customer_insights.mirror_queue q
    where not exists (
      select from customer_insights.customer_facts f
      where f.tenant_id = q.tenant_id and f.customer_id = q.customer_id
    );
  end if;
  return query
    select deleted, (select count(*) from customer_insights.mirror_queue);
end
$$;

revoke execute on function customer_insights.mirror_queued(integer, date)
  from public, anon, authenticated, service_role;
