-- Promise: how many customers of these tenants a filter finds whom the caller may see by the host's own row-level
-- security, as `{ count, is_exact }`: counted one by one up to `bound`, and not exact beyond.
-- Cost: all whom the filter lets through, and the host's policy on each until the bound is reached.
-- Callers: bulk_update_tags, and list_customers where counts are live; runs with its caller's rights on the host's
-- customers.
create function customer_insights.visible_total(
  tenants customer_insights.tenant_key[], filter jsonb, as_of date, bound bigint
) returns jsonb
language plpgsql stable security invoker
set search_path = ''
set jit = off
as $$
declare
  found bigint;
begin
  select count(*) into found
  from (
    select
    from customer_insights.matching_customers(tenants, filter, visible_total.as_of, null, null) as m (id)
    join customer_insights.host_customers c on c.id = m.id
    limit bound + 1
  ) v;
  return jsonb_build_object('count', least(found, bound), 'is_exact', found <= bound);
end
$$;

revoke execute on function customer_insights.visible_total(customer_insights.tenant_key[], jsonb, date, bigint)
  from public, anon;
grant execute on function customer_insights.visible_total(customer_insights.tenant_key[], jsonb, date, bigint)
  to authenticated, service_role;
