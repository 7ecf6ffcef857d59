-- Promise: where the names of these customers are not what the host's table gives.
-- Cost: the customers' rows.
-- Callers: the owner: `customer-insights verify`.
create function customer_insights.name_differences(customer_ids customer_insights.customer_key[])
returns table (subject text, id text, stored jsonb, expected jsonb)
language plpgsql stable security invoker
set search_path = ''
as $$
#variable_conflict use_column
begin
  return query
  with found as (
    select n.customer_id, to_jsonb(n) - 'customer_id' as content
    from customer_insights.customer_names n
    where n.customer_id = any (customer_ids)
  ), wanted as (
    select c.id as customer_id, jsonb_build_object(
      'tenant_id', c.tenant_id, 'name', substr(c.name, 1, 200),
      'search_text', substr(array_to_string(array[
        lower(substr(c.name, 1, 400)), lower(substr(c.email, 1, 400)), lower(substr(c.phone, 1, 100))
      ], chr(10)), 1, 1000)) as content
    from customer_insights.host_customers c
    where c.id = any (customer_ids) and c.tenant_id is not null
  )
  select 'names', coalesce(f.customer_id, w.customer_id)::text, f.content, w.content
  from found f
  full join wanted w on w.customer_id = f.customer_id and w.content -> 'tenant_id' = f.content -> 'tenant_id'
  where f.content is distinct from w.content;
end
$$;

revoke execute on function customer_insights.name_differences(customer_insights.customer_key[])
  from public, anon, authenticated, service_role;
