-- Promise: these customers have facts and are tallied; a new tenant has its settings. Bookings that were there before
-- the customer are counted.
-- Cost: two rows a customer, and a look for bookings of theirs.
-- Callers: the triggers on the host's customers.
create function customer_insights.add_customers(customer_ids customer_insights.customer_key[]) returns void
language plpgsql volatile security definer
set search_path = ''
as $$
begin
  perform pg_advisory_xact_lock_shared(customer_insights.sync_lock());

  insert into customer_insights.settings (tenant_id)
  select distinct c.tenant_id
  from customer_insights.host_customers c
  where c.id = any (customer_ids) and c.tenant_id is not null
    and not exists (select from customer_insights.settings s where s.tenant_id = c.tenant_id)
  order by c.tenant_id
  on conflict do nothing;

  with added as (
    insert into customer_insights.customer_facts (tenant_id, customer_id)
    select c.tenant_id, c.id
    from customer_insights.host_customers c
    where c.id = any (customer_ids) and c.tenant_id is not null
    on conflict do nothing
    returning tenant_id, total_bookings, total_spent
  )
  insert into customer_insights.tally_log (tenant_id, weight, total_bookings, total_spent)
  select a.tenant_id, 1, a.total_bookings, a.total_spent from added a;
  perform customer_insights.announce(customer_ids);

  if exists (select from customer_insights.host_bookings b where b.customer_id = any (customer_ids)) then
    perform customer_insights.recount_customers(customer_ids);
  end if;
end
$$;

revoke execute on function customer_insights.add_customers(customer_insights.customer_key[])
  from public, anon, authenticated, service_role;
