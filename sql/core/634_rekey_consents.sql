-- Promise: consents follow a customer who is given another key. To another tenant they do not: a yes to one business is
-- none to another.
-- Cost: the customer's rows.
-- Callers: sync_customers, when the customer has the new key. Executable by nobody.
create function customer_insights.rekey_consents(
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
  if old_id = new_id then
    delete from customer_insights.consent_links n where n.customer_id = old_id and n.tenant_id is distinct from tenant;
    delete from customer_insights.consents c
    using customer_insights.consent_ledger l
    where l.customer_id = old_id and c.tenant_id = l.tenant_id and c.customer_id = l.customer_id
      and c.tenant_id is distinct from tenant;
    perform set_config('customer_insights.may_change', 'consent_ledger', true);
    delete from customer_insights.consent_ledger l where l.customer_id = old_id and l.tenant_id is distinct from tenant;
    perform set_config('customer_insights.may_change', '', true);
    return;
  end if;
  update customer_insights.consent_links n set customer_id = new_id
  where n.customer_id = old_id and n.tenant_id = tenant;
  update customer_insights.consents c set customer_id = new_id
  from customer_insights.consent_ledger l
  where l.customer_id = old_id and c.tenant_id = l.tenant_id and c.customer_id = l.customer_id
    and c.tenant_id = tenant;
  perform set_config('customer_insights.may_change', 'consent_ledger', true);
  update customer_insights.consent_ledger l set customer_id = new_id
  where l.customer_id = old_id and l.tenant_id = tenant;
  perform set_config('customer_insights.may_change', '', true);
  perform customer_insights.forget_consents(array[old_id]);
end
$$;

revoke execute on function customer_insights.rekey_consents(
  customer_insights.customer_key, customer_insights.customer_key
) from public, anon, authenticated, service_role;
