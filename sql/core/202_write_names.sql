-- Promise: customer_names has what the host's table has of these customers, and nothing of those who are gone.
-- Cost: a row a customer; one that would not change is not written.
-- Callers: sync_names and the installation.
create function customer_insights.write_names(customer_ids customer_insights.customer_key[]) returns void
language plpgsql volatile security definer
set search_path = ''
as $$
#variable_conflict use_column
begin
  delete from customer_insights.customer_names n
  where n.customer_id = any (customer_ids)
    and not exists (
      select from customer_insights.host_customers c where c.id = n.customer_id and c.tenant_id = n.tenant_id
    );
  insert into customer_insights.customer_names as n (tenant_id, customer_id, name, search_text)
  select c.tenant_id, c.id, left(c.name, 200),
    left(lower(concat_ws(e'\n', left(c.name, 400), left(c.email, 400), left(c.phone, 100))), 1000)
  from customer_insights.host_customers c
  where c.id = any (customer_ids) and c.tenant_id is not null
  on conflict (tenant_id, customer_id) do update
  set name = excluded.name, search_text = excluded.search_text
  where (n.name, n.search_text) is distinct from (excluded.name, excluded.search_text);
end
$$;

revoke execute on function customer_insights.write_names(customer_insights.customer_key[])
  from public, anon, authenticated, service_role;
