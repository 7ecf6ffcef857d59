-- Promise: counts the existing bookings of up to `chunk` customers and answers how many it did and how many are left.
-- Each call is complete in itself: stop at any time and call again. Bookings made meanwhile are counted once. It may
-- answer 0 done while some are pending, when all of those are being written: call again a moment later.
-- Cost: the bookings of the chunk's customers; their rows are locked until the transaction ends.
-- Callers: the owner: the installation for small tables, the command line for large ones.
create function customer_insights.backfill(chunk integer default 2000) returns table (done bigint, pending bigint)
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  customer_ids customer_insights.customer_key[];
begin
  perform pg_advisory_xact_lock_shared(customer_insights.sync_lock());
  if exists (select from customer_insights.paused_changes) and not exists (select from customer_insights.pauses) then
    perform customer_insights.mark_changed();
  end if;
  -- Rows that someone is writing are left for the next call: the backfill never waits while it holds locks, and so
  -- cannot be in a deadlock with the host's own statements, whatever the order in which they lock customers.
  customer_ids := array(
    select f.customer_id
    from customer_insights.customer_facts f
    join host.customers c on c.__customers_id__ = f.customer_id -- needs: customers.metadata
    where not f.is_synced
    order by f.tenant_id, f.customer_id
    limit backfill.chunk
    for no key update of c skip locked -- needs: customers.metadata
    for no key update of f skip locked
  );
  if cardinality(customer_ids) > 0 then
    perform customer_insights.recount_customers(customer_ids);
  end if;
  return query
    select cardinality(customer_ids)::bigint,
      (select count(*) from customer_insights.customer_facts f where not f.is_synced);
end
$$;

revoke execute on function customer_insights.backfill(integer) from public, anon, authenticated, service_role;
