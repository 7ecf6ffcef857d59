-- Promise: the next `chunk` customers by key, of the host's and of ours: a customer who stands in one of them alone is
-- among them. Null begins.
-- Cost: two steps into an index.
-- Callers: the owner: `customer-insights verify`.
create function customer_insights.next_customers(after customer_insights.customer_key, chunk integer)
returns customer_insights.customer_key[]
language plpgsql stable security invoker
set search_path = ''
set plan_cache_mode = force_custom_plan
as $$
begin
  return array(
    select x.id
    from (
      (
        select c.id from customer_insights.host_customers c
        where next_customers.after is null or c.id > next_customers.after
        order by c.id
        limit next_customers.chunk
      )
      union
      (
        select f.customer_id from customer_insights.customer_facts f
        where next_customers.after is null or f.customer_id > next_customers.after
        order by f.customer_id
        limit next_customers.chunk
      )
    ) x
    order by x.id
    limit next_customers.chunk
  );
end
$$;

revoke execute on function customer_insights.next_customers(customer_insights.customer_key, integer)
  from public, anon, authenticated, service_role;
