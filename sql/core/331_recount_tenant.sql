-- Promise: all customers of a tenant are counted anew: at once where the tenant has up to 50,000 bookings, otherwise by
-- the maintenance, or the backfill, in chunks. Until its turn comes a customer stays as it was, under the old settings,
-- and waits in status.backfill_pending; bookings made meanwhile are counted with it.
-- Cost: one write of each facts row, and the bookings where they are counted at once.
-- Callers: write_settings, which holds the sync lock exclusively, so that no booking is under way.
create function customer_insights.recount_tenant(tenant customer_insights.tenant_key) returns void
language plpgsql volatile security definer
set search_path = ''
as $$
begin
  update customer_insights.customer_facts f set is_synced = false where f.tenant_id = tenant and f.is_synced;
  if (
    select count(*) from (
      select from customer_insights.customer_facts f
      join customer_insights.host_bookings b on b.customer_id = f.customer_id
      where f.tenant_id = tenant
      limit 50001
    ) b
  ) > 50000 then
    return;
  end if;
  -- Who is being written by someone else is left for later: that transaction may be about to book, and wait for us.
  perform customer_insights.recount_customers(array(
    select f.customer_id
    from customer_insights.customer_facts f
    join host.customers c on c.__customers_id__ = f.customer_id -- needs: customers.metadata
    where f.tenant_id = tenant
    order by f.customer_id
    for no key update of c skip locked -- needs: customers.metadata
    for no key update of f skip locked
  ));
end
$$;

revoke execute on function customer_insights.recount_tenant(customer_insights.tenant_key)
  from public, anon, authenticated, service_role;
