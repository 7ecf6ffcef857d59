-- Needs: customers.metadata
-- Promise: writes the metadata of up to `chunk` customers of mirror_queue as of a date (today in their tenant's time
-- zone by default), and answers how many it did and how many are left. Customers whom someone is writing, and those who
-- wait to be counted, stay in the queue.
-- Cost: one update of the host's table for each customer whose metadata changes; their rows are locked until the
-- transaction ends. It never waits for one.
-- Callers: maintain, which holds the sync lock.
create function customer_insights.mirror_queued(chunk integer, as_of date default null)
returns table (done bigint, pending bigint)
language plpgsql volatile security definer
set search_path = ''
as $$
-- A column of the host may have the name of a variable here.
#variable_conflict use_column
declare
  customer_ids customer_insights.customer_key[];
begin
  customer_ids := array(
    select f.customer_id
    from customer_insights.mirror_queue q
    join customer_insights.customer_facts f on f.tenant_id = q.tenant_id and f.customer_id = q.customer_id
    join host.customers c on c.__customers_id__ = f.customer_id
    where f.is_synced
    order by q.tenant_id, q.customer_id
    limit mirror_queued.chunk
    for update of q skip locked
    for no key update of c skip locked
    for no key update of f skip locked
  );
  perform customer_insights.mirror_metadata(customer_ids, mirror_queued.as_of);
  delete from customer_insights.mirror_queue q where q.customer_id = any (customer_ids);
  if cardinality(customer_ids) < mirror_queued.chunk then
    -- Customers who are gone, or belong to another tenant by now.
    delete from customer_insights.mirror_queue q
    where not exists (
      select from customer_insights.customer_facts f
      where f.tenant_id = q.tenant_id and f.customer_id = q.customer_id
    );
  end if;
  return query
    select cardinality(customer_ids)::bigint, (select count(*) from customer_insights.mirror_queue);
end
$$;

revoke execute on function customer_insights.mirror_queued(integer, date)
  from public, anon, authenticated, service_role;
