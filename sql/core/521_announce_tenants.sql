-- Promise: when this transaction commits, those who listen to these tenants learn that any customer may have changed.
-- Cost: a row a tenant.
-- Callers: what changes a whole tenant: its settings, a truncation.
create function customer_insights.announce_tenants(tenants customer_insights.tenant_key[]) returns void
language plpgsql volatile security definer
set search_path = ''
as $$
begin
  if customer_insights.can_announce() then
    insert into customer_insights.announcements (tenant_id)
    select distinct t.tenant_id from unnest(tenants) as t (tenant_id)
    on conflict (transaction_id, tenant_id) do update set customer_ids = null;
  end if;
end
$$;

revoke execute on function customer_insights.announce_tenants(customer_insights.tenant_key[])
  from public, anon, authenticated, service_role;
