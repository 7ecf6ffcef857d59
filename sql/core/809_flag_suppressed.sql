-- Promise: those of these customers who have the e-mail address or phone number of someone who was erased are in
-- suppressed_customers.
-- Cost: a look into an empty table where nobody was ever erased; else two hashes and two index lookups a customer.
-- Callers: sync_names, for whoever is inserted or changes address or number; suppress, for others with the same ones.
create function customer_insights.flag_suppressed(customer_ids customer_insights.customer_key[]) returns void
language plpgsql volatile security definer
set search_path = ''
as $$
#variable_conflict use_column
begin
  if not exists (select from customer_insights.suppressions) then
    return;
  end if;
  with contact as materialized (
    select c.tenant_id, c.id, k.kind, customer_insights.contact_text(c.tenant_id, k.kind, k.contact) as message
    from customer_insights.host_customers c
    cross join lateral (values ('email', c.email), ('phone', c.phone)) as k (kind, contact)
    where c.id = any (customer_ids)
  )
  insert into customer_insights.suppressed_customers (tenant_id, customer_id)
  select distinct c.tenant_id, c.id
  from customer_insights.keyed_hashes('suppression', array(select distinct m.message from contact m)) h
  join contact c on c.message = h.message
  join customer_insights.suppressions s on s.tenant_id = c.tenant_id and s.kind = c.kind and s.hash = h.hash
  on conflict do nothing;
end
$$;

revoke execute on function customer_insights.flag_suppressed(customer_insights.customer_key[])
  from public, anon, authenticated, service_role;
