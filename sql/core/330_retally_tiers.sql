-- Promise: the tallies of a tenant's spending and frequency tiers, made anew from customer_facts under the settings as
-- they are now.
-- Cost: one pass over the tenant's customer_facts. Holds off folding until the transaction ends.
-- Callers: write_settings, which holds the sync lock exclusively, so that no booking is under way.
create function customer_insights.retally_tiers(tenant customer_insights.tenant_key) returns void
language plpgsql volatile security definer
set search_path = ''
as $$
begin
  -- What is still in the log would be added to tallies that hold it already.
  perform pg_advisory_xact_lock(customer_insights.fold_lock());
  perform customer_insights.fold_tallies();
  delete from customer_insights.tally_base b
  where b.tenant_id = tenant and b.dimension in ('spending_tier', 'frequency_tier');
  insert into customer_insights.tally_base (tenant_id, dimension, value, customers, bookings, total_spent)
  select tenant, e.dimension, e.value, sum(t.customers), sum(t.bookings), sum(t.total_spent)
  from (
    -- Few customers differ in both tiers: what is split by dimension below is a handful of rows.
    select customer_insights.spending_tier(f.total_bookings, f.total_spent, s) as spending,
      customer_insights.frequency_tier(f.total_bookings, s) as frequency,
      count(*) as customers, sum(f.total_bookings) as bookings, sum(f.total_spent) as total_spent
    from customer_insights.customer_facts f
    join customer_insights.settings s on s.tenant_id = f.tenant_id
    where f.tenant_id = tenant
    group by 1, 2
  ) t
  cross join lateral (
    values ('spending_tier', coalesce(t.spending, '')), ('frequency_tier', coalesce(t.frequency, ''))
  ) as e (dimension, value)
  group by e.dimension, e.value;
end
$$;

revoke execute on function customer_insights.retally_tiers(customer_insights.tenant_key)
  from public, anon, authenticated, service_role;
