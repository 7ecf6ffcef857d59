-- Needs: customers.metadata
-- Promise: nothing that mirror_differences finds is left; a tenant whose date was wrong is compared whole by the next
-- maintenance.
-- Cost: that of mirror_differences.
-- Callers: the owner: `customer-insights verify --repair`.
create function customer_insights.repair_mirror() returns void
language plpgsql volatile security definer
set search_path = ''
as $$
#variable_conflict use_column
begin
  delete from customer_insights.mirror_dates m
  where m.tenant_id::text in (
    select d.id from customer_insights.mirror_differences() d where d.subject = 'dates'
  );
  delete from customer_insights.mirror_queue q
  where not exists (
    select from customer_insights.customer_facts f where f.tenant_id = q.tenant_id and f.customer_id = q.customer_id
  );
end
$$;

revoke execute on function customer_insights.repair_mirror() from public, anon, authenticated, service_role;
