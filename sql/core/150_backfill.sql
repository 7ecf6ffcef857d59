-- Promise: counts the existing bookings of up to `chunk` customers and answers how many it did and how many are left.
-- Each call is complete in itself: stop at any time and call again. Bookings made meanwhile are counted once.
-- Cost: the bookings of the chunk's customers; their rows are locked until the transaction ends.
-- Callers: the owner: the installation for small tables, the command line for large ones.
create function customer_insights.backfill(chunk integer default 2000) returns table (done bigint, pending bigint)
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  customer_ids customer_insights.customer_key[] := array(
    select f.customer_id from customer_insights.customer_facts f
    where not f.is_synced
    order by f.tenant_id, f.customer_id
    limit chunk
  );
begin
  if cardinality(customer_ids) > 0 then
    perform customer_insights.recount_customers(customer_ids);
  end if;
  return query
    select cardinality(customer_ids)::bigint,
      (select count(*) from customer_insights.customer_facts f where not f.is_synced);
end
$$;

revoke execute on function customer_insights.backfill(integer) from public, anon, authenticated, service_role;
