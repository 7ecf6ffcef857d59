-- Promise: with a customer who is gone go the legal hold and the mark of being suppressed. The hashes stay, and so does
-- the record of an erasure.
-- Cost: three index lookups a customer.
-- Callers: sync_customers, while the customer has its facts, which tell the tenant.
create function customer_insights.forget_customers(customer_ids customer_insights.customer_key[]) returns void
language plpgsql volatile security definer
set search_path = ''
as $$
#variable_conflict use_column
begin
  -- Nobody sets a hold meanwhile.
  perform from customer_insights.customer_facts f
  where f.customer_id = any (customer_ids)
  order by f.tenant_id, f.customer_id
  for update;
  delete from customer_insights.legal_holds h
  using customer_insights.customer_facts f
  where f.customer_id = any (customer_ids) and h.tenant_id = f.tenant_id and h.customer_id = f.customer_id;
  delete from customer_insights.suppressed_customers s
  using customer_insights.customer_facts f
  where f.customer_id = any (customer_ids) and s.tenant_id = f.tenant_id and s.customer_id = f.customer_id;
end
$$;

revoke execute on function customer_insights.forget_customers(customer_insights.customer_key[])
  from public, anon, authenticated, service_role;
