-- Promise: every customer that is there already is listed and tallied; up to 50,000 existing bookings are counted at
-- once, more of them by `customer-insights backfill`.
-- Cost: one pass over customers, and over bookings where they are counted.
-- Callers: the installation, once.
insert into customer_insights.settings (tenant_id)
select distinct c.tenant_id from customer_insights.host_customers c where c.tenant_id is not null
on conflict do nothing;

insert into customer_insights.customer_facts (tenant_id, customer_id, is_synced)
select c.tenant_id, c.id, false from customer_insights.host_customers c where c.tenant_id is not null;

select customer_insights.rebuild_tallies();
analyze customer_insights.customer_facts;

do $$
declare
  left_over bigint := 1;
begin
  if (select count(*) from (select from customer_insights.host_bookings limit 50001) b) <= 50000 then
    while left_over > 0 loop
      select b.pending into left_over from customer_insights.backfill(10000) b;
    end loop;
    perform customer_insights.fold_tallies();
  end if;
end
$$;
