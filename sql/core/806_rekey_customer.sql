-- Promise: a legal hold and the mark of being suppressed stay with a customer who is given another key or moved to
-- another tenant.
-- Cost: a few index lookups.
-- Callers: sync_customers, while the facts are still those of the old key and tenant.
create function customer_insights.rekey_customer(
  old_id customer_insights.customer_key, new_id customer_insights.customer_key
) returns void
language plpgsql volatile security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
  tenant customer_insights.tenant_key := (
    select c.tenant_id from customer_insights.host_customers c where c.id = new_id
  );
begin
  if tenant is null then
    perform customer_insights.forget_customers(array[old_id]);
    return;
  end if;
  update customer_insights.legal_holds h set tenant_id = tenant, customer_id = new_id
  from customer_insights.customer_facts f
  where f.customer_id = old_id and h.tenant_id = f.tenant_id and h.customer_id = f.customer_id;
  update customer_insights.suppressed_customers s set tenant_id = tenant, customer_id = new_id
  from customer_insights.customer_facts f
  where f.customer_id = old_id and s.tenant_id = f.tenant_id and s.customer_id = f.customer_id;
end
$$;

revoke execute on function customer_insights.rekey_customer(
  customer_insights.customer_key, customer_insights.customer_key
) from public, anon, authenticated, service_role;
