-- Promise: facts, rollups, names and metadata of these customers are counted anew, whatever was wrong with them: rows
-- that are missing, that should not be there, or that stand under another tenant. Tags go with the customer to the
-- tenant. The tallies are to be repaired afterwards.
-- Cost: the customers' bookings; their rows are locked until the transaction ends.
-- Callers: the owner: `customer-insights verify --repair`.
create function customer_insights.repair_customers(customer_ids customer_insights.customer_key[]) returns void
language plpgsql volatile security definer
set search_path = ''
as $$
#variable_conflict use_column
begin
  perform customer_insights.lock_customers(customer_ids);

  perform customer_insights.remove_customers(array(
    select f.customer_id from customer_insights.customer_facts f
    where f.customer_id = any (customer_ids) and not exists (
      select from customer_insights.host_customers c where c.id = f.customer_id and c.tenant_id is not null
    )
  ));
  delete from customer_insights.customer_rollups r
  using customer_insights.customer_facts f
  where f.customer_id = any (customer_ids) and r.tenant_id = f.tenant_id and r.customer_id = f.customer_id;
  update customer_insights.customer_facts f set tenant_id = c.tenant_id
  from customer_insights.host_customers c
  where c.id = f.customer_id and f.customer_id = any (customer_ids) and f.tenant_id <> c.tenant_id;
  insert into customer_insights.customer_tags (tenant_id, customer_id, tag, added_at)
  select c.tenant_id, g.customer_id, g.tag, g.added_at
  from customer_insights.customer_tags g
  join customer_insights.host_customers c on c.id = g.customer_id
  where g.customer_id = any (customer_ids) and g.tenant_id <> c.tenant_id
  on conflict do nothing;
  delete from customer_insights.customer_tags g
  using customer_insights.host_customers c
  where c.id = g.customer_id and g.customer_id = any (customer_ids) and g.tenant_id <> c.tenant_id;

  perform customer_insights.add_customers(array(
    select c.id from customer_insights.host_customers c
    where c.id = any (customer_ids)
      and not exists (select from customer_insights.customer_facts f where f.customer_id = c.id)
  ));
  perform customer_insights.recount_customers(customer_ids);
  perform customer_insights.write_names(customer_ids);
  perform customer_insights.mirror_metadata(customer_ids); -- needs: customers.metadata
end
$$;

revoke execute on function customer_insights.repair_customers(customer_insights.customer_key[])
  from public, anon, authenticated, service_role;
