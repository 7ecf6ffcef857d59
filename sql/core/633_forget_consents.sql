-- Promise: nothing is left of the consents of customers who are gone.
-- Cost: their rows.
-- Callers: sync_customers. Executable by nobody.
create function customer_insights.forget_consents(customer_ids customer_insights.customer_key[]) returns void
language plpgsql volatile security definer
set search_path = ''
as $$
#variable_conflict use_column
begin
  delete from customer_insights.consent_links n where n.customer_id = any (customer_ids);
  -- By the ledger's index: whoever has a state has rows there.
  delete from customer_insights.consents c
  using customer_insights.consent_ledger l
  where l.customer_id = any (customer_ids) and c.tenant_id = l.tenant_id and c.customer_id = l.customer_id;
  perform set_config('customer_insights.may_change', 'consent_ledger', true);
  delete from customer_insights.consent_ledger l where l.customer_id = any (customer_ids);
  perform set_config('customer_insights.may_change', '', true);
end
$$;

revoke execute on function customer_insights.forget_consents(customer_insights.customer_key[])
  from public, anon, authenticated, service_role;
